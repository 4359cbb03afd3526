package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Gives part of its weight to the miners of its own coalition, whatever they are worth, and rates
 * the others by quality (family A1; with 40 % of the stake and more, A2). What stops it: weight
 * above what kappa of the stake supports is clipped, and with the bonds penalty earns no bonds.
 * What it lets through: anything below the clip level, and everything once the coalition has kappa
 * itself. A kappa above one half does not protect: a side with more than 1 - kappa of the stake
 * then takes all support from the others' miners, and honest validators, who support everybody's,
 * leave its own miners theirs.
 *
 * <p>Source: docs/consensus.md of the chain; {@code epoch/run_epoch.rs}.
 */
final class SelfVoting implements Strategy {
  static final Knob.Decimal SELF_WEIGHT =
      new Knob.Decimal(
          "self_weight",
          0,
          1,
          1,
          "share of weight",
          "The part of its weight that goes to the miners of its own side.");

  static final StrategyKind KIND =
      new StrategyKind(
          "self-voting",
          "Gives weight to the miners of its own side, whatever they are worth.",
          "A1",
          "advantage_mean",
          Fidelity.EPOCH,
          List.of(SELF_WEIGHT),
          SelfVoting::new);

  @Override
  public void act(Turn turn) {
    vote(turn, Rating.ofOwnSide(turn));
  }

  /** Gives {@link #SELF_WEIGHT} to favoured miners and the rest to the others by quality. */
  static void vote(Turn turn, Rating favoured) {
    Rating.byQuality(turn, 1)
        .favouring(favoured, turn.settings().get(SELF_WEIGHT))
        .sendFromAll(turn);
  }
}
