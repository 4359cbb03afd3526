package dev.yumalab.agents.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is who in a network: each uid's team and whether it is a validator or a server (miner).
 * Immutable and thread-safe.
 */
public final class Roster {
  private final List<String> teams;
  private final int[] teamOf;
  private final boolean[] validators;

  /**
   * Who is who, by uid.
   *
   * @param teams the names of the teams, at least one
   * @param teamOf each uid's team, an index of {@code teams}
   * @param validators whether a uid is a validator
   */
  public Roster(List<String> teams, int[] teamOf, boolean[] validators) {
    this.teams = List.copyOf(teams);
    this.teamOf = teamOf.clone();
    this.validators = validators.clone();
    if (teamOf.length != validators.length) {
      throw new IllegalArgumentException(
          "%d teams of uids, but %d roles".formatted(teamOf.length, validators.length));
    }
  }

  /** The names of the teams, in their order. */
  public List<String> teams() {
    return teams;
  }

  /** Number of uids. */
  public int neurons() {
    return teamOf.length;
  }

  /** The team of a uid, an index of {@link #teams}. */
  public int teamOf(int uid) {
    return teamOf[uid];
  }

  /** Whether a uid is a validator; else it is a server. */
  public boolean isValidator(int uid) {
    return validators[uid];
  }

  /** The uids of all validators, ascending. */
  public int[] validatorUids() {
    return IntStream.range(0, neurons()).filter(uid -> validators[uid]).toArray();
  }

  /** The uids of a team's validators, ascending. */
  public int[] validatorUids(int team) {
    return memberUids(team).filter(uid -> validators[uid]).toArray();
  }

  /** The uids of a team's servers, ascending. */
  public int[] serverUids(int team) {
    return memberUids(team).filter(uid -> !validators[uid]).toArray();
  }

  /** The uids of a team, ascending. */
  public IntStream memberUids(int team) {
    return IntStream.range(0, neurons()).filter(uid -> teamOf[uid] == team);
  }
}
