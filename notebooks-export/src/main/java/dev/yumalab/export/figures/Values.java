package dev.yumalab.export.figures;

import java.util.Arrays;
import java.util.Optional;

/** A list of numbers that never changes. Values that are not finite mean "no value here". */
public final class Values {
  private final double[] numbers;

  private Values(double[] numbers) {
    this.numbers = numbers;
  }

  /** A copy of these numbers. */
  public static Values of(double... numbers) {
    return new Values(numbers.clone());
  }

  /** The whole numbers from 0 to {@code count - 1}, such as epochs. */
  public static Values upTo(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return new Values(numbers);
  }

  /** How many there are. */
  public int size() {
    return numbers.length;
  }

  /** The number at a position from 0. */
  public double get(int index) {
    return numbers[index];
  }

  /** The smallest range that holds every finite value; empty when there is none. */
  public Optional<Range> extent() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        double inside = Math.clamp(number, -Range.LIMIT, Range.LIMIT);
        low = Math.min(low, inside);
        high = Math.max(high, inside);
      }
    }
    return low <= high ? Optional.of(new Range(low, high)) : Optional.empty();
  }

  /** The finite values in ascending order. */
  double[] sorted() {
    double[] finite = Arrays.stream(numbers).filter(Double::isFinite).toArray();
    Arrays.sort(finite);
    return finite;
  }
}
