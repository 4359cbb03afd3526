package dev.yumalab.scenarios.scenario;

import java.util.Comparator;

/**
 * From when on a change is in force. Epochs come before blocks in the order of a scenario's events;
 * which of them comes first in a run, the run shows.
 */
public sealed interface Moment extends Comparable<Moment> {
  /**
   * From an epoch on: from the block after that of the epoch before.
   *
   * @param number the epoch, from 1
   */
  record Epoch(int number) implements Moment {
    @Override
    public String text() {
      return "epoch " + number;
    }
  }

  /**
   * From a block on: before the first thing that happens at it or later.
   *
   * @param number the block, from 1, as the network counts
   */
  record Block(long number) implements Moment {
    @Override
    public String text() {
      return "block " + number;
    }
  }

  /** For people, such as {@code block 4321}. */
  String text();

  @Override
  default int compareTo(Moment other) {
    return Comparator.comparingInt(Moment::kind)
        .thenComparingLong(Moment::count)
        .compare(this, other);
  }

  private static int kind(Moment moment) {
    return moment instanceof Epoch ? 0 : 1;
  }

  private static long count(Moment moment) {
    return switch (moment) {
      case Epoch(int number) -> number;
      case Block(long number) -> number;
    };
  }
}
