package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes each contour's name on its line: where the line is straight, near its middle, on no other
 * label and on as little of other lines as possible.
 */
final class ContourLabels {
  private static final double STEP = 3;

  private final Sheet sheet;
  private final Rectangle2D plot;
  private final Font font;
  private final List<Route> routes;
  private final List<Area> taken = new ArrayList<>();

  /**
   * A contour in points of the sheet.
   *
   * @param name what is written on it
   * @param pieces each as points in order
   */
  record Route(String name, Color colour, List<List<Point2D>> pieces) {}

  /** A place for a label; the lower its cost, the better. */
  private record Place(double x, double y, double degrees, double cost) {}

  ContourLabels(Sheet sheet, Rectangle2D plot, Font font, List<Route> routes) {
    this.sheet = sheet;
    this.plot = plot;
    this.font = font;
    this.routes =
        routes.stream()
            .map(
                route ->
                    new Route(
                        route.name(),
                        route.colour(),
                        route.pieces().stream().map(ContourLabels::even).toList()))
            .toList();
  }

  /** Draws the label of one route, unless there is no place for it. */
  void paint(int index) {
    Route route = routes.get(index);
    best(index)
        .ifPresent(
            place -> {
              Area box = box(place, route.name(), 0.12);
              sheet.surface().fill(box, sheet.palette().background());
              double middle = Typography.middle(font);
              double angle = StrictMath.toRadians(place.degrees());
              sheet
                  .surface()
                  .text(
                      route.name(),
                      place.x() - middle * StrictMath.sin(angle),
                      place.y() + middle * StrictMath.cos(angle),
                      TextStyle.middle(font, legible(route.colour())).turned(place.degrees()));
              taken.add(box(place, route.name(), 0.3));
            });
  }

  private Color legible(Color colour) {
    return ColourRamp.mix(colour, sheet.palette().ink(), 0.3);
  }

  private Optional<Place> best(int index) {
    Route route = routes.get(index);
    Place best = null;
    int half = (int) Math.ceil(Typography.width(route.name(), font) / 2 / STEP);
    for (List<Point2D> piece : route.pieces()) {
      for (int i = half + 2; i < piece.size() - half - 2; i += 2) {
        Place place = place(piece, i, half, index);
        if ((best == null || place.cost() < best.cost()) && isFree(place, route.name())) {
          best = place;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Place place(List<Point2D> piece, int at, int half, int index) {
    Point2D from = piece.get(at - half);
    Point2D to = piece.get(at + half);
    Point2D here = piece.get(at);
    double degrees =
        StrictMath.toDegrees(StrictMath.atan2(to.getY() - from.getY(), to.getX() - from.getX()));
    // Steep labels all read upwards, also where the line leans a little to the other side.
    double upright = degrees > 80 ? degrees - 180 : degrees <= -100 ? degrees + 180 : degrees;
    double bend = 2 * half * STEP - from.distance(to);
    double offCentre = Math.abs((double) at / piece.size() - 0.5);
    Place place = new Place(here.getX(), here.getY(), upright, 0);
    double covered = covered(place, index);
    double shortness = 40.0 / piece.size();
    return new Place(
        place.x(), place.y(), upright, 3 * bend + 8 * offCentre + 2 * covered + shortness);
  }

  /** How many points of other contours the label would hide. */
  private double covered(Place place, int own) {
    Area box = box(place, routes.get(own).name(), 0.2);
    Rectangle2D bounds = box.getBounds2D();
    int count = 0;
    for (int i = 0; i < routes.size(); i++) {
      for (List<Point2D> piece : i == own ? List.<List<Point2D>>of() : routes.get(i).pieces()) {
        for (Point2D point : piece) {
          count += bounds.contains(point) && box.contains(point) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private boolean isFree(Place place, String name) {
    Area box = box(place, name, 0.3);
    if (!plot.contains(box.getBounds2D())) {
      return false;
    }
    return taken.stream()
        .filter(other -> other.getBounds2D().intersects(box.getBounds2D()))
        .noneMatch(
            other -> {
              Area common = new Area(other);
              common.intersect(box);
              return !common.isEmpty();
            });
  }

  /** The turned rectangle of a label with a margin around it in font sizes. */
  private Area box(Place place, String name, double margin) {
    double around = margin * font.getSize2D();
    double width = Typography.width(name, font) + 2 * around;
    double height = 0.75 * font.getSize2D() + 2 * around;
    AffineTransform turn = AffineTransform.getTranslateInstance(place.x(), place.y());
    turn.rotate(StrictMath.toRadians(place.degrees()));
    return new Area(
        turn.createTransformedShape(
            new Rectangle2D.Double(-width / 2, -height / 2, width, height)));
  }

  /** The same path as points at equal steps. */
  private static List<Point2D> even(List<Point2D> points) {
    List<Point2D> even = new ArrayList<>();
    double before = 0;
    for (int i = 1; i < points.size(); i++) {
      Point2D from = points.get(i - 1);
      Point2D to = points.get(i);
      double length = from.distance(to);
      for (double at = -before; at < length; at += STEP) {
        if (at >= 0) {
          even.add(
              new Point2D.Double(
                  from.getX() + (to.getX() - from.getX()) * at / length,
                  from.getY() + (to.getY() - from.getY()) * at / length));
        }
      }
      before = (before + length) % STEP;
    }
    return even;
  }

  /** A route's pieces as one path. */
  static Path2D path(Route route) {
    Path2D path = new Path2D.Double();
    for (List<Point2D> piece : route.pieces()) {
      for (int i = 0; i < piece.size(); i++) {
        if (i == 0) {
          path.moveTo(piece.get(i).getX(), piece.get(i).getY());
        } else {
          path.lineTo(piece.get(i).getX(), piece.get(i).getY());
        }
      }
    }
    return path;
  }
}
