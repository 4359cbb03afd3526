package dev.yumalab.agents.cabal;

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
 * Gives part of its weight to the miners of its own coalition, whatever they are worth, and rates
 * the others by quality (family A1; with 40 % of the stake and more, A2). What stops it: weight
 * above what kappa of the stake supports is clipped, and with the bonds penalty earns no bonds.
 * What it lets through: anything below the clip level, and everything once the coalition has kappa
 * itself.
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
          "cabal_advantage",
          Fidelity.EPOCH,
          List.of(SELF_WEIGHT),
          SelfVoting::new);

  @Override
  public void act(Turn turn) {
    Rating own = ownSide(turn);
    Rating others = Rating.byQuality(turn, 1);
    for (int uid = 0; uid < others.neurons(); uid++) {
      others.set(uid, own.get(uid) > 0 ? 0 : others.get(uid));
    }
    double part = own.sum() > 0 ? turn.settings().get(SELF_WEIGHT) : 0;
    Rating rating = others.normalised().mixed(own.normalised(), part);
    for (int hotkey : turn.operator().validators()) {
      rating.send(turn.orders(), hotkey);
    }
  }

  /** Equal weight on each miner of the coalition, or of the operator where there is none. */
  private static Rating ownSide(Turn turn) {
    Rating rating = Rating.none(turn.subnet());
    List<Operator> side = turn.coalition().map(Coalition::members).orElse(List.of(turn.operator()));
    for (Operator member : side) {
      for (int hotkey : member.miners()) {
        int uid = turn.subnet().uid(hotkey);
        if (uid >= 0) {
          rating.set(uid, 1);
        }
      }
    }
    return rating;
  }
}
