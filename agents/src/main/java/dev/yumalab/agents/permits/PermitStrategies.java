package dev.yumalab.agents.permits;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of those who play with permits, children and takes. */
public final class PermitStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public PermitStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(PermitCrowding.KIND, ChildkeyLending.KIND, TakeRaiser.KIND, Nominator.KIND);
  }
}
