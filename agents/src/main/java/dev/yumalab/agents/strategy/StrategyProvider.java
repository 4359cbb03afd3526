package dev.yumalab.agents.strategy;

import java.util.List;

/**
 * Brings strategies: {@code META-INF/services} names an implementation. The lab's own come the same
 * way as those of a jar that {@code --plugins} names.
 */
public interface StrategyProvider {
  /** The strategies, each with a name that no other provider uses. */
  List<StrategyKind> strategies();
}
