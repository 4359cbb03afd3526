package dev.yumalab.agents.market;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of those who mine for profit. */
public final class MarketStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public MarketStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(Mining.KIND, MarketMiner.KIND);
  }
}
