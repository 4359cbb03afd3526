package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of validators who act together. */
public final class CabalStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public CabalStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(SelfVoting.KIND, Whale.KIND, DownWeighting.KIND, RankSwap.KIND);
  }
}
