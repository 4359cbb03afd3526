package dev.yumalab.benchmarks.violations.engine;

import dev.yumalab.benchmarks.violations.agents.Chance;

/** Breaks the arrows of the engine. */
class KnowsBittensor {
  private final Chance chance = new Chance();

  double draw() {
    return chance.fromMath();
  }
}
