package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What an operator pays others for the incentive that it has more than in the first epoch that paid
 * its miners, in which nobody could be bribed yet. Not thread-safe.
 */
final class Bribe {
  private static final int VERSION = 1;
  private static final long UNKNOWN = -1;

  static final Knob.Decimal BRIBE_SHARE =
      new Knob.Decimal(
          "extra_bribe_share",
          0,
          10,
          0.5,
          "of extra incentive",
          "How much of its extra incentive a miner pays to those who lift it.");

  private long firstRao = UNKNOWN;
  private long paidEpoch = UNKNOWN;

  /**
   * Pays for the last epoch, once.
   *
   * @return what was paid now, rao
   */
  long pay(Turn turn, Coalition coalition) {
    if (turn.epoch() == paidEpoch) {
      return 0;
    }
    paidEpoch = turn.epoch();
    long pay = Favour.minersPayRao(turn);
    if (firstRao == UNKNOWN) {
      firstRao = pay > 0 ? pay : UNKNOWN;
      return 0;
    }
    List<Operator> bribed = Favour.otherValidators(coalition, turn.operator());
    long price = (long) (turn.settings().get(BRIBE_SHARE) * Math.max(0, pay - firstRao));
    long paid = 0;
    for (Operator validator : bribed) {
      coalition.pay(turn.operator(), validator, price / bribed.size());
      paid += price / bribed.size();
    }
    return paid;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(firstRao);
    out.writeLong(paidEpoch);
  }

  void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a bribe has another version");
    }
    firstRao = in.readLong();
    paidEpoch = in.readLong();
  }
}
