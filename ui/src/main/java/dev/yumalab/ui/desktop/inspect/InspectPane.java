package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.Layer;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import dev.yumalab.ui.desktop.reading.NumberText;
import dev.yumalab.ui.desktop.reading.TopWeights;
import dev.yumalab.ui.desktop.views.LatestWork;
import dev.yumalab.ui.desktop.views.UidField;
import dev.yumalab.ui.desktop.views.ViewStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What stands beside the stage about whatever is selected: a neuron or a cell. Follows the bench by
 * itself. Belongs to the window's thread.
 */
public final class InspectPane {
  private static final int MOST_WEIGHTS = 8;

  private final Bench bench;
  private final ScrollPane pane = new ScrollPane();
  private final VBox content = new VBox();
  private final VBox details = new VBox();
  private final Label heading = new Label();
  private final Label about = new Label();
  private final Button other = new Button();
  private final FactGrid facts = new FactGrid();
  private final SiblingLinks siblings;
  private final NeuronPlots plots;
  private final WeightList given;
  private final WeightList received;
  private final WhyPane why;
  private final LatestWork work;
  private boolean showsMiner;

  /** For which selection a partner was chosen; it stays while the selection stays. */
  private Selection partnered = new Selection.Nothing();

  /** What the background has worked out about a selection. */
  private record Found(Selection selection, int uid, TopWeights weights, String cell) {}

  /**
   * An inspector of what the bench shows.
   *
   * @param background does what takes long
   * @param lastEpoch exactly what the last epoch of the run on stage read; called on the window's
   *     thread
   */
  public InspectPane(
      Bench bench, Executor background, Supplier<CompletableFuture<EpochInput>> lastEpoch) {
    this.bench = bench;
    work = new LatestWork(background);
    siblings = new SiblingLinks(bench);
    plots = new NeuronPlots(bench);
    given = new WeightList(bench, true);
    received = new WeightList(bench, false);
    why = new WhyPane(bench, background, lastEpoch);
    heading.getStyleClass().add("inspect-heading");
    heading.setWrapText(true);
    about.getStyleClass().add("caption");
    about.setWrapText(true);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    other.setOnAction(_ -> turn());
    Label numbers = new Label("Now");
    numbers.getStyleClass().add("section-heading");
    Label history = new Label("History");
    history.getStyleClass().add("section-heading");
    details.setSpacing(6);
    details
        .getChildren()
        .addAll(
            other,
            numbers,
            facts.node(),
            why.node(),
            history,
            plots.node(),
            given.node(),
            received.node(),
            siblings.node());
    HBox bar = new HBox(8, previous(), next(), new UidField(bench));
    bar.getStyleClass().add("view-bar");
    content.getStyleClass().add("inspect");
    content.getChildren().addAll(bar, heading, about, details);
    ViewStyle.apply(content);
    pane.setContent(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setAccessibleText("Inspector");
    bench
        .selection()
        .addListener(
            _ -> {
              showsMiner = false;
              refresh();
            });
    bench.state().addListener(_ -> refresh());
    refresh();
  }

  private Button previous() {
    return arrow("◀", "Previous uid", -1);
  }

  private Button next() {
    return arrow("▶", "Next uid", 1);
  }

  private Button arrow(String text, String name, int step) {
    Button button = new Button(text);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name + ": selects the neuron beside this one"));
    button.setOnAction(_ -> move(step));
    return button;
  }

  private void move(int step) {
    bench
        .state()
        .get()
        .filter(state -> state.neurons().size() > 0)
        .ifPresent(
            state -> {
              int from = subject(state).orElse(step > 0 ? -1 : 0);
              int uid = Math.floorMod(from + step, state.neurons().size());
              bench.selection().set(new Selection.Neuron(uid));
            });
  }

  /** Shows the other neuron of a cell. */
  private void turn() {
    showsMiner = !showsMiner;
    refresh();
  }

  /** What stands beside the stage. */
  public Node node() {
    return pane;
  }

  /** What can be exported of it now. */
  public List<Exhibit> exhibits() {
    return bench
        .state()
        .get()
        .map(this::subject)
        .filter(OptionalInt::isPresent)
        .map(uid -> plots.exhibits(uid.getAsInt()))
        .orElse(List.of());
  }

  /** What is explained now, if anything is. */
  public Optional<Explanation> explanation() {
    return why.explanation();
  }

  private OptionalInt subject(LiveState state) {
    int uid =
        switch (bench.selection().get()) {
          case Selection.Nothing _ -> -1;
          case Selection.Neuron(int neuron) -> neuron;
          case Selection.Cell(int validator, int miner) -> showsMiner ? miner : validator;
        };
    return uid >= 0 && uid < state.neurons().size() ? OptionalInt.of(uid) : OptionalInt.empty();
  }

  private void refresh() {
    Optional<LiveState> state = bench.state().get();
    OptionalInt uid = state.map(this::subject).orElse(OptionalInt.empty());
    Presence.set(details, uid.isPresent());
    if (uid.isEmpty()) {
      heading.setText("Nothing is selected");
      about.setText(
          state.isPresent() && !(bench.selection().get() instanceof Selection.Nothing)
              ? "There is no such uid in the network now."
              : "Click a neuron, a cell or a point in a view, or type a uid.");
      return;
    }
    show(state.get(), uid.getAsInt());
  }

  private void show(LiveState state, int uid) {
    LiveNeurons neurons = state.neurons();
    facts.show(NeuronFacts.of(state, uid));
    plots.show(state, uid);
    siblings.show(neurons, uid);
    why.reached(state.epoch());
    showHeading(neurons, uid);
    Selection selection = bench.selection().get();
    work.ask(() -> find(state, selection, uid), this::showFound);
  }

  private void showHeading(LiveNeurons neurons, int uid) {
    boolean isCell = bench.selection().get() instanceof Selection.Cell;
    heading.setText(NeuronFacts.heading(neurons, uid) + ", " + neurons.team(uid));
    Presence.set(other, isCell);
    if (bench.selection().get() instanceof Selection.Cell(int validator, int miner)) {
      int second = showsMiner ? validator : miner;
      other.setText("Show " + (showsMiner ? "validator " : "miner ") + second + " instead");
    } else {
      about.setText("");
    }
  }

  private static Found find(LiveState state, Selection selection, int uid) {
    CountedWeights weights = CountedWeights.of(state);
    TopWeights top = TopWeights.of(weights, uid, MOST_WEIGHTS);
    String cell =
        selection instanceof Selection.Cell(int validator, int miner)
                && Math.max(validator, miner) < weights.neurons()
            ? cell(weights, validator, miner)
            : "";
    return new Found(selection, uid, top, cell);
  }

  private static String cell(CountedWeights weights, int validator, int miner) {
    return "Validator "
        + validator
        + " gives miner "
        + miner
        + " "
        + NumberText.percent(weights.get(Layer.NORMALISED, validator, miner))
        + " of its weight; consensus leaves "
        + NumberText.percent(weights.get(Layer.CLIPPED, validator, miner))
        + ". Its bond is "
        + Math.round(weights.get(Layer.BONDS, validator, miner) * CountedWeights.U16_MAX)
        + " of 65535.";
  }

  private void showFound(Found found) {
    if (!found.selection().equals(bench.selection().get())) {
      return;
    }
    given.show(found.weights().given());
    received.show(found.weights().received());
    about.setText(found.cell());
    switch (found.selection()) {
      case Selection.Nothing _ -> {}
      case Selection.Cell(int validator, int miner) -> {
        partnered = found.selection();
        why.show(validator, miner);
      }
      case Selection.Neuron(int uid) -> partner(found, uid);
    }
  }

  /** Of all partners the one with the largest weight, so that there is something to explain. */
  private void partner(Found found, int uid) {
    if (found.selection().equals(partnered)) {
      return;
    }
    if (!found.weights().given().isEmpty()) {
      partnered = found.selection();
      why.show(uid, found.weights().given().getFirst().miner());
    } else if (!found.weights().received().isEmpty()) {
      partnered = found.selection();
      why.show(found.weights().received().getFirst().validator(), uid);
    }
  }
}
