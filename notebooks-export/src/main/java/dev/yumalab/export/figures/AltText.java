package dev.yumalab.export.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures in words, for those who do not see them. */
public final class AltText {
  private static final int MOST_NAMED = 8;

  private AltText() {}

  /** One or more plain sentences with the main numbers of a figure. */
  public static String of(Figure figure) {
    String body =
        switch (figure) {
          case LineFigure lines -> lines(lines);
          case RetentionFigure retention -> retention(retention);
          case HeatMapFigure heatMap -> heatMap(heatMap);
          case BarFigure bars -> bars(bars);
          case StripFigure strips -> strips(strips);
          case NetworkFigure network -> network(network);
        };
    String heading = figure.title().isEmpty() ? "" : figure.title() + ". ";
    return heading + body;
  }

  private static String lines(LineFigure figure) {
    return String.format(
        Locale.ROOT,
        "Line figure of %s over %s. %s",
        figure.y().label(),
        figure.x().label(),
        listed(figure.lines().stream().map(line -> line(line, figure.y().format())).toList()));
  }

  private static String line(Line line, Axis.Format format) {
    int[] finite =
        IntStream.range(0, line.y().size()).filter(i -> Double.isFinite(line.y().get(i))).toArray();
    if (finite.length == 0) {
      return line.name() + " has no values";
    }
    return String.format(
        Locale.ROOT,
        "%s goes from %s to %s",
        line.name(),
        TickFormat.value(format, line.y().get(finite[0])),
        TickFormat.value(format, line.y().get(finite[finite.length - 1])));
  }

  private static String retention(RetentionFigure figure) {
    return String.format(
        Locale.ROOT,
        "Retention map of cabal self-weight over honest self-weight (%s). %s",
        figure.subtitle(),
        listed(
            figure.contours().stream()
                .map(
                    contour ->
                        String.format(
                            Locale.ROOT,
                            "the line for an honest stake of %s %s",
                            TickFormat.decimal(contour.honestStake(), 2),
                            reach(contour)))
                .toList()));
  }

  private static String reach(Contour contour) {
    return contour
        .honestSelfWeights()
        .boxed()
        .max(Double::compare)
        .map(most -> "reaches an honest self-weight of " + TickFormat.decimal(most, 2))
        .orElse("does not cross the map");
  }

  private static String heatMap(HeatMapFigure figure) {
    Optional<Range> extent = figure.values().extent();
    return String.format(
        Locale.ROOT,
        "Heat map of %s, %d rows (%s) by %d columns (%s)%s.",
        figure.valueLabel(),
        figure.rows(),
        figure.rowLabel(),
        figure.columns(),
        figure.columnLabel(),
        extent
            .map(
                range ->
                    String.format(
                        Locale.ROOT,
                        ", values from %s to %s",
                        TickFormat.value(Axis.Format.NUMBER, range.low()),
                        TickFormat.value(Axis.Format.NUMBER, range.high())))
            .orElse(", no values"));
  }

  private static String bars(BarFigure figure) {
    return String.format(
        Locale.ROOT,
        "Bars of %s. %s",
        figure.value().label(),
        listed(
            figure.bars().stream()
                .map(
                    bar ->
                        bar.name() + " " + TickFormat.value(figure.value().format(), bar.total()))
                .toList()));
  }

  private static String strips(StripFigure figure) {
    return String.format(
        Locale.ROOT,
        "Distributions of %s. %s",
        figure.value().label(),
        listed(figure.strips().stream().map(strip -> strip(strip, figure.value())).toList()));
  }

  private static String strip(Strip strip, Axis axis) {
    double[] sorted = strip.values().sorted();
    return sorted.length == 0
        ? strip.name() + " has no values"
        : String.format(
            Locale.ROOT,
            "%s has %d values with a median of %s",
            strip.name(),
            sorted.length,
            TickFormat.value(axis.format(), StripPainter.median(sorted)));
  }

  private static String network(NetworkFigure figure) {
    return String.format(
        Locale.ROOT,
        "Network of %d members of %d teams, joined by %d lines.",
        figure.dots().size(),
        figure.teams().size(),
        figure.links().size());
  }

  private static String listed(List<String> parts) {
    String named = parts.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    int more = parts.size() - MOST_NAMED;
    return (more > 0 ? named + "; and " + more + " more" : named) + ".";
  }
}
