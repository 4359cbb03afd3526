package dev.yumalab.ui.desktop.views;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.export.figures.Contour;
import dev.yumalab.export.figures.Polyline;
import dev.yumalab.export.figures.RetentionFigure;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.retention.RetentionMap;
import dev.yumalab.scenarios.retention.RetentionSettings;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.MapPlot;
import dev.yumalab.ui.desktop.reading.RetentionLines;
import dev.yumalab.ui.desktop.reading.RetentionPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The retention map with the run as a dot: on which side of its line it stands. */
final class MapView implements View {
  /** The dot rests this long before the run is changed, so that a drag is one change. */
  private static final Duration REST = Duration.millis(250);

  private final Consumer<List<String>> changes;
  private final EpochKernel kernel;
  private final LatestWork published;
  private final LatestWork own;
  private final VBox page = new VBox();
  private final MapPlot plot = new MapPlot();
  private final Label side = new Label();
  private final Label about = new Label();
  private final Label elsewhere = new Label();
  private final PauseTransition rest = new PauseTransition(REST);
  private Optional<LiveState> state = Optional.empty();
  private Optional<RetentionSettings> rules = Optional.empty();
  private List<RetentionMap> lines = List.of();
  private Optional<OwnLine> ownLine = Optional.empty();
  private Optional<Order> ordered = Optional.empty();
  private boolean following;

  /** The map of the run's own stake. */
  private record OwnLine(RetentionSettings rules, BigDecimal stake, RetentionMap map) {}

  MapView(Bench bench, Executor background, EpochKernel kernel, Consumer<List<String>> changes) {
    this.changes = changes;
    this.kernel = kernel;
    published = new LatestWork(background);
    own = new LatestWork(background);
    plot.themeProperty().bind(bench.theme());
    plot.dotProperty().addListener(_ -> moved());
    rest.setOnFinished(_ -> change());
    VBox.setVgrow(plot, Priority.ALWAYS);
    side.getStyleClass().add("story-sentence");
    about.getStyleClass().add("caption");
    elsewhere.getStyleClass().add("page-text");
    for (Label label : List.of(side, about, elsewhere)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    page.getStyleClass().addAll("view", "map");
    page.getChildren().addAll(plot, side, about, elsewhere);
    ViewStyle.apply(page);
  }

  @Override
  public String id() {
    return "map";
  }

  @Override
  public String title() {
    return "Map";
  }

  @Override
  public String meaning() {
    return "Where an honest majority keeps its share, and where this run stands.";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(LiveState next) {
    state = Optional.of(next);
    Optional<RetentionPlace> place = RetentionPlace.of(next);
    for (Node node : List.of(plot, side, about)) {
      Presence.set(node, place.isPresent());
    }
    Presence.set(elsewhere, place.isEmpty());
    place.ifPresentOrElse(
        found -> place(next, found),
        () -> elsewhere.setText(RetentionPlace.elsewhere(next.inForce())));
  }

  private void place(LiveState now, RetentionPlace place) {
    RetentionSettings wanted = RetentionLines.rules(now.inForce());
    if (!rules.equals(Optional.of(wanted))) {
      rules = Optional.of(wanted);
      lines = List.of();
      ownLine = Optional.empty();
    }
    BigDecimal stake = place.ownStake();
    if (ownLine.filter(line -> line.stake().compareTo(stake) == 0).isEmpty() && !own.isBusy()) {
      own.ask(
          () -> new OwnLine(wanted, stake, RetentionLines.own(wanted, stake, kernel)),
          this::showOwn);
    }
    if (lines.isEmpty() && !published.isBusy()) {
      published.ask(
          () -> RetentionLines.published(wanted, kernel), maps -> showLines(wanted, maps));
    }
    if (ordered.filter(order -> order.isOpen(now.block())).isEmpty()
        && rest.getStatus() != Animation.Status.RUNNING) {
      following = true;
      plot.dotProperty().set(Optional.of(new Point2D(place.honest(), place.cabal())));
      following = false;
    }
    tell();
  }

  /** A change that comes into force at the next block; until then the dot waits where it is. */
  private record Order(long block) {
    boolean isOpen(long now) {
      return now == block;
    }
  }

  private void showOwn(OwnLine found) {
    if (rules.equals(Optional.of(found.rules()))) {
      ownLine = Optional.of(found);
      draw();
    }
  }

  private void showLines(RetentionSettings of, List<RetentionMap> maps) {
    if (rules.equals(Optional.of(of))) {
      lines = maps;
      draw();
    }
  }

  private void draw() {
    List<Contour> contours = new ArrayList<>();
    Optional<BigDecimal> ownStake = ownLine.map(OwnLine::stake);
    for (RetentionMap map : lines) {
      if (ownStake.filter(stake -> stake.compareTo(map.stake()) == 0).isEmpty()) {
        contours.add(contour(map));
      }
    }
    ownLine.ifPresent(line -> contours.add(contour(line.map())));
    plot.emphasise(
        ownLine
            .map(line -> OptionalDouble.of(line.map().stake().doubleValue()))
            .orElse(OptionalDouble.empty()));
    RetentionSettings shown = rules.orElseThrow();
    plot.show(
        new RetentionFigure(
            "Where an honest majority keeps its share",
            twoDecimals(shown.kappa() / 65_535.0),
            twoDecimals(shown.bondsPenalty() / 65_534.0),
            twoDecimals(shown.weightDeviation()),
            shown.validatorShare(),
            contours));
    tell();
  }

  /** u16 proportions lie just beside the number that was meant. */
  private static double twoDecimals(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static Contour contour(RetentionMap map) {
    return new Contour(
        map.stake().doubleValue(),
        map.lines().stream()
            .map(line -> new Polyline(Values.of(line.honest()), Values.of(line.cabal())))
            .toList());
  }

  /** Says on which side of the line the dot is, also while it is dragged. */
  private void tell() {
    if (state.isEmpty()) {
      return;
    }
    LiveState now = state.get();
    Optional<RetentionPlace> place =
        RetentionPlace.of(now)
            .map(
                found ->
                    plot.dotProperty()
                        .get()
                        .map(dot -> new RetentionPlace(dot.getX(), dot.getY(), found.stake()))
                        .orElse(found));
    place.ifPresent(
        found ->
            side.setText(
                ownLine
                    .map(line -> found.side(line.map(), now.inForce().teams()))
                    .orElse("The line of this run’s stake is being computed …")));
    about.setText(
        (lines.isEmpty() ? "The other lines are being computed. " : "")
            + "One epoch of Yuma 2 without persistence, as in the chain’s own experiment; the run"
            + " goes on from there. Drag the dot, or use the arrow keys, to change the self-weights"
            + " of the run from its next block on.");
  }

  private void moved() {
    if (!following) {
      tell();
      rest.playFromStart();
    }
  }

  private void change() {
    if (state.isPresent() && plot.dotProperty().get().isPresent()) {
      Point2D dot = plot.dotProperty().get().get();
      ordered = Optional.of(new Order(state.get().block()));
      changes.accept(RetentionPlace.changes(state.get().inForce().teams(), dot.getX(), dot.getY()));
    }
  }

  @Override
  public List<Exhibit> exhibits() {
    return ownLine.isPresent() ? List.of(plot.exhibit("retention-map")) : List.of();
  }
}
