package dev.yumalab.export.figures;

import java.util.List;
import java.util.Locale;

/**
 * Stacked horizontal bars, one per team: emission by team and role.
 *
 * @param title the heading
 * @param subtitle the line below it, or empty
 * @param value the axis of values
 * @param partNames what the parts of every bar are, such as "validators" and "servers"; one to four
 * @param referenceName what the mark across a bar is, such as "share of stake"; empty when no bar
 *     has one
 * @param bars from the top
 */
public record BarFigure(
    String title,
    String subtitle,
    Axis value,
    List<String> partNames,
    String referenceName,
    List<Bar> bars)
    implements Figure {

  /**
   * Checks the parts and copies the lists.
   *
   * @throws IllegalArgumentException when a bar does not have as many parts as there are names
   */
  public BarFigure {
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    referenceName = PlainText.of(referenceName);
    partNames = partNames.stream().map(PlainText::of).toList();
    bars = List.copyOf(bars);
    if (partNames.isEmpty() || partNames.size() > 4) {
      throw new IllegalArgumentException("A bar has 1 to 4 parts, not " + partNames.size());
    }
    for (Bar bar : bars) {
      if (bar.parts().size() != partNames.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The bar '%s' has %d parts, the figure names %d",
                bar.name(),
                bar.parts().size(),
                partNames.size()));
      }
    }
  }
}
