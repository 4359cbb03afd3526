package dev.yumalab.agents.market;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/** Lets the miners that are there serve, and nothing else. */
final class Mining implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "mining",
          "Lets its miners serve and does nothing else.",
          "",
          "incentive_share_mean",
          Fidelity.EPOCH,
          List.of(),
          Mining::new);

  @Override
  public void act(Turn turn) {
    // Its miners serve by themselves.
  }
}
