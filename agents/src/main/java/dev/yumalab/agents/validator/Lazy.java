package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Replay;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Evaluates once and never again (family A5): the same weights are sent anew every so many epochs,
 * just before the activity cutoff, or never. What stops it: one that never sends again becomes
 * inactive when its last update is older than the activity cutoff; of any, clipping takes what the
 * truth no longer supports. The cutoff does not stop who sends old weights again.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, the inactive mask; {@code utils/misc.rs}, {@code
 * get_activity_cutoff_blocks}.
 */
final class Lazy implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Whole REFRESH_EPOCHS =
      new Knob.Whole(
          "refresh_epochs",
          0,
          1_000,
          0,
          "epochs",
          "The old weights are sent again after so many epochs; 0 is never.");

  static final Knob.Flag BEFORE_CUTOFF =
      new Knob.Flag(
          "before_cutoff",
          false,
          "Whether the old weights are sent again in the last epoch before it would be inactive.");

  static final StrategyKind KIND =
      new StrategyKind(
              "lazy",
              "Evaluates once and sets the same weights for ever.",
              "A5",
              "dividend_per_stake_mean",
              Fidelity.EPOCH,
              List.of(REFRESH_EPOCHS, BEFORE_CUTOFF),
              Lazy::new)
          .on(Replay.AS_RECORDED);

  private long[] hotkeysRated = new long[0];
  private double[] weights = new double[0];
  private long lastSent = -1;

  @Override
  public void act(Turn turn) {
    long refresh = turn.settings().get(REFRESH_EPOCHS);
    if (lastSent < 0) {
      evaluate(turn);
      send(turn);
    } else if (refresh > 0 && turn.epoch() - lastSent >= refresh) {
      send(turn);
    } else if (turn.settings().get(BEFORE_CUTOFF) && isLastChance(turn)) {
      send(turn);
    }
  }

  /** Whether one of its validators would be inactive in the next epoch if it did nothing now. */
  private static boolean isLastChance(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    for (int hotkey : turn.operator().validators()) {
      int uid = subnet.uid(hotkey);
      if (uid >= 0
          && subnet.lastUpdate(uid) + subnet.activityCutoffBlocks() < subnet.nextEpochBlock()) {
        return true;
      }
    }
    return false;
  }

  private void evaluate(Turn turn) {
    Rating rating = Rating.byQuality(turn, 1);
    int[] uids = rating.uids();
    weights = rating.of(uids);
    hotkeysRated = new long[uids.length];
    for (int k = 0; k < uids.length; k++) {
      hotkeysRated[k] = turn.subnet().hotkey(uids[k]);
    }
  }

  /** Sends what was found once, to those that are still there. */
  private void send(Turn turn) {
    Rating rating = Rating.none(turn.subnet());
    for (int k = 0; k < weights.length; k++) {
      int uid = turn.subnet().uid((int) hotkeysRated[k]);
      if (uid >= 0) {
        rating.set(uid, weights[k]);
      }
    }
    if (rating.sum() > 0) {
      for (int hotkey : turn.operator().validators()) {
        rating.send(turn.orders(), hotkey);
      }
      lastSent = turn.epoch();
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(lastSent);
    out.writeInt(weights.length);
    for (int k = 0; k < weights.length; k++) {
      out.writeLong(hotkeysRated[k]);
      out.writeDouble(weights[k]);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a lazy validator has another version");
    }
    lastSent = in.readLong();
    weights = new double[in.readInt()];
    hotkeysRated = new long[weights.length];
    for (int k = 0; k < weights.length; k++) {
      hotkeysRated[k] = in.readLong();
      weights[k] = in.readDouble();
    }
  }
}
