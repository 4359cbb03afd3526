package dev.yumalab.export.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values ascending, within the range
 * @param labels one for each value
 */
public record Ticks(List<Double> values, List<String> labels) {
  /** No tick at all. */
  static final Ticks NONE = new Ticks(List.of(), List.of());

  /** At most so many ticks, at least 2 where the range holds two round values. */
  public static Ticks of(Range range, Axis.Format format, int most) {
    double step = step(range.span(), Math.max(most, 1));
    if (format == Axis.Format.WHOLE) {
      step = Math.max(step, 1);
    }
    return every(step, range, format);
  }

  /** A tick at every multiple of a step. */
  public static Ticks every(double step, Range range, Axis.Format format) {
    double slack = step * 1e-9;
    List<Double> values = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    double largest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    long first = (long) Math.ceil((range.low() - slack) / step);
    long last = (long) Math.floor((range.high() + slack) / step);
    for (long k = first; k <= last; k++) {
      double value = Math.clamp(k * step, range.low(), range.high());
      // In a tiny range of huge numbers neighbouring multiples may be the same double.
      if (!values.isEmpty() && value <= values.getLast()) {
        continue;
      }
      values.add(value);
      labels.add(TickFormat.tick(format, k * step, step, largest));
    }
    return new Ticks(values, labels);
  }

  /** The same ticks with other names, the name at k - 1 for the value k; themselves without any. */
  Ticks named(List<Integer> names) {
    return names.isEmpty()
        ? this
        : new Ticks(
            values,
            values.stream()
                .map(value -> Integer.toString(names.get((int) Math.round(value) - 1)))
                .toList());
  }

  private static double step(double span, int most) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / most)));
    for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
      if (span / (factor * power) <= most * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 100 * power;
  }
}
