package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When a member leaves its coalition: after so many epochs in which it has, all together, earned
 * less than it reckons it would have earned honestly. Not thread-safe.
 */
final class Loyalty {
  private static final int VERSION = 1;

  static final Knob.Whole PATIENCE =
      new Knob.Whole(
          "loyal_epochs",
          0,
          100_000,
          5,
          "epochs",
          "After each so many epochs a member leaves if they have cost it money; 0 is never.");

  private long seenEpoch = -1;
  private long balanceRao;
  private long epochs;
  private double gainRao;

  /** Whether the operator has not reckoned in this epoch yet. */
  boolean isNewEpoch(Turn turn) {
    return turn.epoch() != seenEpoch;
  }

  /** Reckons the last epoch up, after the operator has paid the others. */
  boolean stays(Turn turn, Coalition coalition) {
    boolean isFirst = seenEpoch < 0;
    seenEpoch = turn.epoch();
    long balance = coalition.balanceRao(turn.operator());
    long side = balance - balanceRao;
    balanceRao = balance;
    // In the first epoch others have paid, but nobody has voted together yet.
    if (isFirst) {
      return true;
    }
    gainRao += ownRao(turn) + side - honestRao(turn, coalition);
    epochs++;
    long patience = turn.settings().get(PATIENCE);
    if (patience == 0 || epochs < patience) {
      return true;
    }
    boolean pays = gainRao >= 0;
    epochs = 0;
    gainRao = 0;
    return pays;
  }

  private static double ownRao(Turn turn) {
    double sum = 0;
    for (int uid = 0; uid < turn.subnet().neurons(); uid++) {
      sum += turn.subnet().coldkey(uid) == turn.operator().coldkey() ? emission(turn, uid) : 0;
    }
    return sum;
  }

  private static double emission(Turn turn, int uid) {
    return turn.subnet().emissionRao(uid);
  }

  /** What it would have earned as outsiders do, and if pay followed quality. */
  private static double honestRao(Turn turn, Coalition coalition) {
    PublicSubnet subnet = turn.subnet();
    double pot = 0;
    double quality = 0;
    double ownQuality = 0;
    double ownStake = 0;
    double outsideStake = 0;
    double outsideDividends = 0;
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      pot += emission(turn, uid);
      boolean own = subnet.coldkey(uid) == turn.operator().coldkey();
      double estimate = Math.max(0, turn.scores().quality(uid));
      if (estimate > 0) {
        quality += estimate;
        ownQuality += own ? estimate : 0;
      }
      if (subnet.hasPermit(uid)) {
        ownStake += own ? subnet.stakeRao(uid) : 0;
        if (isOutside(subnet.coldkey(uid), coalition)) {
          outsideStake += subnet.stakeRao(uid);
          outsideDividends += subnet.dividend(uid);
        }
      }
    }
    double dividends = outsideStake == 0 ? 0 : outsideDividends * ownStake / outsideStake;
    double incentive = quality == 0 ? 0 : ownQuality / quality;
    // Validators and miners get half of the pot each.
    return (dividends + incentive) * pot / 2;
  }

  private static boolean isOutside(int coldkey, Coalition coalition) {
    for (Operator member : coalition.members()) {
      if (member.coldkey() == coldkey) {
        return false;
      }
    }
    return true;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(seenEpoch);
    out.writeLong(balanceRao);
    out.writeLong(epochs);
    out.writeDouble(gainRao);
  }

  void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a member's loyalty has another version");
    }
    seenEpoch = in.readLong();
    balanceRao = in.readLong();
    epochs = in.readLong();
    gainRao = in.readDouble();
  }
}
