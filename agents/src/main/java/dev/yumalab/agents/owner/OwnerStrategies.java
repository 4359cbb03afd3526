package dev.yumalab.agents.owner;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of subnets' owners. */
public final class OwnerStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public OwnerStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(OwnerSelfDealing.KIND);
  }
}
