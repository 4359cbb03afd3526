package dev.yumalab.benchmarks.violations.ui.cli;

/** The one place that may print. */
public class Printer {
  public void allowed() {
    System.out.println();
  }
}
