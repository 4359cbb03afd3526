package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.util.List;

/** The strategies of those who register many uids. */
public final class SybilStrategies implements StrategyProvider {
  /** For the {@code ServiceLoader}. */
  public SybilStrategies() {}

  @Override
  public List<StrategyKind> strategies() {
    return List.of(SybilFlood.KIND, RegistrationRace.KIND, ImmunityFarming.KIND, Eviction.KIND);
  }
}
