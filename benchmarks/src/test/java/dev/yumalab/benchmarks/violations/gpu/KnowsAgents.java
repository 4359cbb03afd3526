package dev.yumalab.benchmarks.violations.gpu;

import dev.yumalab.benchmarks.violations.agents.Chance;

/** Breaks the arrows of gpu. */
class KnowsAgents {
  private final Chance chance = new Chance();

  double draw() {
    return chance.fromMath();
  }
}
