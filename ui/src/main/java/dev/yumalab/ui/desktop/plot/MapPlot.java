package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Contour;
import dev.yumalab.export.figures.Polyline;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.RetentionFigure;
import dev.yumalab.export.figures.TickFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The retention map with a dot on it that can be dragged, or moved by the arrows in hundredths. */
public final class MapPlot extends Plot {
  private static final Axis X = Axis.number(RetentionFigure.X_LABEL).withRange(0, 1);
  private static final Axis Y = Axis.number(RetentionFigure.Y_LABEL).withRange(0, 1);
  private static final double STEP = 0.01;
  private static final double DOT = 7;

  /** How far from the dot's middle it can be grabbed, in pixels. */
  private static final double GRIP = 14;

  private final ObjectProperty<Optional<Point2D>> dot =
      new SimpleObjectProperty<>(this, "dot", Optional.empty());
  private Optional<RetentionFigure> figure = Optional.empty();
  private OptionalDouble emphasised = OptionalDouble.empty();
  private Optional<PlotArea> drawn = Optional.empty();
  private Optional<Point2D> pointed = Optional.empty();

  /** An empty map. */
  public MapPlot() {
    dot.addListener(change -> pointedElsewhere());
  }

  /** Shows a map; the dot stays where it is. */
  public void show(RetentionFigure map) {
    figure = Optional.of(map);
    redraw();
  }

  /** Draws the line of this honest stake thicker than the others, and names it last, on top. */
  public void emphasise(OptionalDouble honestStake) {
    if (!honestStake.equals(emphasised)) {
      emphasised = honestStake;
      redraw();
    }
  }

  private boolean isEmphasised(Contour contour) {
    return emphasised.isPresent() && emphasised.getAsDouble() == contour.honestStake();
  }

  /** Where the dot is: x the honest self-weight, y the cabal's, both 0..1; empty for no dot. */
  public ObjectProperty<Optional<Point2D>> dotProperty() {
    return dot;
  }

  @Override
  public String description() {
    String at =
        dot.get()
            .map(
                p ->
                    " The dot is at honest self-weight "
                        + number(p.getX())
                        + ", cabal's "
                        + number(p.getY())
                        + ".")
            .orElse("");
    return title()
        + ": lines for honest stakes "
        + String.join(", ", contours().stream().map(line -> number(line.honestStake())).toList())
        + "; right of its line the honest side's share grows."
        + at;
  }

  private String title() {
    return figure
        .map(RetentionFigure::title)
        .filter(text -> !text.isEmpty())
        .orElse("Retention map");
  }

  private List<Contour> contours() {
    return figure.map(RetentionFigure::contours).orElse(List.of());
  }

  private static String number(double value) {
    return TickFormat.plain(Math.rint(value * 1e4) / 1e4);
  }

  @Override
  public Exhibit exhibit(String name) {
    Csv csv = new Csv(List.of("honest stake", "piece", "honest self-weight", "cabal self-weight"));
    for (Contour contour : contours()) {
      for (int piece = 0; piece < contour.pieces().size(); piece++) {
        Polyline line = contour.pieces().get(piece);
        for (int i = 0; i < line.x().size(); i++) {
          csv.row(contour.honestStake(), piece, line.x().get(i), line.y().get(i));
        }
      }
    }
    dot.get().ifPresent(p -> csv.row("this run", 0, p.getX(), p.getY()));
    String title =
        dot.get()
            .map(p -> title() + ", this run at " + number(p.getX()) + " / " + number(p.getY()))
            .orElse(title());
    RetentionFigure shown =
        figure
            .map(
                f ->
                    new RetentionFigure(
                        title,
                        f.kappa(),
                        f.bondsPenalty(),
                        f.weightSigma(),
                        f.validatorShare(),
                        f.contours()))
            .orElseGet(() -> new RetentionFigure(title, 0.5, 1, 0, 0.5, List.of()));
    return new Exhibit(name, shown, csv.text());
  }

  @Override
  Window whole() {
    return new Window(Range.UNIT, Range.UNIT);
  }

  @Override
  Optional<PlotArea> area() {
    return drawn;
  }

  @Override
  void draw(GraphicsContext graphics, double width, double height) {
    Lettering type = Lettering.of(width);
    double em = type.em();
    double top = Headings.title(graphics, type, inks(), title(), width);
    Rectangle2D room =
        new Rectangle2D(
            0.4 * em, top, Math.max(width - 1.6 * em, em), Math.max(height - top - 0.3 * em, em));
    AxesDrawing axes = new AxesDrawing(graphics, type, inks(), X, Y);
    PlotArea area = axes.fit(room, window());
    drawn = Optional.of(area);
    axes.draw(area);
    graphics.save();
    Rectangle2D box = area.box();
    Clip.to(graphics, box, 0);
    List<Contour> contours = contours();
    for (int i = 0; i < contours.size(); i++) {
      double place = (double) i / Math.max(1, contours.size() - 1);
      Color colour = Inks.fx(inks().palette().sequence().at(place));
      double wide = isEmphasised(contours.get(i)) ? 4.5 : 2;
      contours.get(i).pieces().forEach(piece -> line(graphics, area, piece, colour, wide));
    }
    for (int i = 0; i < contours.size(); i++) {
      if (!isEmphasised(contours.get(i))) {
        name(graphics, type, area, contours.get(i), (i + 1.0) / (contours.size() + 1));
      }
    }
    contours.stream()
        .filter(this::isEmphasised)
        .forEach(own -> name(graphics, type, area, own, 0.5));
    graphics.restore();
  }

  private static void line(
      GraphicsContext graphics, PlotArea area, Polyline piece, Color colour, double wide) {
    int count = piece.x().size();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = area.pixelX(piece.x().get(i));
      y[i] = area.pixelY(piece.y().get(i));
    }
    graphics.setStroke(colour);
    graphics.setLineWidth(wide);
    graphics.strokePolyline(x, y, count);
  }

  /** The stake on its line, at different heights for different lines so that names stay apart. */
  private void name(
      GraphicsContext graphics, Lettering type, PlotArea area, Contour contour, double share) {
    Optional<Polyline> longest =
        contour.pieces().stream().reduce((a, b) -> b.x().size() > a.x().size() ? b : a);
    if (longest.isEmpty() || longest.get().x().size() == 0) {
      return;
    }
    int middle = (int) (share * (longest.get().x().size() - 1));
    double x = area.pixelX(longest.get().x().get(middle));
    double y = area.pixelY(longest.get().y().get(middle));
    String name = number(contour.honestStake()) + (isEmphasised(contour) ? " this run" : "");
    double width = Lettering.width(name, type.small()) + 0.4 * type.em();
    graphics.setFill(inks().background());
    graphics.fillRect(x - width / 2, y - 0.6 * type.em(), width, 1.2 * type.em());
    graphics.setFill(inks().ink());
    graphics.setFont(type.small());
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(name, x, y);
  }

  @Override
  void drawOverlay(GraphicsContext graphics) {
    if (drawn.isEmpty() || dot.get().isEmpty()) {
      return;
    }
    PlotArea area = drawn.get();
    Point2D at = dot.get().get();
    double x = area.pixelX(at.getX());
    double y = area.pixelY(at.getY());
    Rectangle2D box = area.box();
    if (!box.contains(Math.clamp(x, box.getMinX(), x), y) && isZoomed()) {
      return;
    }
    graphics.setStroke(inks().muted());
    graphics.setLineWidth(1);
    graphics.setLineDashes(3, 3);
    graphics.strokeLine(x, y, x, box.getMaxY());
    graphics.strokeLine(box.getMinX(), y, x, y);
    graphics.setLineDashes();
    graphics.setFill(inks().of(Hue.CABAL));
    graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    graphics.setStroke(inks().ink());
    graphics.setLineWidth(2);
    graphics.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    if (pointed.isPresent() || isFocused()) {
      new HoverBox(Lettering.of(getWidth()), inks())
          .draw(
              graphics,
              "this run",
              List.of(
                  new HoverBox.Row(inks().of(Hue.HONEST), "honest self-weight", number(at.getX())),
                  new HoverBox.Row(inks().of(Hue.CABAL), "cabal self-weight", number(at.getY()))),
              x,
              y,
              new Rectangle2D(0, 0, getWidth(), getHeight()));
    }
  }

  @Override
  boolean grab(double x, double y) {
    return drawn
        .flatMap(
            area ->
                dot.get().map(at -> new Point2D(area.pixelX(at.getX()), area.pixelY(at.getY()))))
        .filter(at -> at.distance(x, y) <= GRIP)
        .isPresent();
  }

  @Override
  void dragTo(double x, double y) {
    drawn.ifPresent(area -> moveTo(area.dataX(x), area.dataY(y)));
  }

  private void moveTo(double x, double y) {
    dot.set(Optional.of(new Point2D(rounded(x), rounded(y))));
  }

  /** To thousandths: what a pixel can tell, and what a person would type. */
  private static double rounded(double value) {
    return Math.rint(Math.clamp(value, 0, 1) * 1000) / 1000;
  }

  @Override
  void hover(double x, double y) {
    pointed = drawn.filter(area -> area.box().contains(x, y)).map(area -> new Point2D(x, y));
    redrawOverlay();
  }

  @Override
  void leave() {
    pointed = Optional.empty();
    redrawOverlay();
  }

  @Override
  void click(double x, double y) {}

  @Override
  void step(int right, int down) {
    dot.get().ifPresent(at -> moveTo(at.getX() + right * STEP, at.getY() - down * STEP));
  }

  @Override
  void jump(boolean last) {
    dot.get().ifPresent(at -> moveTo(last ? 1 : 0, at.getY()));
  }

  @Override
  void pick() {}
}
