package dev.yumalab.agents.network;

import dev.yumalab.consensus.emission.EmissionShare;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The stake of a network and what becomes of what an epoch pays: dividends go to the uid's own
 * stake; a team's incentive goes to its validators in proportion to stake, as far as it is
 * restaked. No rao appears or vanishes: stake, what was sold and what flooring left unpaid always
 * add up. Not thread-safe.
 */
public final class TeamLedger {
  private final Roster roster;
  private final long[] stakeRao;
  private final long[] soldRao;
  private long unpaidRao;

  /**
   * A ledger before anything is paid.
   *
   * @param roster who is who
   * @param stakeRao the first stake of each uid, rao
   */
  public TeamLedger(Roster roster, long[] stakeRao) {
    this.roster = roster;
    this.stakeRao = stakeRao.clone();
    this.soldRao = new long[roster.teams().size()];
  }

  /**
   * Books what an epoch pays.
   *
   * @param output of the epoch
   * @param restakeRaw how much of each team's incentive is restaked, raw I32F32 bits
   * @param emissionRao what the epoch had to pay
   */
  public void pay(EpochOutput output, long[] restakeRaw, long emissionRao) {
    long before = heldRao();
    long paid = 0;
    for (int team = 0; team < soldRao.length; team++) {
      paid += pay(output, team, restakeRaw[team]);
    }
    unpaidRao += emissionRao - paid;
    if (heldRao() != before + emissionRao) {
      throw new IllegalStateException("rao is not conserved");
    }
  }

  private long pay(EpochOutput output, int team, long restakeRaw) {
    int[] members = roster.memberUids(team).toArray();
    long incentive = 0;
    for (int uid : members) {
      incentive += output.get(EpochField.SERVER_EMISSION, uid);
    }
    int[] validators = roster.validatorUids(team);
    long[] parts = proportionalParts(EmissionShare.toRao(restakeRaw, incentive), validators);
    soldRao[team] += incentive - Arrays.stream(parts).sum();
    for (int i = 0; i < validators.length; i++) {
      stakeRao[validators[i]] += parts[i];
    }
    long paid = incentive;
    for (int uid : members) {
      long dividend = output.get(EpochField.VALIDATOR_EMISSION, uid);
      stakeRao[uid] += dividend;
      paid += dividend;
    }
    return paid;
  }

  /** Splits an amount by the stake of some uids; the parts add up to it where there is stake. */
  private long[] proportionalParts(long amount, int[] uids) {
    long total = 0;
    for (int uid : uids) {
      total += stakeRao[uid];
    }
    long[] parts = new long[uids.length];
    if (total == 0) {
      return parts;
    }
    BigInteger whole = BigInteger.valueOf(amount);
    long cumulative = 0;
    long given = 0;
    for (int i = 0; i < uids.length; i++) {
      cumulative += stakeRao[uids[i]];
      long upTo =
          whole
              .multiply(BigInteger.valueOf(cumulative))
              .divide(BigInteger.valueOf(total))
              .longValueExact();
      parts[i] = upTo - given;
      given = upTo;
    }
    return parts;
  }

  private long heldRao() {
    return Arrays.stream(stakeRao).sum() + Arrays.stream(soldRao).sum() + unpaidRao;
  }

  /** A uid's stake in rao. */
  public long stakeRao(int uid) {
    return stakeRao[uid];
  }

  /** A copy of all stakes, by uid, in rao. */
  public long[] stakeRao() {
    return stakeRao.clone();
  }

  /** What a team has earned as incentive and not restaked, in rao. */
  public long soldRao(int team) {
    return soldRao[team];
  }

  /** What flooring has left unpaid, in rao. */
  public long unpaidRao() {
    return unpaidRao;
  }

  /** Writes all amounts. */
  public void save(DataOutput out) throws IOException {
    for (long stake : stakeRao) {
      out.writeLong(stake);
    }
    for (long sold : soldRao) {
      out.writeLong(sold);
    }
    out.writeLong(unpaidRao);
  }

  /** Reads what {@link #save} wrote for as many uids and teams. */
  public void load(DataInput in) throws IOException {
    for (int uid = 0; uid < stakeRao.length; uid++) {
      stakeRao[uid] = in.readLong();
    }
    for (int team = 0; team < soldRao.length; team++) {
      soldRao[team] = in.readLong();
    }
    unpaidRao = in.readLong();
  }
}
