package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Labels in a column right of the plot, each beside the height that it belongs to. */
final class LabelColumn {
  /**
   * One label.
   *
   * @param value its height on the y axis
   * @param name the first line
   * @param detail the second line, or empty
   * @param strong whether the name is bold
   */
  record Item(double value, String name, String detail, Color colour, boolean strong) {}

  private final Sheet sheet;
  private final List<Item> items;
  private final double width;

  /**
   * Makes a column no wider than it must be.
   *
   * @param most how wide it may become
   */
  LabelColumn(Sheet sheet, List<Item> items, double most) {
    this.sheet = sheet;
    this.items = items;
    double widest =
        items.stream()
            .flatMapToDouble(
                item ->
                    Stream.of(
                            Typography.width(item.name(), nameFont(item)),
                            Typography.width(item.detail(), sheet.type().text()))
                        .mapToDouble(Double::doubleValue))
            .max()
            .orElse(0);
    this.width = items.isEmpty() ? 0 : Math.min(widest + gap(), most);
  }

  /** How much room right of the plot the column takes, its gap included. */
  double width() {
    return width;
  }

  private double gap() {
    return 1.1 * sheet.em();
  }

  /** Draws the labels; those for which there is no room at all are left out from the end. */
  void paint(Rectangle2D plot, LinearScale y) {
    double low = plot.getY() - 0.5 * sheet.em();
    double high = plot.getMaxY() + 0.5 * sheet.em();
    boolean details = items.stream().mapToDouble(item -> height(item, true)).sum() <= high - low;
    List<Item> shown = items;
    while (shown.stream().mapToDouble(item -> height(item, details)).sum() > high - low) {
      shown = shown.subList(0, shown.size() - 1);
    }
    double[] wanted =
        shown.stream()
            .mapToDouble(item -> Math.clamp(y.at(item.value()), plot.getY(), plot.getMaxY()))
            .toArray();
    double[] heights = shown.stream().mapToDouble(item -> height(item, details)).toArray();
    double[] middles = Spread.middles(wanted, heights, low, high);
    for (int i = 0; i < shown.size(); i++) {
      paint(shown.get(i), details, plot.getMaxX(), wanted[i], middles[i]);
    }
  }

  private Font nameFont(Item item) {
    return item.strong() ? sheet.type().strong() : sheet.type().text();
  }

  private double height(Item item, boolean details) {
    double lines = Typography.height(sheet.type().strong());
    return details && !item.detail().isEmpty()
        ? lines + Typography.height(sheet.type().text())
        : lines;
  }

  private void paint(Item item, boolean details, double edge, double wanted, double middle) {
    double left = edge + gap();
    double room = width - gap();
    Pen pen = Pen.solid(item.colour(), sheet.hairline());
    if (Math.abs(wanted - middle) > 0.35 * sheet.em()) {
      sheet.line(edge + 0.15 * gap(), wanted, edge + 0.75 * gap(), middle, pen);
    }
    double top = middle - height(item, details) / 2;
    double next =
        sheet.lines(
            List.of(Typography.fit(item.name(), nameFont(item), room)),
            left,
            top,
            TextStyle.start(nameFont(item), item.colour()));
    if (details && !item.detail().isEmpty()) {
      sheet.lines(
          List.of(Typography.fit(item.detail(), sheet.type().text(), room)),
          left,
          next,
          TextStyle.start(sheet.type().text(), item.colour()));
    }
  }
}
