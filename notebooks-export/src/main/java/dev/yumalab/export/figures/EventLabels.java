package dev.yumalab.export.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Vertical reference lines with their labels in rows above the plot, where they cover no data.
 * Labels that would meet go to further rows; where no row is free the line stays without a label.
 */
final class EventLabels {
  private static final int MOST_ROWS = 3;

  private final Sheet sheet;
  private final List<ReferenceLine> lines;

  EventLabels(Sheet sheet, List<ReferenceLine> references) {
    this.sheet = sheet;
    this.lines =
        references.stream()
            .filter(line -> line.direction() == ReferenceLine.Direction.VERTICAL)
            .sorted(Comparator.comparingDouble(ReferenceLine::at))
            .toList();
  }

  /** A label in a row from the top; row -1 stands for no label. */
  private record Placed(double x, String text, double left, int row) {}

  /** The height of the rows that the labels need, 0 without labels. */
  double height(PlotFrame frame, double edge) {
    int rows =
        placed(frame, edge, MOST_ROWS).stream().mapToInt(label -> label.row() + 1).max().orElse(0);
    return rows == 0 ? 0 : rows * rowHeight() + 0.3 * sheet.em();
  }

  /**
   * Draws lines and labels.
   *
   * @param edge the right edge that no label may cross
   * @param above the height of the rows as {@link #height} said
   */
  void paint(PlotFrame frame, double edge, double above) {
    Pen pen = new Pen(sheet.palette().muted(), 1.4 * sheet.hairline(), Dash.DASHED);
    int rows = (int) (above / rowHeight());
    double top = frame.plot().getY() - above;
    for (Placed label : placed(frame, edge, rows)) {
      double from = label.row() < 0 ? frame.plot().getY() : top + label.row() * rowHeight();
      sheet.line(label.x(), from, label.x(), frame.plot().getMaxY(), pen);
      if (label.row() >= 0) {
        sheet.lines(
            List.of(label.text()),
            label.left(),
            from,
            TextStyle.start(sheet.type().tick(), sheet.palette().muted()));
      }
    }
  }

  private double rowHeight() {
    return Typography.height(sheet.type().tick());
  }

  private List<Placed> placed(PlotFrame frame, double edge, int rows) {
    double gap = 0.35 * sheet.em();
    double[] taken = new double[rows];
    Arrays.fill(taken, frame.plot().getX());
    List<Placed> placed = new ArrayList<>();
    for (ReferenceLine line : lines) {
      if (line.at() < frame.x().low() || line.at() > frame.x().high()) {
        continue;
      }
      double x = frame.x().at(line.at());
      String text =
          Typography.fit(line.label(), sheet.type().tick(), 0.45 * frame.plot().getWidth());
      double width = Typography.width(text, sheet.type().tick());
      boolean rightwards = x + gap + width <= edge;
      double left = rightwards ? x + gap : x - gap - width;
      int row = text.isEmpty() ? -1 : freeRow(taken, rightwards ? x : left);
      if (row >= 0) {
        taken[row] = Math.max(x, left + width) + 2 * gap;
      }
      placed.add(new Placed(x, text, left, row));
    }
    return placed;
  }

  /** A line runs down through the rows below its own, so those must be free there as well. */
  private static int freeRow(double[] taken, double from) {
    int row = taken.length;
    while (row > 0 && from >= taken[row - 1]) {
      row--;
    }
    return row < taken.length ? row : -1;
  }
}
