package dev.yumalab.export.figures;

/** What to draw, without how: the closed list of figures that {@link FigureRenderer} knows. */
public sealed interface Figure
    permits LineFigure, RetentionFigure, HeatMapFigure, BarFigure, StripFigure, NetworkFigure {

  /** The heading of the figure, one plain sentence or phrase. */
  String title();

  /** The line below the heading; empty when there is none. */
  String subtitle();
}
