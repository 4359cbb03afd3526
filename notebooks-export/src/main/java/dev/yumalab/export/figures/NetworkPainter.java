package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link NetworkFigure}. */
final class NetworkPainter {
  private final NetworkFigure figure;
  private final Sheet sheet;
  private final List<Color> colours;

  NetworkPainter(NetworkFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.colours =
        sheet.palette().colours(figure.teams().stream().map(NetworkFigure.Team::role).toList());
  }

  void paint() {
    Rectangle2D area = sheet.header(figure.title(), figure.subtitle());
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < figure.teams().size(); i++) {
      entries.add(
          new Legend.Entry(figure.teams().get(i).name(), new Legend.BoxSample(colours.get(i))));
    }
    Rectangle2D room = new Legend(sheet).paint(entries, area);
    double unit = Math.min(room.getWidth(), room.getHeight()) / 2.1;
    links(room, unit);
    for (NetworkFigure.Dot dot : figure.dots()) {
      double radius =
          Math.clamp(StrictMath.sqrt(Math.clamp(dot.share(), 0, 1)) * 0.12 * unit, 1.5, 60);
      double x = room.getCenterX() + dot.x() * unit - radius;
      double y = room.getCenterY() + dot.y() * unit - radius;
      Shape shape =
          dot.round()
              ? new Ellipse2D.Double(x, y, 2 * radius, 2 * radius)
              : new Rectangle2D.Double(x, y, 2 * radius, 2 * radius);
      sheet.surface().fill(shape, colours.get(dot.team()));
    }
  }

  private void links(Rectangle2D room, double unit) {
    double strongest =
        figure.links().stream().mapToDouble(NetworkFigure.Link::strength).max().orElse(1);
    // The more lines, the fainter each: what matters is where many run.
    double fading =
        Math.clamp(StrictMath.sqrt(300.0 / Math.max(1, figure.links().size())), 0.25, 1);
    List<NetworkFigure.Link> ordered =
        figure.links().stream()
            .sorted(Comparator.comparingDouble(NetworkFigure.Link::strength))
            .toList();
    for (NetworkFigure.Link link : ordered) {
      NetworkFigure.Dot from = figure.dots().get(link.from());
      NetworkFigure.Dot to = figure.dots().get(link.to());
      double share = strongest > 0 ? StrictMath.sqrt(link.strength() / strongest) : 0;
      Color colour = colours.get(from.team());
      Color faded =
          new Color(
              colour.getRed(),
              colour.getGreen(),
              colour.getBlue(),
              (int) Math.clamp(255 * fading * (0.1 + 0.5 * share), 0, 255));
      sheet.line(
          room.getCenterX() + from.x() * unit,
          room.getCenterY() + from.y() * unit,
          room.getCenterX() + to.x() * unit,
          room.getCenterY() + to.y() * unit,
          Pen.solid(faded, 0.6 + 2 * share));
    }
  }
}
