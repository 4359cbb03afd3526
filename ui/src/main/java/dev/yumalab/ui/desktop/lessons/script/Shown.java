package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.experiment.IntervalText;
import java.util.Locale;

/**
 * A number that a text shows.
 *
 * @param measure what it is
 * @param as how it is written
 */
public record Shown(Measure measure, As as) {
  /** How numbers are written. */
  public enum As {
    /** 0.123 as {@code 12.3 %}. */
    PERCENT,
    /** Four digits. */
    NUMBER,
    /** Rounded to whole numbers. */
    WHOLE;

    /** A number for people; a dash where there is none. */
    public String text(double value) {
      if (!Double.isFinite(value)) {
        return "–";
      }
      return switch (this) {
        case PERCENT -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
        case NUMBER -> IntervalText.plain(value).value(value);
        case WHOLE -> String.format(Locale.ROOT, "%,d", Math.round(value));
      };
    }

    /** The word under which a lesson names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The number as text. */
  public String text(Sight sight) {
    return as.text(measure.of(sight));
  }
}
