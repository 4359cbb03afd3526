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

  /** From the roomiest to the tightest. */
  private static final List<Form> FORMS =
      List.of(new Form(2, true), new Form(1, true), new Form(2, false), new Form(1, false));

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

  /** How labels are written: into how many lines names may break, and whether details show. */
  private record Form(int nameLines, boolean details) {}

  /** Draws the labels; those for which there is no room at all are left out from the end. */
  void paint(Rectangle2D plot, LinearScale y) {
    double low = plot.getY() - 0.5 * sheet.em();
    double high = plot.getMaxY() + 0.5 * sheet.em();
    Form form =
        FORMS.stream()
            .filter(tried -> height(items, tried) <= high - low)
            .findFirst()
            .orElse(FORMS.getLast());
    List<Item> shown = items;
    while (height(shown, form) > high - low) {
      shown = shown.subList(0, shown.size() - 1);
    }
    double[] wanted =
        shown.stream()
            .mapToDouble(item -> Math.clamp(y.at(item.value()), plot.getY(), plot.getMaxY()))
            .toArray();
    double[] heights = shown.stream().mapToDouble(item -> height(item, form)).toArray();
    double[] middles = Spread.middles(wanted, heights, low, high);
    for (int i = 0; i < shown.size(); i++) {
      paint(shown.get(i), form, plot.getMaxX(), wanted[i], middles[i]);
    }
  }

  private Font nameFont(Item item) {
    return item.strong() ? sheet.type().strong() : sheet.type().text();
  }

  private List<String> nameLines(Item item, Form form) {
    return Typography.wrap(item.name(), nameFont(item), width - gap(), form.nameLines());
  }

  private double height(List<Item> some, Form form) {
    return some.stream().mapToDouble(item -> height(item, form)).sum();
  }

  private double height(Item item, Form form) {
    double lines = nameLines(item, form).size() * Typography.height(sheet.type().strong());
    return form.details() && !item.detail().isEmpty()
        ? lines + Typography.height(sheet.type().text())
        : lines;
  }

  private void paint(Item item, Form form, double edge, double wanted, double middle) {
    double left = edge + gap();
    Pen pen = Pen.solid(item.colour(), sheet.hairline());
    if (Math.abs(wanted - middle) > 0.35 * sheet.em()) {
      sheet.line(edge + 0.15 * gap(), wanted, edge + 0.75 * gap(), middle, pen);
    }
    double next =
        sheet.lines(
            nameLines(item, form),
            left,
            middle - height(item, form) / 2,
            TextStyle.start(nameFont(item), item.colour()));
    if (form.details() && !item.detail().isEmpty()) {
      sheet.lines(
          List.of(Typography.fit(item.detail(), sheet.type().text(), width - gap())),
          left,
          next,
          TextStyle.start(sheet.type().text(), item.colour()));
    }
  }
}
