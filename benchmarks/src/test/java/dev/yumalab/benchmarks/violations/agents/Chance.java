package dev.yumalab.benchmarks.violations.agents;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Draws from sources that no seed repeats. */
public class Chance {
  public double fromMath() {
    return Math.random();
  }

  int fromThread() {
    return ThreadLocalRandom.current().nextInt();
  }

  int fromSeed() {
    return new Random(1).nextInt();
  }
}
