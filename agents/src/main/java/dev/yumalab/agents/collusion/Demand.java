package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a bribed validator asks for: it leaves the coalition, for good, when it has received too
 * little for too many epochs in a row. Not thread-safe.
 */
final class Demand {
  private static final int VERSION = 1;
  private static final double RAO_PER_TAO = 1e9;

  static final Knob.Decimal LEAST_BRIBE_TAO =
      new Knob.Decimal(
          "least_bribe_tao",
          0,
          1e6,
          0,
          "TAO per epoch",
          "What a bribed validator wants to receive in an epoch.");

  static final Knob.Whole TRUST_EPOCHS =
      new Knob.Whole(
          "trust_epochs",
          0,
          100_000,
          3,
          "epochs",
          "For how many epochs in a row a bribed validator waits for its pay.");

  private long seenEpoch = -1;
  private long balanceRao;
  private long unpaid;

  /**
   * Whether the validator stays; where it does not it has left the coalition.
   *
   * @param paidRao what it has just paid itself, which does not lessen what it received
   */
  boolean isMet(Turn turn, Coalition coalition, long paidRao) {
    if (turn.epoch() != seenEpoch) {
      seenEpoch = turn.epoch();
      long balance = coalition.balanceRao(turn.operator());
      double received = (balance + paidRao - balanceRao) / RAO_PER_TAO;
      balanceRao = balance;
      unpaid = received < turn.settings().get(LEAST_BRIBE_TAO) ? unpaid + 1 : 0;
    }
    boolean isMet = unpaid <= turn.settings().get(TRUST_EPOCHS);
    if (!isMet) {
      coalition.leave(turn.operator(), turn.block());
    }
    return isMet;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(seenEpoch);
    out.writeLong(balanceRao);
    out.writeLong(unpaid);
  }

  void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a demand has another version");
    }
    seenEpoch = in.readLong();
    balanceRao = in.readLong();
    unpaid = in.readLong();
  }
}
