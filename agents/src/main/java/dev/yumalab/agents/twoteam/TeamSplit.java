package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.fixed.I32F32;

/**
 * Who is who: uids 0..validators-1 are validators, the rest servers (miners); in both, the first
 * team's come first.
 *
 * @param neurons all uids
 * @param validators all validators
 * @param firstValidators validators of the first team, 1..validators-1
 * @param firstServers servers of the first team, 1..servers-1
 */
public record TeamSplit(int neurons, int validators, int firstValidators, int firstServers) {
  /** The number of teams. */
  public static final int TEAMS = 2;

  /** Checks that each team has a validator and a server. */
  public TeamSplit {
    int servers = neurons - validators;
    if (firstValidators < 1
        || firstValidators >= validators
        || firstServers < 1
        || firstServers >= servers) {
      throw new IllegalArgumentException(
          "each team needs a validator and a server: %d of %d validators, %d of %d servers"
              .formatted(firstValidators, validators, firstServers, servers));
    }
  }

  /**
   * The split of the chain's experiment: both kinds by the share of stake, never none or all
   * ({@code tests/consensus.rs}, {@code non_extreme_fixed_ratio}).
   *
   * @param firstShare the first team's share of stake, raw I32F32 bits
   */
  public static TeamSplit byStake(int neurons, int validators, long firstShare) {
    return new TeamSplit(
        neurons, validators, part(firstShare, validators), part(firstShare, neurons - validators));
  }

  /** The floor of share × total, kept inside 1..total-1. */
  public static int part(long share, int total) {
    int part = (int) I32F32.toU64(I32F32.saturatingMul(share, (long) total << 32));
    return Math.clamp(part, 1, Math.max(total - 1, 1));
  }

  /** Number of validators of a team, 0 or 1. */
  public int validators(int team) {
    return team == 0 ? firstValidators : validators - firstValidators;
  }

  /** Number of servers of a team, 0 or 1. */
  public int servers(int team) {
    return team == 0 ? firstServers : neurons - validators - firstServers;
  }

  /** The uid of a team's k-th validator. */
  public int validatorUid(int team, int k) {
    return team == 0 ? k : firstValidators + k;
  }

  /** The uid of a team's k-th server. */
  public int serverUid(int team, int k) {
    return validators + (team == 0 ? k : firstServers + k);
  }

  /** The uids of a team's validators, ascending. */
  public int[] validatorUids(int team) {
    int[] uids = new int[validators(team)];
    for (int k = 0; k < uids.length; k++) {
      uids[k] = validatorUid(team, k);
    }
    return uids;
  }

  /** The uids of a team's servers, ascending. */
  public int[] serverUids(int team) {
    int[] uids = new int[servers(team)];
    for (int k = 0; k < uids.length; k++) {
      uids[k] = serverUid(team, k);
    }
    return uids;
  }

  /** The team of a uid. */
  public int teamOf(int uid) {
    boolean first = uid < validators ? uid < firstValidators : uid - validators < firstServers;
    return first ? 0 : 1;
  }
}
