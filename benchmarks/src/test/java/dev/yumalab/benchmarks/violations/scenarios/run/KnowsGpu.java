package dev.yumalab.benchmarks.violations.scenarios.run;

import dev.yumalab.benchmarks.violations.gpu.Device;

/** Breaks the arrows of scenarios: accelerators come by ServiceLoader only. */
class KnowsGpu {
  String device() {
    return new Device().toString();
  }
}
