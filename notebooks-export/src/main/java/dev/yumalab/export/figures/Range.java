package dev.yumalab.export.figures;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A closed interval.
 *
 * @param low the smaller end, of a size up to 1e300
 * @param high the larger end, of a size up to 1e300, at least {@code low}
 */
public record Range(double low, double high) {
  /** The largest size of an end, so that lengths stay finite. */
  static final double LIMIT = 1e300;

  /** Every share: 0 to 1. */
  public static final Range UNIT = new Range(0, 1);

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException when an end is beyond 1e300 or they are in the wrong order
   */
  public Range {
    if (!(low >= -LIMIT && high <= LIMIT && low <= high)) {
      throw new IllegalArgumentException(
          "A range needs two finite ends, the lower first, not " + low + " to " + high);
    }
  }

  /** The smallest range that holds both. */
  public Range union(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** Whether a value lies inside, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The smallest range that holds every finite value of these lists; empty when there is none. */
  static Optional<Range> of(Stream<Values> lists) {
    return lists.flatMap(list -> list.extent().stream()).reduce(Range::union);
  }

  /**
   * A range with a length that data fills well: wider by a share of its length at each end, but not
   * across zero, and around a single value when it had no length.
   */
  public Range padded(double share) {
    double by = span() > 0 ? span() * share : low == 0 ? 1 : Math.abs(low) * 0.1;
    double below = low >= 0 ? Math.max(0, low - by) : low - by;
    double above = high <= 0 && span() > 0 ? Math.min(0, high + by) : high + by;
    return new Range(Math.max(below, -LIMIT), Math.min(above, LIMIT));
  }

  /** The length. */
  public double span() {
    return high - low;
  }
}
