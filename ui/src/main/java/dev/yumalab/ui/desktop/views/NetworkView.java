package dev.yumalab.ui.desktop.views;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.Network;
import dev.yumalab.ui.desktop.plot.NetworkEdge;
import dev.yumalab.ui.desktop.plot.NetworkNode;
import dev.yumalab.ui.desktop.plot.NetworkPlot;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import dev.yumalab.ui.desktop.reading.NumberText;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import dev.yumalab.ui.desktop.reading.TopEdges;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Operators, their neurons, and the weights that matter most. */
final class NetworkView implements View {
  private static final int FEWEST_EDGES = 10;
  private static final int MOST_EDGES = 1_000;
  private static final int USUAL_EDGES = 200;

  private final Bench bench;
  private final LatestWork work;
  private final VBox page = new VBox();
  private final NetworkPlot plot = new NetworkPlot();
  private final Slider edges = new Slider(FEWEST_EDGES, MOST_EDGES, USUAL_EDGES);
  private final CheckBox ofEach = new CheckBox("of each validator");
  private final Label caption = new Label();
  private final TeamLegend legend;
  private Optional<LiveState> state = Optional.empty();
  private boolean hasDrawn;
  private boolean following;

  /** A network, and a line about it. */
  private record Found(Network network, String words) {}

  NetworkView(Bench bench, Executor background) {
    this.bench = bench;
    work = new LatestWork(background);
    legend = new TeamLegend(bench);
    plot.themeProperty().bind(bench.theme());
    plot.pickedProperty().addListener(_ -> pick());
    bench.selection().addListener(_ -> follow());
    edges.setAccessibleText("How many of the strongest weights are drawn");
    edges.setTooltip(new Tooltip("Edges: how many of the strongest weights are drawn"));
    edges.setBlockIncrement(50);
    edges.valueProperty().addListener(_ -> refresh());
    ofEach.setSelected(true);
    ofEach.setTooltip(
        new Tooltip("Of each validator: the same number of edges for all, not the largest of all"));
    ofEach.setAccessibleHelp("The same number of edges for all, not the largest of all");
    ofEach.selectedProperty().addListener(_ -> refresh());
    Label name = new Label("_Edges");
    name.setMnemonicParsing(true);
    name.setLabelFor(edges);
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane bar = new FlowPane(name, edges, ofEach, new UidField(bench), legend);
    bar.getStyleClass().add("view-bar");
    VBox.setVgrow(plot, Priority.ALWAYS);
    page.getStyleClass().addAll("view", "network");
    page.getChildren().addAll(bar, plot, caption);
    ViewStyle.apply(page);
  }

  @Override
  public String id() {
    return "network";
  }

  @Override
  public String title() {
    return "Network";
  }

  @Override
  public String meaning() {
    return "Operators and their neurons, and which weights matter most.";
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
    int most = (int) Math.round(edges.getValue());
    boolean each = ofEach.isSelected();
    state.ifPresent(now -> work.ask(() -> find(now, most, each), this::draw));
  }

  private static Found find(LiveState state, int most, boolean each) {
    CountedWeights weights = CountedWeights.of(state);
    int validators = Math.max(1, state.neurons().roster().validatorUids().length);
    int ofOne = Math.max(1, most / validators);
    List<TopEdges.Edge> strongest =
        each ? TopEdges.ofEach(weights, ofOne) : TopEdges.of(weights, most);
    double support = strongest.stream().mapToDouble(TopEdges.Edge::support).sum();
    return new Found(
        new Network(
            "",
            nodes(state.neurons()),
            strongest.stream()
                .map(edge -> new NetworkEdge(edge.validator(), edge.miner(), edge.support()))
                .toList()),
        state.epoch() == 0
            ? "No epoch has run yet, so nobody has weighed anybody."
            : (each
                    ? "The " + ofOne + " strongest weights of each validator"
                    : "The strongest weights")
                + ", by weight times stake: "
                + NumberText.percent(support)
                + " of all there is. Validators are as large as their stake, miners as their"
                + " incentive. Click one to inspect it.");
  }

  /** Team by team and operator by operator: the plot keeps this order round the circle. */
  private static List<NetworkNode> nodes(LiveNeurons neurons) {
    List<Hue> hues = Hue.of(TeamRoles.of(neurons.roster().teams()));
    return IntStream.range(0, neurons.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(neurons.roster()::teamOf)
                .thenComparingInt(neurons::operator)
                .thenComparing(Comparator.naturalOrder()))
        .map(
            uid -> {
              boolean isValidator = neurons.roster().isValidator(uid);
              return new NetworkNode(
                  uid,
                  NeuronFacts.heading(neurons, uid),
                  hues.get(neurons.roster().teamOf(uid)),
                  neurons.operatorNames().get(neurons.operator(uid)),
                  isValidator,
                  neurons.get(
                      isValidator ? LiveNeurons.Field.STAKE_SHARE : LiveNeurons.Field.INCENTIVE,
                      uid));
            })
        .toList();
  }

  private void draw(Found found) {
    hasDrawn = true;
    plot.show(found.network());
    caption.setText(found.words());
    follow();
  }

  private void follow() {
    following = true;
    OptionalInt uid = UidField.uidOf(bench.selection().get());
    int neurons = state.map(now -> now.neurons().size()).orElse(0);
    plot.pickedProperty()
        .set(uid.isPresent() && uid.getAsInt() < neurons ? uid : OptionalInt.empty());
    following = false;
  }

  /** A neuron was picked in the plot. */
  private void pick() {
    OptionalInt uid = plot.pickedProperty().get();
    if (!following) {
      bench
          .selection()
          .set(uid.isPresent() ? new Selection.Neuron(uid.getAsInt()) : new Selection.Nothing());
    }
  }

  @Override
  public List<Exhibit> exhibits() {
    return hasDrawn ? List.of(plot.exhibit("network")) : List.of();
  }
}
