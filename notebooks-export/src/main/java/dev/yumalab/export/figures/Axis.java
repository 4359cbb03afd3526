package dev.yumalab.export.figures;

import java.util.Optional;

/**
 * One axis.
 *
 * @param label what it shows, with its unit, as in "Emission (alpha per epoch)"
 * @param format how its numbers are written
 * @param range the fixed range, or empty to fit the data
 */
public record Axis(String label, Format format, Optional<Range> range) {
  /** How numbers are written. */
  public enum Format {
    /** As decimals, 1.5 million as "1.5 M". */
    NUMBER,
    /** Counts, such as epochs: ticks on whole numbers only. */
    WHOLE,
    /** Shares 0 to 1 as 0 % to 100 %. */
    PERCENT
  }

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the fixed range has no length
   */
  public Axis {
    label = PlainText.of(label);
    if (range.isPresent() && range.get().span() <= 0) {
      throw new IllegalArgumentException("The axis '" + label + "' needs a range with a length");
    }
  }

  /** An axis of decimals that fits the data. */
  public static Axis number(String label) {
    return new Axis(label, Format.NUMBER, Optional.empty());
  }

  /** An axis of counts that fits the data. */
  public static Axis whole(String label) {
    return new Axis(label, Format.WHOLE, Optional.empty());
  }

  /** An axis of shares, 0 to 1 written as per cent, that fits the data. */
  public static Axis percent(String label) {
    return new Axis(label, Format.PERCENT, Optional.empty());
  }

  /** The same axis with a fixed range. */
  public Axis withRange(double low, double high) {
    return new Axis(label, format, Optional.of(new Range(low, high)));
  }
}
