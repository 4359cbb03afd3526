package dev.yumalab.export.figures;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The bar beside a heat map that says which colour stands for which value. */
final class ColourBar {
  private static final int STEPS = 128;

  private final Sheet sheet;
  private final HeatMapFigure figure;
  private final HeatColours colours;
  private final Ticks ticks;

  ColourBar(Sheet sheet, HeatMapFigure figure, HeatColours colours) {
    this.sheet = sheet;
    this.figure = figure;
    this.colours = colours;
    this.ticks = figure.scale() == HeatMapFigure.Scale.LOG ? powers() : evenSteps();
  }

  private Ticks evenSteps() {
    int most = (int) Math.clamp(sheet.height() / (6 * sheet.em()), 2, 6);
    return Ticks.of(colours.range(), Axis.Format.NUMBER, most);
  }

  /** Whole powers of ten, and round values between them where there are fewer than two powers. */
  private Ticks powers() {
    Range range = colours.range();
    int most = (int) Math.clamp(sheet.height() / (6 * sheet.em()), 2, 8);
    Ticks whole = Ticks.of(range, Axis.Format.WHOLE, most);
    if (whole.values().size() >= 2) {
      List<String> labels =
          whole.values().stream().map(power -> TickFormat.power((int) Math.rint(power))).toList();
      return new Ticks(whole.values(), labels);
    }
    Ticks values =
        Ticks.of(
            new Range(StrictMath.pow(10, range.low()), StrictMath.pow(10, range.high())),
            Axis.Format.NUMBER,
            most);
    List<Double> places = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < values.values().size(); i++) {
      if (values.values().get(i) > 0) {
        places.add(StrictMath.log10(values.values().get(i)));
        labels.add(values.labels().get(i));
      }
    }
    return new Ticks(places, labels);
  }

  /** How much room the bar takes right of the map, its gap included. */
  double width() {
    double label =
        figure.valueLabel().isEmpty() ? 0 : Typography.height(sheet.type().text()) + gap();
    return 2.5 * gap()
        + thick()
        + gap()
        + Math.max(
            PlotFrame.widest(ticks.labels(), sheet.type().tick()),
            Typography.width("0", sheet.type().tick()))
        + label;
  }

  private double gap() {
    return 0.45 * sheet.em();
  }

  private double thick() {
    return 1.1 * sheet.em();
  }

  /** Draws the bar from a left edge, between two heights. */
  void paint(double left, double top, double bottom) {
    double x = left + 2.5 * gap();
    double zeroRoom = colours.showsZero() ? thick() + gap() : 0;
    Rectangle2D bar = new Rectangle2D.Double(x, top, thick(), bottom - top - zeroRoom);
    BufferedImage image = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < STEPS; i++) {
      image.setRGB(0, i, colours.at(1 - i / (STEPS - 1.0)).getRGB());
    }
    sheet.surface().image(image, bar);
    outline(bar);
    LinearScale y =
        new LinearScale(colours.range().low(), colours.range().high(), bar.getMaxY(), bar.getY());
    for (int i = 0; i < ticks.values().size(); i++) {
      label(ticks.labels().get(i), bar.getMaxX(), y.at(ticks.values().get(i)), top, bar.getMaxY());
    }
    if (colours.showsZero()) {
      Rectangle2D box = new Rectangle2D.Double(x, bottom - thick(), thick(), thick());
      sheet.surface().fill(box, colours.zero());
      outline(box);
      label("0", box.getMaxX(), box.getCenterY(), top, bottom);
    }
    if (!figure.valueLabel().isEmpty()) {
      double right = left + width() - Typography.descent(sheet.type().text());
      String text = Typography.fit(figure.valueLabel(), sheet.type().text(), bottom - top);
      sheet
          .surface()
          .text(
              text,
              right,
              (top + bottom) / 2,
              TextStyle.middle(sheet.type().text(), sheet.palette().ink()).turned(-90));
    }
  }

  private void outline(Rectangle2D area) {
    sheet.surface().stroke(area, Pen.solid(sheet.palette().axis(), sheet.hairline()));
  }

  private void label(String text, double edge, double y, double top, double bottom) {
    double half = Typography.height(sheet.type().tick()) / 2;
    double middle = Math.clamp(y, top + 0.3 * half, bottom - 0.3 * half);
    sheet.line(edge, y, edge + 0.5 * gap(), y, Pen.solid(sheet.palette().axis(), sheet.hairline()));
    sheet
        .surface()
        .text(
            text,
            edge + gap(),
            middle + Typography.middle(sheet.type().tick()),
            TextStyle.start(sheet.type().tick(), sheet.palette().muted()));
  }
}
