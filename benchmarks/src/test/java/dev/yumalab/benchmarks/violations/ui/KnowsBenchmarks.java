package dev.yumalab.benchmarks.violations.ui;

import dev.yumalab.benchmarks.violations.benchmarks.Benchmark;

/** Breaks the arrows of ui. */
class KnowsBenchmarks {
  private final Benchmark benchmark = new Benchmark();

  int measure() {
    return benchmark.hashCode();
  }
}
