package dev.yumalab.ui.desktop.views;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.StepCurve;
import dev.yumalab.ui.desktop.plot.StepCurvePlot;
import dev.yumalab.ui.desktop.plot.Vote;
import dev.yumalab.ui.desktop.reading.ConsensusColumn;
import dev.yumalab.ui.desktop.reading.ConsensusWords;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What validators weigh one miner at over their stake, and where consensus cuts them. */
final class ConsensusView implements View {
  private final Bench bench;
  private final LatestWork work;
  private final VBox page = new VBox();
  private final StepCurvePlot plot = new StepCurvePlot();
  private final Label numbers = new Label();
  private final TeamLegend legend;
  private Optional<LiveState> state = Optional.empty();
  private Optional<Found> shown = Optional.empty();
  private boolean following;

  /** A miner's column, and who else could be looked at. */
  private record Found(ConsensusColumn column, StepCurve curve, int[] miners, String words) {}

  ConsensusView(Bench bench, Executor background) {
    this.bench = bench;
    work = new LatestWork(background);
    legend = new TeamLegend(bench);
    plot.themeProperty().bind(bench.theme());
    plot.pickedProperty().addListener(_ -> pick());
    bench.selection().addListener(_ -> refresh());
    numbers.setWrapText(true);
    numbers.setMinHeight(Region.USE_PREF_SIZE);
    numbers.getStyleClass().add("story-sentence");
    Button most = new Button("Most clipped");
    most.setTooltip(new Tooltip("Most clipped: goes to the miner from whom clipping takes most"));
    most.setOnAction(_ -> selectMostClipped());
    FlowPane bar =
        new FlowPane(
            arrow("◀ Miner", "Previous miner", -1),
            arrow("Miner ▶", "Next miner", 1),
            most,
            new UidField(bench),
            legend);
    bar.getStyleClass().add("view-bar");
    VBox.setVgrow(plot, Priority.ALWAYS);
    page.getStyleClass().addAll("view", "consensus");
    page.getChildren().addAll(bar, plot, numbers);
    ViewStyle.apply(page);
  }

  private Button arrow(String text, String name, int step) {
    Button button = new Button(text);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name + ": selects the miner beside this one"));
    button.setOnAction(
        _ ->
            shown
                .filter(found -> found.miners().length > 0)
                .ifPresent(
                    found ->
                        select(
                            ConsensusColumn.neighbour(
                                found.miners(), found.column().miner(), step))));
    return button;
  }

  private void select(int miner) {
    bench.selection().set(new Selection.Neuron(miner));
  }

  private void selectMostClipped() {
    state.ifPresent(
        now ->
            work.ask(
                () -> ConsensusColumn.mostClipped(CountedWeights.of(now)),
                most -> most.ifPresent(this::select)));
  }

  @Override
  public String id() {
    return "consensus";
  }

  @Override
  public String title() {
    return "Consensus";
  }

  @Override
  public String meaning() {
    return "All weights on one miner over the stake behind them, and the line that clips them.";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(LiveState next) {
    state = Optional.of(next);
    legend.show(next.neurons().roster().teams());
    refresh();
  }

  private void refresh() {
    state.ifPresent(
        now -> {
          OptionalInt wanted = wanted(now.neurons());
          work.ask(() -> find(now, wanted), this::draw);
        });
  }

  /** The miner that is selected; else the one that is shown, unless it is gone. */
  private OptionalInt wanted(LiveNeurons neurons) {
    OptionalInt selected =
        switch (bench.selection().get()) {
          case Selection.Nothing _ -> OptionalInt.empty();
          case Selection.Neuron(int uid) -> OptionalInt.of(uid);
          case Selection.Cell(int _, int miner) -> OptionalInt.of(miner);
        };
    int uid =
        selected.isPresent() && isMiner(neurons, selected.getAsInt())
            ? selected.getAsInt()
            : shown
                .filter(found -> !found.column().supports().isEmpty())
                .map(found -> found.column().miner())
                .orElse(-1);
    return uid >= 0 && uid < neurons.size() ? OptionalInt.of(uid) : OptionalInt.empty();
  }

  private static boolean isMiner(LiveNeurons neurons, int uid) {
    boolean onlyValidators = neurons.roster().validatorUids().length == neurons.size();
    return uid < neurons.size() && (onlyValidators || !neurons.roster().isValidator(uid));
  }

  private static Found find(LiveState state, OptionalInt wanted) {
    CountedWeights weights = CountedWeights.of(state);
    int[] miners = ConsensusColumn.miners(weights);
    int miner =
        wanted.isPresent()
            ? wanted.getAsInt()
            : ConsensusColumn.mostClipped(weights).orElse(miners.length > 0 ? miners[0] : 0);
    ConsensusColumn column = ConsensusColumn.of(weights, miner);
    return new Found(
        column, curve(state.neurons(), column), miners, ConsensusWords.of(state, column));
  }

  private static StepCurve curve(LiveNeurons neurons, ConsensusColumn column) {
    List<Hue> hues = Hue.of(TeamRoles.of(neurons.roster().teams()));
    List<Vote> votes =
        column.supports().stream()
            .map(
                support ->
                    new Vote(
                        support.validator(),
                        NeuronFacts.heading(neurons, support.validator()),
                        hues.get(support.team()),
                        support.stake(),
                        support.weight()))
            .toList();
    return new StepCurve(
        NeuronFacts.heading(neurons, column.miner()) + ", " + neurons.team(column.miner()),
        votes,
        rounded(column.kappa()),
        column.consensus());
  }

  /** u16 proportions lie just beside the number that was meant. */
  private static double rounded(double kappa) {
    return Math.round(kappa * 10_000) / 10_000.0;
  }

  private void draw(Found found) {
    shown = Optional.of(found);
    plot.show(found.curve());
    numbers.setText(found.words());
    following = true;
    plot.pickedProperty()
        .set(
            bench.selection().get() instanceof Selection.Cell(int validator, int _)
                ? OptionalInt.of(validator)
                : OptionalInt.empty());
    following = false;
  }

  /** A validator was picked in the plot. */
  private void pick() {
    OptionalInt validator = plot.pickedProperty().get();
    if (!following && validator.isPresent() && shown.isPresent()) {
      bench.selection().set(new Selection.Cell(validator.getAsInt(), shown.get().column().miner()));
    }
  }

  @Override
  public List<Exhibit> exhibits() {
    return shown
        .map(found -> List.of(plot.exhibit("consensus-" + found.column().miner())))
        .orElse(List.of());
  }
}
