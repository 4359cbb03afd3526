package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Dash;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.TickFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The consensus graph of a miner. Arrows move over the validators, Enter or a click picks one. */
public final class StepCurvePlot extends Plot {
  static final Axis STAKE =
      Axis.percent("cumulative stake of validators, by weight").withRange(0, 1);
  static final Axis WEIGHT = Axis.number("weight on the miner");

  private final ObjectProperty<OptionalInt> picked =
      new SimpleObjectProperty<>(this, "picked", OptionalInt.empty());
  private StepCurve curve = new StepCurve("", List.of(), 0.5, 0);
  private Optional<PlotArea> drawn = Optional.empty();
  private OptionalInt pointed = OptionalInt.empty();

  /** An empty plot. */
  public StepCurvePlot() {
    picked.addListener(change -> redrawOverlay());
  }

  /** Shows a curve; call it again when something of it changes. */
  public void show(StepCurve other) {
    curve = other;
    if (pointed.isPresent() && pointed.getAsInt() >= other.votes().size()) {
      pointed = OptionalInt.empty();
    }
    redraw();
  }

  /** The uid of the validator that was picked. */
  public ObjectProperty<OptionalInt> pickedProperty() {
    return picked;
  }

  /** The vote that is pointed at. */
  public Optional<Vote> pointed() {
    return pointed.isEmpty()
        ? Optional.empty()
        : Optional.of(curve.votes().get(pointed.getAsInt()));
  }

  @Override
  public String description() {
    String title = curve.title().isEmpty() ? "Consensus graph" : curve.title();
    if (curve.votes().isEmpty()) {
      return title + ": nobody weighs this miner";
    }
    long clipped = curve.votes().stream().filter(vote -> vote.weight() > curve.consensus()).count();
    return "%s: weights of %d validators from %s to %s over their stake; consensus %s at κ %s; %d are clipped."
        .formatted(
            title,
            curve.votes().size(),
            number(curve.votes().getFirst().weight()),
            number(curve.votes().getLast().weight()),
            number(curve.consensus()),
            number(curve.kappa()),
            clipped);
  }

  private static String number(double value) {
    return TickFormat.plain(Math.rint(value * 1e5) / 1e5);
  }

  @Override
  public Exhibit exhibit(String name) {
    return StepExhibit.of(name, curve);
  }

  @Override
  Window whole() {
    double highest = curve.votes().stream().mapToDouble(Vote::weight).max().orElse(1);
    return new Window(Range.UNIT, new Range(0, Math.max(highest, curve.consensus())).padded(0.12));
  }

  @Override
  Optional<PlotArea> area() {
    return drawn;
  }

  @Override
  void draw(GraphicsContext graphics, double width, double height) {
    Lettering type = Lettering.of(width);
    double em = type.em();
    double top = Headings.title(graphics, type, inks(), curve.title(), width);
    Rectangle2D room =
        new Rectangle2D(
            0.4 * em, top, Math.max(width - 1.4 * em, em), Math.max(height - top - 0.3 * em, em));
    AxesDrawing axes = new AxesDrawing(graphics, type, inks(), STAKE, WEIGHT);
    PlotArea area = axes.fit(room, window());
    drawn = Optional.of(area);
    axes.draw(area);
    graphics.save();
    Rectangle2D box = area.box();
    Clip.to(graphics, box, 2);
    blocks(graphics, area);
    lines(graphics, type, area);
    graphics.restore();
  }

  private void blocks(GraphicsContext graphics, PlotArea area) {
    double before = 0;
    double bottom = area.pixelY(0);
    for (Vote vote : curve.votes()) {
      double left = area.pixelX(before);
      before += vote.stake();
      double wide = area.pixelX(before) - left;
      double top = area.pixelY(vote.weight());
      double clip = area.pixelY(Math.min(vote.weight(), curve.consensus()));
      Color colour = inks().of(vote.hue());
      graphics.setFill(colour.deriveColor(0, 1, 1, 0.4));
      graphics.fillRect(left, clip, wide, bottom - clip);
      graphics.setFill(colour.deriveColor(0, 1, 1, 0.14));
      graphics.fillRect(left, top, wide, clip - top);
      hatch(graphics, colour, left, top, wide, clip - top);
      graphics.setStroke(colour);
      graphics.setLineWidth(2);
      graphics.strokeLine(left, top, left + wide, top);
    }
  }

  /** What is cut off is not told by lightness alone. */
  private static void hatch(
      GraphicsContext graphics, Color colour, double left, double top, double wide, double high) {
    graphics.setStroke(colour.deriveColor(0, 1, 1, 0.6));
    graphics.setLineWidth(1);
    for (double y = Math.ceil(top / 6) * 6; y < top + high; y += 6) {
      graphics.strokeLine(left, y + 0.5, left + wide, y + 0.5);
    }
  }

  private void lines(GraphicsContext graphics, Lettering type, PlotArea area) {
    Rectangle2D box = area.box();
    double em = type.em();
    double x = Math.floor(area.pixelX(1 - curve.kappa())) + 0.5;
    double y = Math.floor(area.pixelY(curve.consensus())) + 0.5;
    graphics.setStroke(inks().ink());
    graphics.setLineWidth(1.4);
    new Strokes(graphics, area).pattern(1.4, Dash.DASHED);
    graphics.strokeLine(x, box.getMinY(), x, box.getMaxY());
    graphics.strokeLine(box.getMinX(), y, box.getMaxX(), y);
    graphics.setLineDashes();
    graphics.setFont(type.small());
    label(
        graphics,
        type,
        "consensus " + number(curve.consensus()),
        box.getMinX() + 0.4 * em,
        y - 0.8 * em);
    String clip = "1 − κ = " + number(1 - curve.kappa());
    double wide = Lettering.width(clip, type.small());
    double left = x + 0.5 * em + wide <= box.getMaxX() ? x + 0.5 * em : x - 0.5 * em - wide;
    label(graphics, type, clip, left, box.getMinY() + 0.8 * em);
  }

  private void label(GraphicsContext graphics, Lettering type, String text, double x, double y) {
    double em = type.em();
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFill(inks().background().deriveColor(0, 1, 1, 0.85));
    graphics.fillRect(
        x - 0.2 * em, y - 0.6 * em, Lettering.width(text, type.small()) + 0.4 * em, 1.2 * em);
    graphics.setFill(inks().ink());
    graphics.fillText(text, x, y);
  }

  @Override
  void drawOverlay(GraphicsContext graphics) {
    if (drawn.isEmpty()) {
      return;
    }
    PlotArea area = drawn.get();
    IntStream.range(0, curve.votes().size())
        .filter(
            i -> picked.get().isPresent() && curve.votes().get(i).uid() == picked.get().getAsInt())
        .forEach(i -> outline(graphics, area, i, 2.5));
    pointed.ifPresent(place -> outline(graphics, area, place, 1));
    pointed()
        .ifPresent(
            vote -> {
              List<HoverBox.Row> rows = new ArrayList<>();
              Color colour = inks().of(vote.hue());
              rows.add(new HoverBox.Row(colour, "weight", number(vote.weight())));
              rows.add(
                  new HoverBox.Row(
                      colour,
                      "after clipping",
                      number(Math.min(vote.weight(), curve.consensus()))));
              rows.add(
                  new HoverBox.Row(
                      colour,
                      "share of stake",
                      TickFormat.value(Axis.Format.PERCENT, vote.stake())));
              double x = area.pixelX(curve.stakeBefore(pointed.getAsInt()) + vote.stake());
              new HoverBox(Lettering.of(getWidth()), inks())
                  .draw(
                      graphics,
                      vote.name(),
                      rows,
                      Math.clamp(x, area.box().getMinX(), area.box().getMaxX()),
                      area.box().getMinY() + area.box().getHeight() / 2,
                      new Rectangle2D(0, 0, getWidth(), getHeight()));
            });
  }

  private void outline(GraphicsContext graphics, PlotArea area, int place, double line) {
    double before = curve.stakeBefore(place);
    Rectangle2D box = area.box();
    double left = Math.clamp(area.pixelX(before), box.getMinX(), box.getMaxX());
    double right =
        Math.clamp(
            area.pixelX(before + curve.votes().get(place).stake()), box.getMinX(), box.getMaxX());
    double top =
        Math.clamp(area.pixelY(curve.votes().get(place).weight()), box.getMinY(), box.getMaxY());
    graphics.setStroke(inks().ink());
    graphics.setLineWidth(line);
    graphics.strokeRect(left, top, Math.max(right - left, 2), box.getMaxY() - top);
  }

  @Override
  void hover(double x, double y) {
    point(
        drawn
            .filter(area -> area.box().contains(x, y))
            .map(area -> place(area.dataX(x)))
            .orElse(OptionalInt.empty()));
  }

  private OptionalInt place(double stake) {
    double before = 0;
    for (int i = 0; i < curve.votes().size(); i++) {
      before += curve.votes().get(i).stake();
      if (stake < before) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private void point(OptionalInt place) {
    if (!place.equals(pointed)) {
      pointed = place;
      redrawOverlay();
    }
  }

  @Override
  void leave() {
    point(OptionalInt.empty());
  }

  @Override
  void click(double x, double y) {
    hover(x, y);
    pick();
  }

  @Override
  void step(int right, int down) {
    if (!curve.votes().isEmpty()) {
      int next = pointed.isPresent() ? pointed.getAsInt() + right - down : 0;
      point(OptionalInt.of(Math.clamp(next, 0, curve.votes().size() - 1)));
    }
  }

  @Override
  void jump(boolean last) {
    if (!curve.votes().isEmpty()) {
      point(OptionalInt.of(last ? curve.votes().size() - 1 : 0));
    }
  }

  @Override
  void pick() {
    pointed().ifPresent(vote -> picked.set(OptionalInt.of(vote.uid())));
  }
}
