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
import java.util.Map;
import java.util.TreeMap;

/**
 * Speculates on bonds (family A9): it spreads weight over newcomers unseen, raises miners that it
 * thinks better than consensus before others do, and lets go of declining ones late, since bonds
 * decay by a tenth in an epoch only. What stops it: with the full bonds penalty weight above
 * consensus is cut before it becomes bonds, so that a lone early backer has none until the majority
 * agrees; with less he keeps the part that is not penalised. For the same reason the boost that
 * liquid alpha gives to weights above consensus is inert while the penalty is full.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code compute_bonds}, {@code weights_for_bonds}.
 */
final class EarlyBonding implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Decimal SPREAD =
      new Knob.Decimal(
          "spread",
          0,
          1,
          0.2,
          "share of weight",
          "How much of its weight is spread over newcomers, good or bad.");

  static final Knob.Decimal LEAD =
      new Knob.Decimal(
          "lead",
          0,
          100,
          1,
          "ratio",
          "By how many times the gap a miner is raised that it thinks better than consensus.");

  static final Knob.Decimal HOLD =
      new Knob.Decimal(
          "hold",
          0,
          1,
          0.9,
          "ratio per epoch",
          "A miner keeps at least this part of its last weight: 0 lets go at once, 1 never.");

  static final StrategyKind KIND =
      new StrategyKind(
              "early-bonding",
              "Spreads over newcomers, raises miners before others do and lets go of them late.",
              "A9",
              "dividend_per_stake_mean",
              Fidelity.EPOCH,
              List.of(SPREAD, LEAD, HOLD, Explorer.NEW_BLOCKS),
              EarlyBonding::new)
          .on(Replay.AS_RECORDED);

  private final Map<Integer, Double> last = new TreeMap<>();

  @Override
  public void act(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating rating = Rating.byQuality(turn, 1);
    raise(turn, rating);
    Rating newcomers = newcomers(turn);
    if (newcomers.sum() > 0) {
      rating.mixed(newcomers.normalised(), turn.settings().get(SPREAD));
    }
    double hold = turn.settings().get(HOLD);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      double held = hold * last.getOrDefault(subnet.hotkey(uid), 0.0);
      rating.set(uid, Math.max(rating.get(uid), held));
    }
    rating.normalised();
    rating.sendFromAll(turn);
    last.clear();
    for (int uid : rating.uids()) {
      last.put(subnet.hotkey(uid), rating.get(uid));
    }
  }

  /** Puts more on miners that are worth more than consensus grants them. */
  private static void raise(Turn turn, Rating rating) {
    double lead = turn.settings().get(LEAD);
    double consensus = 0;
    for (int uid = 0; uid < rating.neurons(); uid++) {
      consensus += turn.subnet().consensus(uid);
    }
    for (int uid = 0; uid < rating.neurons() && consensus > 0; uid++) {
      double gap = rating.get(uid) - turn.subnet().consensus(uid) / consensus;
      if (gap > 0) {
        rating.set(uid, rating.get(uid) + lead * gap);
      }
    }
    rating.normalised();
  }

  /** Miners that registered a short while ago; none of those of the start. */
  private static Rating newcomers(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating rating = Rating.none(subnet);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      long since = subnet.registeredAt(uid);
      boolean isNew = since > 0 && turn.block() - since < turn.settings().get(Explorer.NEW_BLOCKS);
      rating.set(uid, isNew && !subnet.hasPermit(uid) ? 1 : 0);
    }
    return rating;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(last.size());
    for (Map.Entry<Integer, Double> entry : last.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeDouble(entry.getValue());
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of an early bonder has another version");
    }
    last.clear();
    for (int left = in.readInt(); left > 0; left--) {
      int hotkey = in.readInt();
      last.put(hotkey, in.readDouble());
    }
  }
}
