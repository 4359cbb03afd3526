package dev.yumalab.ui.desktop.shell;

import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * A small picture of a scenario: the shares of stake of its teams from its first epoch to its last.
 */
final class Thumbnail {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 54;
  private static final double MARGIN = 5;
  private static final double LEAST_CHANGE = 0.0002;

  /** How many further colours there are. */
  private static final int OTHERS = 5;

  private Thumbnail() {}

  /** Draws it; an empty frame where nothing is known. */
  static Node of(Optional<StakeCurves> picture) {
    Pane pane = new Pane();
    pane.getStyleClass().add("thumbnail");
    pane.setMinSize(WIDTH, HEIGHT);
    pane.setPrefSize(WIDTH, HEIGHT);
    pane.setMaxSize(WIDTH, HEIGHT);
    pane.setPadding(new Insets(MARGIN));
    Line middle = new Line(MARGIN, y(0, 1), WIDTH - MARGIN, y(0, 1));
    middle.getStyleClass().add("thumbnail-middle");
    pane.getChildren().add(middle);
    picture.ifPresent(
        found -> {
          double scale = scale(found);
          int team = 0;
          for (List<Double> shares : found.curves().values()) {
            Polyline line = line(shares, scale);
            line.getStyleClass().addAll("thumbnail-line", "stroke-" + colour(team++));
            pane.getChildren().add(line);
          }
        });
    pane.setMouseTransparent(true);
    return pane;
  }

  /** The name of a team's colour in the style sheet; the same that plots give it. */
  static String colour(int team) {
    return switch (TeamRoles.of(team)) {
      case HONEST -> "honest";
      case CABAL -> "cabal";
      default -> "other-" + (team - 2) % OTHERS;
    };
  }

  private static Polyline line(List<Double> shares, double scale) {
    Polyline line = new Polyline();
    int last = Math.max(1, shares.size() - 1);
    for (int i = 0; i < shares.size(); i++) {
      double x = MARGIN + (WIDTH - 2 * MARGIN) * i / last;
      line.getPoints().addAll(x, y(shares.get(i) - shares.getFirst(), scale));
    }
    return line;
  }

  /** The largest change, so that the picture is filled; noise is not blown up. */
  private static double scale(StakeCurves picture) {
    return picture.curves().values().stream()
        .flatMap(shares -> shares.stream().map(share -> Math.abs(share - shares.getFirst())))
        .mapToDouble(Double::doubleValue)
        .reduce(LEAST_CHANGE, Math::max);
  }

  private static double y(double change, double scale) {
    return HEIGHT / 2 - (HEIGHT / 2 - MARGIN) * change / scale;
  }
}
