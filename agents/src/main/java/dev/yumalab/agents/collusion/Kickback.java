package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * A validator whose owner mines as well, under the same coldkey or, with a coalition, under others
 * that nothing on the chain links to it: it lifts these miners up to consensus and pays nobody
 * (family A7, vertical integration). The chain masks a uid's weight on itself only.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, the masked diagonal.
 */
final class Kickback implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "kickback",
          "Lifts miners of its own, under whatever coldkey, up to consensus.",
          "A7",
          "emission_share_mean",
          Fidelity.EPOCH,
          List.of(Favour.REACH),
          Kickback::new);

  @Override
  public void act(Turn turn) {
    Favour.vote(turn, true);
  }
}
