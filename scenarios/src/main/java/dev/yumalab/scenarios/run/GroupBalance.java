package dev.yumalab.scenarios.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a group of agents has earned and spent since the start. Alpha counts as much as TAO, as long
 * as no pool gives it another price. Not thread-safe.
 */
final class GroupBalance {
  private static final double RAO_PER_TAO = 1e9;

  private long paidRao;
  private double lostRao;
  private long breakEvenEpoch;
  private double income;
  private double spent;

  /**
   * What a group has spent since the start, as its operators know it.
   *
   * @param burnedRao paid for registrations
   * @param costTao spent by its miners outside the chain
   * @param sidePaymentsRao received from operators of other groups less paid to them
   */
  record Spending(long burnedRao, double costTao, long sidePaymentsRao) {}

  /**
   * Books an epoch.
   *
   * @param epoch its number, from 1
   * @param team what the group has and got in it
   * @param fairDividendsRao what its validators would get of the dividends of all groups by their
   *     share of all validators' stake
   * @param since what the group has spent up to now
   */
  void book(long epoch, TeamEpoch team, double fairDividendsRao, Spending since) {
    paidRao += team.dividendsRao() + team.incentiveRao();
    lostRao += fairDividendsRao - team.dividendsRao();
    long received = Math.max(0, since.sidePaymentsRao());
    long given = Math.max(0, -since.sidePaymentsRao());
    income = (paidRao + received) / RAO_PER_TAO;
    spent = (since.burnedRao() + given) / RAO_PER_TAO + since.costTao();
    if (breakEvenEpoch == 0 && spent > 0 && income >= spent) {
      breakEvenEpoch = epoch;
    }
  }

  /** What the chain has paid to its uids, rao. */
  long paidRao() {
    return paidRao;
  }

  /** What it earned less what it spent, TAO. */
  double profitTao() {
    return income - spent;
  }

  /**
   * What its play has cost it, TAO: what it spent, and the dividends by which its validators got
   * less than their share of stake, over all epochs together.
   */
  double costOfAttackTao() {
    return spent + Math.max(0, lostRao) / RAO_PER_TAO;
  }

  /**
   * Epochs until what it earned first covered what it spent; NaN where it never did or never spent.
   */
  double breakEvenEpochs() {
    return breakEvenEpoch == 0 ? Double.NaN : breakEvenEpoch;
  }

  /** Writes the sums; not the last epoch's numbers. */
  void save(DataOutput out) throws IOException {
    out.writeLong(paidRao);
    out.writeDouble(lostRao);
    out.writeLong(breakEvenEpoch);
  }

  /** Reads what {@link #save} wrote; an epoch is booked before profit or cost is asked. */
  void load(DataInput in) throws IOException {
    paidRao = in.readLong();
    lostRao = in.readDouble();
    breakEvenEpoch = in.readLong();
  }
}
