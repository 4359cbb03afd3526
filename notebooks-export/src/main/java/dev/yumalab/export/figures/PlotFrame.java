package dev.yumalab.export.figures;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The rectangle that data is drawn in, with its axes.
 *
 * @param plot where data goes
 * @param x from values to points
 * @param y from values to points; for named rows, row n reaches from n to n + 1
 * @param xTicks along the bottom
 * @param yTicks along the left edge; for named rows, their names at the middle of each row
 */
record PlotFrame(Rectangle2D plot, LinearScale x, LinearScale y, Ticks xTicks, Ticks yTicks) {
  /** A label too long for one line, as on phones, gets a second. */
  private static final int LABEL_LINES = 2;

  /**
   * Finds room for two axes of numbers.
   *
   * @param area for the plot with its ticks and axis labels
   * @param overhang how far the last x label may reach beyond the right edge of the area
   */
  static PlotFrame numbers(
      Sheet sheet,
      Rectangle2D area,
      double overhang,
      Axis xAxis,
      Range xRange,
      Axis yAxis,
      Range yRange) {
    double bottom = area.getMaxY() - bottomRoom(sheet, xAxis);
    double line = Typography.height(sheet.type().tick());
    double top = area.getY() + line / 2;
    int rows = (int) Math.clamp((bottom - top) / (2.4 * line), 2, 11);
    Ticks yTicks = Ticks.of(yRange, yAxis.format(), rows);
    double left = area.getX() + leftRoom(sheet, yAxis.label(), yTicks.labels(), bottom - top);
    return horizontal(sheet, area, overhang, left, top, bottom, xAxis, xRange)
        .withRows(new LinearScale(yRange.low(), yRange.high(), bottom, top), yTicks);
  }

  /**
   * Finds room for rows with names at the left and an axis of numbers below.
   *
   * @param names of the rows, from the top
   */
  static PlotFrame rows(
      Sheet sheet,
      Rectangle2D area,
      double overhang,
      Axis xAxis,
      Range xRange,
      List<String> names) {
    double most = 0.26 * area.getWidth();
    List<String> fitted =
        names.stream().map(name -> Typography.fit(name, sheet.type().text(), most)).toList();
    double bottom = area.getMaxY() - bottomRoom(sheet, xAxis);
    double left =
        area.getX()
            + widest(fitted, sheet.type().text())
            + (fitted.isEmpty() ? 0 : 0.7) * sheet.em();
    List<Double> middles = IntStream.range(0, names.size()).mapToObj(i -> i + 0.5).toList();
    return horizontal(sheet, area, overhang, left, area.getY(), bottom, xAxis, xRange)
        .withRows(
            new LinearScale(0, Math.max(1, names.size()), area.getY(), bottom),
            new Ticks(middles, fitted));
  }

  private static PlotFrame horizontal(
      Sheet sheet,
      Rectangle2D area,
      double overhang,
      double left,
      double top,
      double bottom,
      Axis axis,
      Range range) {
    double right = area.getMaxX();
    Ticks ticks = fitting(sheet, axis, range, right - left);
    // The last label is centred on its tick and must not leave the sheet.
    for (int again = 0; again < 2 && !ticks.values().isEmpty(); again++) {
      double half = Typography.width(ticks.labels().getLast(), sheet.type().tick()) / 2;
      double end =
          new LinearScale(range.low(), range.high(), left, right).at(ticks.values().getLast());
      right -= Math.max(0, end + half - area.getMaxX() - overhang);
      ticks = fitting(sheet, axis, range, right - left);
    }
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, bottom - top);
    return new PlotFrame(
        plot,
        new LinearScale(range.low(), range.high(), left, right),
        new LinearScale(0, 1, bottom, top),
        ticks,
        new Ticks(List.of(), List.of()));
  }

  private PlotFrame withRows(LinearScale scale, Ticks ticks) {
    return new PlotFrame(plot, x, scale, xTicks, ticks);
  }

  /** The most ticks whose labels stay apart. */
  static Ticks fitting(Sheet sheet, Axis axis, Range range, double room) {
    return fitting(sheet, range, room, most -> Ticks.of(range, axis.format(), most));
  }

  /** The most ticks, of those that at most so many make, whose labels stay apart. */
  static Ticks fitting(Sheet sheet, Range range, double room, IntFunction<Ticks> atMost) {
    Ticks ticks = atMost.apply(11);
    for (int most = 10; most >= 1 && !apart(sheet, ticks, range, room); most--) {
      ticks = atMost.apply(most);
    }
    return ticks;
  }

  private static boolean apart(Sheet sheet, Ticks ticks, Range range, double room) {
    double gap = room / range.span();
    for (int i = 1; i < ticks.values().size(); i++) {
      double needed =
          (Typography.width(ticks.labels().get(i - 1), sheet.type().tick())
                      + Typography.width(ticks.labels().get(i), sheet.type().tick()))
                  / 2
              + 1.6 * sheet.em();
      if ((ticks.values().get(i) - ticks.values().get(i - 1)) * gap < needed) {
        return false;
      }
    }
    return true;
  }

  static double bottomRoom(Sheet sheet, Axis axis) {
    double ticks = 0.45 * sheet.em() + Typography.height(sheet.type().tick());
    int lines = bottomLabel(sheet, axis.label()).size();
    double label =
        lines == 0 ? 0 : 0.25 * sheet.em() + lines * Typography.height(sheet.type().text());
    return ticks + label;
  }

  /** The lines of an x label, which may use the sheet's whole width. */
  static List<String> bottomLabel(Sheet sheet, String label) {
    double room = sheet.width() - 2 * sheet.margin();
    return Typography.wrap(label, sheet.type().text(), room, LABEL_LINES);
  }

  /**
   * Room for tick labels and a label that reads upwards.
   *
   * @param height of the plot
   */
  static double leftRoom(Sheet sheet, String label, List<String> ticks, double height) {
    int lines = leftLabel(sheet, label, height).size();
    double text =
        lines == 0 ? 0 : lines * Typography.height(sheet.type().text()) + 0.5 * sheet.em();
    return text + widest(ticks, sheet.type().tick()) + 0.5 * sheet.em();
  }

  /** The lines of a y label, from the left. */
  static List<String> leftLabel(Sheet sheet, String label, double height) {
    return Typography.wrap(label, sheet.type().text(), leftReach(sheet, height), LABEL_LINES);
  }

  /** How long a y label may be: it may reach down beside the x ticks. */
  static double leftReach(Sheet sheet, double height) {
    return height + 0.45 * sheet.em() + Typography.height(sheet.type().tick());
  }

  static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> Typography.width(text, font)).max().orElse(0);
  }
}
