package dev.yumalab.export.figures;

import java.util.List;

/**
 * Lines over a common x axis: shares over epochs, prices over blocks. Up to four lines are labelled
 * where they end; more share a legend above the plot.
 *
 * @param title the heading
 * @param subtitle the line below it, or empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param lines drawn in this order, lines that are not references on top
 * @param bands drawn below the lines
 * @param references straight lines across the plot
 */
public record LineFigure(
    String title,
    String subtitle,
    Axis x,
    Axis y,
    List<Line> lines,
    List<Band> bands,
    List<ReferenceLine> references)
    implements Figure {

  /** Copies the lists. */
  public LineFigure {
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    references = List.copyOf(references);
  }

  /** Lines alone, without a subtitle. */
  public static LineFigure of(String title, Axis x, Axis y, List<Line> lines) {
    return new LineFigure(title, "", x, y, lines, List.of(), List.of());
  }

  /** The same figure with this line below the heading. */
  public LineFigure withSubtitle(String text) {
    return new LineFigure(title, text, x, y, lines, bands, references);
  }

  /** The same figure with these bands instead. */
  public LineFigure withBands(List<Band> others) {
    return new LineFigure(title, subtitle, x, y, lines, others, references);
  }

  /** The same figure with these reference lines instead. */
  public LineFigure withReferences(List<ReferenceLine> others) {
    return new LineFigure(title, subtitle, x, y, lines, bands, others);
  }
}
