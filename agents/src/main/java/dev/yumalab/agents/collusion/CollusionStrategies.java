package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of validators and miners who collude. */
public final class CollusionStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public CollusionStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(
        Bribery.KIND, Briber.KIND, BribedValidator.KIND, Kickback.KIND, BriberyRing.KIND);
  }
}
