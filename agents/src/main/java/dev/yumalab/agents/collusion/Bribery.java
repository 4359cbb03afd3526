package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Validators raise the weights of miners of their coalition, and the miners pay for it out of the
 * chain's sight (family A7). Up to the clip level, what consensus grants a miner anyway, this is
 * free; above it the weight earns no incentive, and with the bonds penalty no bonds. Keys of one
 * owner play the same game with themselves: vertical integration.
 *
 * <p>Source: {@code epoch/run_epoch.rs}: clipping at consensus.
 */
final class Bribery implements Strategy {
  static final Knob.Decimal RAISE =
      new Knob.Decimal(
          "raise", 0, 100, 1, "ratio", "Weights of paying miners grow by this part of themselves.");

  static final Knob.Flag TO_CLIP_LEVEL =
      new Knob.Flag(
          "to_clip_level",
          false,
          "Whether weights are raised to last epoch's consensus instead, and no further.");

  static final Knob.Decimal BRIBE_SHARE =
      new Knob.Decimal(
          "bribe_share",
          0,
          1,
          0.2,
          "share of incentive",
          "The part of its miners' incentive that an operator pays to the validators.");

  static final StrategyKind KIND =
      new StrategyKind(
          "bribery",
          "Raises the weights of its coalition's miners, who pay for it in secret.",
          "A7",
          "incentive_share_mean",
          Fidelity.EPOCH,
          List.of(RAISE, TO_CLIP_LEVEL, BRIBE_SHARE),
          Bribery::new);

  @Override
  public void act(Turn turn) {
    Rating rating = Rating.byQuality(turn, 1);
    Rating ours = Rating.ofOwnSide(turn);
    boolean toClipLevel = turn.settings().get(TO_CLIP_LEVEL);
    double raise = turn.settings().get(RAISE);
    for (int uid = 0; uid < ours.neurons(); uid++) {
      if (ours.get(uid) > 0) {
        double weight = rating.get(uid);
        rating.set(
            uid,
            toClipLevel ? Math.max(weight, turn.subnet().consensus(uid)) : weight * (1 + raise));
      }
    }
    rating.sendFromAll(turn);
    turn.coalition().ifPresent(coalition -> pay(turn, coalition));
  }

  /** Pays the validators of the coalition for the epoch that has passed. */
  private static void pay(Turn turn, Coalition coalition) {
    double incentive = 0;
    for (int hotkey : turn.operator().miners()) {
      int uid = turn.subnet().uid(hotkey);
      if (uid >= 0 && turn.subnet().incentive(uid) > 0) {
        incentive += turn.subnet().emissionRao(uid);
      }
    }
    List<Operator> bribed = Favour.otherValidators(coalition, turn.operator());
    long each =
        bribed.isEmpty()
            ? 0
            : (long) (incentive * turn.settings().get(BRIBE_SHARE)) / bribed.size();
    for (Operator member : bribed) {
      coalition.pay(turn.operator(), member, each);
    }
  }
}
