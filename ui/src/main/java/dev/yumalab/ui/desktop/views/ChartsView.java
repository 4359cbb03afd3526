package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.LineChart;
import dev.yumalab.ui.desktop.plot.LinePlot;
import dev.yumalab.ui.desktop.plot.LineSeries;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Small charts of the network over its epochs, as many as one wants, with one cursor. */
final class ChartsView implements View {
  private final Bench bench;
  private final VBox page = new VBox();
  private final TileGrid grid = new TileGrid();
  private final MenuButton choice = new MenuButton("Charts");
  private final Label caption = new Label();
  private final Map<ChartKind, LinePlot> plots = new EnumMap<>(ChartKind.class);
  private final Map<ChartKind, CheckMenuItem> items = new EnumMap<>(ChartKind.class);
  private final LinePlot ofNeuron;

  ChartsView(Bench bench) {
    this.bench = bench;
    for (ChartKind kind : ChartKind.values()) {
      plots.put(kind, LinkedPlot.of(bench));
      CheckMenuItem item = new CheckMenuItem(kind.title());
      item.setSelected(true);
      item.selectedProperty().subscribe(_ -> arrange());
      items.put(kind, item);
      choice.getItems().add(item);
    }
    ofNeuron = LinkedPlot.of(bench);
    choice.setTooltip(new Tooltip("Charts: choose which charts are shown"));
    choice.setAccessibleText("Choose which charts are shown");
    caption.getStyleClass().add("caption");
    FlowPane bar = new FlowPane(choice, new UidField(bench), caption);
    bar.getStyleClass().add("view-bar");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("charts-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getStyleClass().addAll("view", "charts");
    page.getChildren().addAll(bar, scroll);
    ViewStyle.apply(page);
    bench.selection().addListener(_ -> bench.state().get().ifPresent(this::show));
    arrange();
  }

  private void arrange() {
    List<Node> shown = new ArrayList<>();
    items.forEach(
        (kind, item) -> {
          if (item.isSelected()) {
            shown.add(plots.get(kind));
          }
        });
    if (selected().isPresent()) {
      shown.add(ofNeuron);
    }
    if (!grid.getChildren().equals(shown)) {
      grid.getChildren().setAll(shown);
    }
  }

  /** The uid that is selected and exists. */
  private OptionalInt selected() {
    OptionalInt uid = UidField.uidOf(bench.selection().get());
    int neurons = bench.state().get().map(state -> state.neurons().size()).orElse(0);
    return uid.isPresent() && uid.getAsInt() < neurons ? uid : OptionalInt.empty();
  }

  @Override
  public String id() {
    return "charts";
  }

  @Override
  public String title() {
    return "Charts";
  }

  @Override
  public String meaning() {
    return "Who gets what over the epochs, team by team.";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(LiveState state) {
    arrange();
    List<ReferenceLine> events = Course.events(state);
    plots.forEach(
        (kind, plot) -> {
          if (items.get(kind).isSelected()) {
            plot.show(chart(state, kind).withReferences(events));
          }
        });
    OptionalInt uid = selected();
    uid.ifPresent(found -> ofNeuron.show(neuronChart(state, found)));
    caption.setText(
        uid.isPresent()
            ? NeuronFacts.heading(state.neurons(), uid.getAsInt())
                + " is selected: its own history is beside the teams’."
            : "Select a neuron to see its own history beside the teams’.");
  }

  private LineChart chart(LiveState state, ChartKind kind) {
    List<LineSeries> lines = new ArrayList<>(kind.lines(state.history()));
    OptionalInt uid = selected();
    // Of one neuron only trust is as large as a team's; its shares have a chart of their own.
    if (kind == ChartKind.VALIDATOR_TRUST && uid.isPresent()) {
      if (state.neurons().roster().isValidator(uid.getAsInt())) {
        lines.add(
            Course.neuron(
                    state.history(),
                    LiveNeurons.Field.VALIDATOR_TRUST,
                    uid.getAsInt(),
                    "uid " + uid.getAsInt(),
                    Hue.NEUTRAL)
                .withWidth(0.75));
      }
    }
    return LineChart.of(kind.title(), Axis.whole("Epoch"), kind.axis(), lines);
  }

  private static LineChart neuronChart(LiveState state, int uid) {
    boolean isValidator = state.neurons().roster().isValidator(uid);
    Hue hue = Course.hue(state.neurons(), uid);
    List<LineSeries> lines = new ArrayList<>();
    lines.add(
        Course.neuron(
            state.history(),
            isValidator ? LiveNeurons.Field.DIVIDENDS : LiveNeurons.Field.INCENTIVE,
            uid,
            isValidator ? "dividends" : "incentive",
            hue));
    lines.add(
        Course.neuron(
            state.history(),
            isValidator ? LiveNeurons.Field.STAKE_SHARE : LiveNeurons.Field.CONSENSUS,
            uid,
            isValidator ? "stake" : "consensus",
            Hue.NEUTRAL));
    return LineChart.of(
        NeuronFacts.heading(state.neurons(), uid),
        Axis.whole("Epoch"),
        Axis.percent("Share of all"),
        lines);
  }

  @Override
  public List<Exhibit> exhibits() {
    List<Exhibit> exhibits = new ArrayList<>();
    plots.forEach(
        (kind, plot) -> {
          if (items.get(kind).isSelected()) {
            exhibits.add(plot.exhibit(kind.fileName()));
          }
        });
    Optional.of(ofNeuron)
        .filter(_ -> selected().isPresent())
        .ifPresent(plot -> exhibits.add(plot.exhibit("uid-" + selected().getAsInt())));
    return exhibits;
  }
}
