package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of single validators. */
public final class ValidatorStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public ValidatorStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(
        Honest.KIND,
        Lazy.KIND,
        WeightCopier.KIND,
        Explorer.KIND,
        EarlyBonding.KIND,
        WithheldReveal.KIND,
        SelectiveReveal.KIND);
  }
}
