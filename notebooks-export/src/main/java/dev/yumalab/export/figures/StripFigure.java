package dev.yumalab.export.figures;

import java.util.List;

/**
 * A distribution per team: every member a dot, stacked where they meet, with the median marked.
 *
 * @param title the heading
 * @param subtitle the line below it, or empty
 * @param value the axis of values
 * @param strips from the top
 */
public record StripFigure(String title, String subtitle, Axis value, List<Strip> strips)
    implements Figure {
  /** Copies the list. */
  public StripFigure {
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    strips = List.copyOf(strips);
  }
}
