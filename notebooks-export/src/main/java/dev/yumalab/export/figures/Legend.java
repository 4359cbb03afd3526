package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names beside samples of their marks, in rows above the plot, where they cover no data. */
final class Legend {
  private static final int MOST_ROWS = 3;

  /** What is drawn beside a name. */
  sealed interface Sample {}

  /** A piece of a line. */
  record LineSample(Pen pen) implements Sample {}

  /** A filled box. */
  record BoxSample(Color colour) implements Sample {}

  /** A short upright mark. */
  record MarkSample(Pen pen) implements Sample {}

  /** A name with its sample. */
  record Entry(String name, Sample sample) {}

  private final Sheet sheet;

  Legend(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Draws the entries at the top of an area and returns the area below them. */
  Rectangle2D paint(List<Entry> entries, Rectangle2D area) {
    if (entries.isEmpty()) {
      return area;
    }
    double rowHeight = 1.1 * Typography.height(sheet.type().text());
    double x = area.getX();
    int row = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double most = area.getWidth() - swatch();
      String name =
          Typography.fit(entry.name(), sheet.type().text(), Math.min(most, 24 * sheet.em()));
      double width = swatch() + Typography.width(name, sheet.type().text());
      String rest = "+ " + (entries.size() - i) + " more";
      boolean last = row == MOST_ROWS - 1 && i < entries.size() - 1;
      double reserved = last ? gap() + Typography.width(rest, sheet.type().text()) : 0;
      if (x > area.getX() && x + width + reserved > area.getMaxX()) {
        if (row == MOST_ROWS - 1) {
          text(rest, x, area.getY() + row * rowHeight);
          break;
        }
        row++;
        x = area.getX();
      }
      double top = area.getY() + row * rowHeight;
      sample(entry.sample(), x, top + rowHeight / 2);
      text(name, x + swatch(), top);
      x += width + gap();
    }
    double used = (row + 1) * rowHeight + 0.4 * sheet.em();
    return new Rectangle2D.Double(
        area.getX(), area.getY() + used, area.getWidth(), area.getHeight() - used);
  }

  private double swatch() {
    return 2.2 * sheet.em();
  }

  private double gap() {
    return 1.3 * sheet.em();
  }

  private void text(String text, double x, double top) {
    sheet.lines(List.of(text), x, top, TextStyle.start(sheet.type().text(), sheet.palette().ink()));
  }

  private void sample(Sample sample, double x, double middle) {
    double width = 1.7 * sheet.em();
    double half = 0.35 * sheet.em();
    switch (sample) {
      case LineSample line -> sheet.line(x, middle, x + width, middle, line.pen());
      case BoxSample box ->
          sheet
              .surface()
              .fill(new Rectangle2D.Double(x, middle - half, width, 2 * half), box.colour());
      case MarkSample mark ->
          sheet.line(x + width / 2, middle - half, x + width / 2, middle + half, mark.pen());
    }
  }
}
