package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.TickFormat;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Who weighs whom: validators on the inner rings, miners on the outer ones, those of an operator in
 * one sector, edges as wide as weight times stake. Arrows move over the neurons, Enter or a click
 * picks one and shows its edges.
 */
public final class NetworkPlot extends Plot {
  private static final double REACH = 1.06;

  private final ObjectProperty<OptionalInt> picked =
      new SimpleObjectProperty<>(this, "picked", OptionalInt.empty());
  private final EdgeImage edges = new EdgeImage(this::edgesReady);
  private Optional<EdgeImage.Picture> behind = Optional.empty();
  private Network network = new Network("", List.of(), List.of());
  private NetworkLayout layout = new NetworkLayout(List.of());
  private Map<Integer, NetworkNode> byUid = Map.of();
  private Optional<PlotArea> drawn = Optional.empty();
  private OptionalInt pointed = OptionalInt.empty();
  private boolean edgesStale;

  /** An empty plot. */
  public NetworkPlot() {
    picked.addListener(change -> redrawOverlay());
    themeProperty().addListener(change -> edgesStale = true);
  }

  /** Shows a network; neurons stay where they are while nobody comes or goes. */
  public void show(Network other) {
    if (!layout.fits(other.nodes())) {
      layout = new NetworkLayout(other.nodes());
      pointed = OptionalInt.empty();
    }
    network = other;
    byUid = new HashMap<>();
    other.nodes().forEach(node -> byUid.put(node.uid(), node));
    edgesStale = true;
    redraw();
  }

  /** The uid that was picked, with its edges. */
  public ObjectProperty<OptionalInt> pickedProperty() {
    return picked;
  }

  /** The neuron that is pointed at. */
  public Optional<NetworkNode> pointed() {
    return pointed.isEmpty() ? Optional.empty() : node(pointed.getAsInt());
  }

  private Optional<NetworkNode> node(int uid) {
    return Optional.ofNullable(byUid.get(uid));
  }

  private void edgesReady(EdgeImage.Picture picture) {
    behind = Optional.of(picture);
    redraw();
  }

  @Override
  public String description() {
    long validators = network.nodes().stream().filter(NetworkNode::validator).count();
    String at = pointed().map(node -> " At the cursor " + node.name() + ".").orElse("");
    return "%s: %d validators and %d miners, with the %d strongest weights.%s"
        .formatted(
            network.title().isEmpty() ? "Network" : network.title(),
            validators,
            network.nodes().size() - validators,
            network.edges().size(),
            at);
  }

  @Override
  public Exhibit exhibit(String name) {
    return NetworkExhibit.of(name, network);
  }

  @Override
  Window whole() {
    Range range = new Range(-REACH, REACH);
    double width = drawn.map(area -> area.box().getWidth()).orElse(getWidth());
    double height = drawn.map(area -> area.box().getHeight()).orElse(getHeight());
    if (!(width > 0 && height > 0)) {
      return new Window(range, range);
    }
    // Circles stay circles.
    double wide = REACH * Math.max(1, width / height);
    double tall = REACH * Math.max(1, height / width);
    return new Window(new Range(-wide, wide), new Range(-tall, tall));
  }

  @Override
  Optional<PlotArea> area() {
    return drawn;
  }

  @Override
  void draw(GraphicsContext graphics, double width, double height) {
    Lettering type = Lettering.of(width);
    double top = Headings.title(graphics, type, inks(), network.title(), width);
    Rectangle2D box = new Rectangle2D(0, top, width, Math.max(height - top - 1.6 * type.em(), 1));
    boolean resized = drawn.filter(area -> area.box().equals(box)).isEmpty();
    if (resized) {
      // The window's shape follows the box's.
      drawn = Optional.of(new PlotArea(box, window(), true));
    }
    PlotArea area = new PlotArea(box, window(), true);
    drawn = Optional.of(area);
    if (edgesStale || resized || behind.filter(p -> p.window().equals(area.window())).isEmpty()) {
      edgesStale = false;
      edges.order(order(area));
    }
    graphics.save();
    Clip.to(graphics, box, 0);
    behind.ifPresent(picture -> draw(graphics, area, picture));
    // A rim keeps discs apart that overlap.
    graphics.setStroke(inks().background());
    graphics.setLineWidth(1);
    for (NetworkNode node : network.nodes()) {
      Point2D at = pixel(area, node.uid());
      double radius = radius(area, node);
      graphics.setFill(inks().of(node.hue()));
      if (node.validator()) {
        graphics.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        graphics.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
      } else {
        graphics.fillRect(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
      }
    }
    graphics.restore();
    graphics.setFont(type.small());
    graphics.setFill(inks().muted());
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.BOTTOM);
    String key =
        network.nodes().isEmpty()
            ? "no data yet"
            : "● validators inside   ■ miners outside   lines: weight × stake, the strongest "
                + network.edges().size();
    graphics.fillText(
        Lettering.fit(key, type.small(), width - type.em()), width / 2, height - 0.4 * type.em());
  }

  private static void draw(GraphicsContext graphics, PlotArea area, EdgeImage.Picture picture) {
    Window window = picture.window();
    double x = area.pixelX(window.x().low());
    double y = area.pixelY(window.y().low());
    graphics.drawImage(
        picture.image(),
        x,
        y,
        area.pixelX(window.x().high()) - x,
        area.pixelY(window.y().high()) - y);
  }

  private EdgeImage.Order order(PlotArea area) {
    double strongest = network.edges().stream().mapToDouble(NetworkEdge::strength).max().orElse(1);
    // The more lines, the fainter each: what matters is where many run.
    double fading =
        Math.clamp(StrictMath.sqrt(300.0 / Math.max(1, network.edges().size())), 0.25, 1);
    List<EdgeImage.Segment> lines = new ArrayList<>();
    double top = area.box().getMinY();
    // The strongest last, on top.
    for (NetworkEdge edge : network.edges().reversed()) {
      Point2D from = pixel(area, edge.from());
      Point2D to = pixel(area, edge.to());
      double share = StrictMath.sqrt(edge.strength() / strongest);
      Hue hue = node(edge.from()).map(NetworkNode::hue).orElse(Hue.NEUTRAL);
      Color colour = awt(hue, fading * (0.1 + 0.5 * share));
      lines.add(
          new EdgeImage.Segment(
              from.getX(),
              from.getY() - top,
              to.getX(),
              to.getY() - top,
              colour,
              (float) (0.6 + 2 * share)));
    }
    return new EdgeImage.Order(
        lines,
        (int) Math.max(1, area.box().getWidth()),
        (int) Math.max(1, area.box().getHeight()),
        area.window());
  }

  private Color awt(Hue hue, double alpha) {
    javafx.scene.paint.Color colour = inks().of(hue);
    return new Color(
        (float) colour.getRed(),
        (float) colour.getGreen(),
        (float) colour.getBlue(),
        (float) alpha);
  }

  private Point2D pixel(PlotArea area, int uid) {
    Point2D at = layout.at(uid);
    return new Point2D(area.pixelX(at.getX()), area.pixelY(at.getY()));
  }

  /** An area in proportion to the share; never too small to be hit. */
  private double radius(PlotArea area, NetworkNode node) {
    double unit = Math.min(area.box().getWidth(), area.box().getHeight());
    double zoom = 2 * REACH / Math.min(area.window().x().span(), area.window().y().span());
    double share = Math.clamp(node.size(), 0, 1);
    return Math.clamp(StrictMath.sqrt(share) * 0.06 * unit * zoom, 1.8, 40);
  }

  @Override
  void drawOverlay(GraphicsContext graphics) {
    if (drawn.isEmpty()) {
      return;
    }
    PlotArea area = drawn.get();
    graphics.save();
    Rectangle2D box = area.box();
    Clip.to(graphics, box, 0);
    picked.get().ifPresent(uid -> highlight(graphics, area, uid));
    pointed().ifPresent(node -> ring(graphics, area, node, 1.5));
    graphics.restore();
    pointed()
        .ifPresent(
            node -> {
              Point2D at = pixel(area, node.uid());
              List<HoverBox.Row> rows =
                  List.of(
                      new HoverBox.Row(inks().of(node.hue()), "operator", node.operator()),
                      new HoverBox.Row(
                          inks().of(node.hue()),
                          node.validator() ? "stake" : "share",
                          TickFormat.value(Axis.Format.PERCENT, node.size())));
              new HoverBox(Lettering.of(getWidth()), inks())
                  .draw(
                      graphics,
                      node.name(),
                      rows,
                      at.getX(),
                      at.getY(),
                      new Rectangle2D(0, 0, getWidth(), getHeight()));
            });
  }

  private void highlight(GraphicsContext graphics, PlotArea area, int uid) {
    graphics.setLineWidth(1.6);
    for (NetworkEdge edge : network.edges()) {
      if (edge.from() == uid || edge.to() == uid) {
        Point2D from = pixel(area, edge.from());
        Point2D to = pixel(area, edge.to());
        graphics.setStroke(inks().of(node(edge.from()).map(NetworkNode::hue).orElse(Hue.NEUTRAL)));
        graphics.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
      }
    }
    node(uid).ifPresent(node -> ring(graphics, area, node, 2.5));
  }

  private void ring(GraphicsContext graphics, PlotArea area, NetworkNode node, double line) {
    Point2D at = pixel(area, node.uid());
    double radius = radius(area, node) + 3;
    graphics.setStroke(inks().ink());
    graphics.setLineWidth(line);
    graphics.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }

  @Override
  void hover(double x, double y) {
    OptionalInt found = OptionalInt.empty();
    double nearest = 12;
    for (NetworkNode node : drawn.isEmpty() ? List.<NetworkNode>of() : network.nodes()) {
      double distance = pixel(drawn.get(), node.uid()).distance(x, y);
      if (distance < nearest) {
        nearest = distance;
        found = OptionalInt.of(node.uid());
      }
    }
    point(found);
  }

  private void point(OptionalInt uid) {
    if (!uid.equals(pointed)) {
      pointed = uid;
      pointedElsewhere();
    }
  }

  @Override
  void leave() {
    point(OptionalInt.empty());
  }

  @Override
  void click(double x, double y) {
    hover(x, y);
    picked.set(pointed);
  }

  @Override
  void step(int right, int down) {
    List<NetworkNode> nodes = network.nodes();
    if (nodes.isEmpty()) {
      return;
    }
    int place =
        pointed()
            .or(() -> picked.get().isPresent() ? node(picked.get().getAsInt()) : Optional.empty())
            .map(nodes::indexOf)
            .orElse(-1);
    int next = place < 0 ? 0 : Math.clamp(place + right + down, 0, nodes.size() - 1);
    point(OptionalInt.of(nodes.get(next).uid()));
  }

  @Override
  void jump(boolean last) {
    List<NetworkNode> nodes = network.nodes();
    if (!nodes.isEmpty()) {
      point(OptionalInt.of((last ? nodes.getLast() : nodes.getFirst()).uid()));
    }
  }

  @Override
  void pick() {
    pointed.ifPresent(uid -> picked.set(OptionalInt.of(uid)));
  }
}
