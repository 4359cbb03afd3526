package dev.yumalab.benchmarks.violations.consensus;

import dev.yumalab.benchmarks.violations.engine.InexactMath;

/** Breaks the arrows of consensus. */
class KnowsTime {
  double now() {
    return new InexactMath().called(1);
  }
}
