package dev.yumalab.benchmarks.violations.agents;

import dev.yumalab.benchmarks.violations.ui.cli.Printer;

/** Breaks the arrows of agents. */
class KnowsDesktop {
  void show() {
    new Printer().allowed();
  }
}
