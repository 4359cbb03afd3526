package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.HeatMap;
import dev.yumalab.ui.desktop.plot.HeatMapPlot;
import dev.yumalab.ui.desktop.plot.Spot;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.Layer;
import dev.yumalab.ui.desktop.reading.Matrix;
import dev.yumalab.ui.desktop.reading.Order;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Weights and bonds of validators and miners as a heat map, in an order of one's choice. */
final class MatrixView implements View {
  /** A matrix of more cells than the square of this would not be smooth. */
  private static final int MOST_SIDE = 512;

  private final Bench bench;
  private final LatestWork work;
  private final VBox page = new VBox();
  private final HeatMapPlot plot = new HeatMapPlot();
  private final ChoiceBox<Layer> layer = new ChoiceBox<>();
  private final ChoiceBox<Order> order = new ChoiceBox<>();
  private final CheckBox allUids = new CheckBox("all uids");
  private final CheckBox log = new CheckBox("log scale");
  private final Label caption = new Label();
  private final TeamLegend legend;
  private Optional<LiveState> state = Optional.empty();
  private Optional<Matrix> shown = Optional.empty();
  private boolean following;

  MatrixView(Bench bench, Executor background) {
    this.bench = bench;
    work = new LatestWork(background);
    legend = new TeamLegend(bench);
    layer.getItems().setAll(Layer.values());
    layer.setValue(Layer.WEIGHTS);
    order.getItems().setAll(Order.values());
    order.setValue(Order.TEAM);
    explain(layer, "Numbers", "which numbers the colours show");
    explain(order, "Order", "how validators and miners are ordered");
    explain(allUids, "All uids", "everybody on both sides, not validators against miners");
    explain(log, "Log scale", "equal factors get equal steps of colour");
    layer.valueProperty().addListener(_ -> refresh());
    order.valueProperty().addListener(_ -> refresh());
    allUids.selectedProperty().addListener(_ -> refresh());
    log.selectedProperty().addListener(_ -> refresh());
    plot.themeProperty().bind(bench.theme());
    plot.pickedProperty().addListener(_ -> pick());
    bench.selection().addListener(_ -> follow());
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane bar =
        new FlowPane(layer, new Label("by"), order, allUids, log, new UidField(bench), legend);
    bar.getStyleClass().add("view-bar");
    VBox.setVgrow(plot, Priority.ALWAYS);
    page.getStyleClass().addAll("view", "matrix");
    page.getChildren().addAll(bar, plot, caption);
    ViewStyle.apply(page);
  }

  private static void explain(Control control, String name, String sentence) {
    control.setTooltip(new Tooltip(name + ": " + sentence));
    control.setAccessibleText(name + ": " + sentence);
  }

  @Override
  public String id() {
    return "matrix";
  }

  @Override
  public String title() {
    return "Matrix";
  }

  @Override
  public String meaning() {
    return "Who weighs whom, and who holds bonds in whom, as colours.";
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
          Matrix.Choice choice =
              new Matrix.Choice(
                  layer.getValue(), order.getValue(), allUids.isSelected(), MOST_SIDE);
          HeatMapFigure.Scale scale =
              log.isSelected() ? HeatMapFigure.Scale.LOG : HeatMapFigure.Scale.LINEAR;
          work.ask(() -> Prepared.of(now, choice, scale), this::draw);
        });
  }

  /** A matrix and its picture, ready to be drawn. */
  private record Prepared(Matrix matrix, HeatMap map) {
    static Prepared of(LiveState state, Matrix.Choice choice, HeatMapFigure.Scale scale) {
      Matrix matrix = Matrix.of(CountedWeights.of(state), choice);
      return new Prepared(matrix, MatrixPicture.of(matrix, choice.order(), scale));
    }
  }

  private void draw(Prepared prepared) {
    shown = Optional.of(prepared.matrix());
    plot.show(prepared.map());
    caption.setText(MatrixPicture.caption(prepared.matrix()));
    follow();
  }

  /** A cell was picked in the plot. */
  private void pick() {
    if (!following && shown.isPresent() && plot.pickedProperty().get().isPresent()) {
      Spot spot = plot.pickedProperty().get().get();
      Matrix matrix = shown.get();
      int[] uids =
          matrix.isJoined()
              ? matrix.strongest(spot.row(), spot.column())
              : new int[] {spot.row(), spot.column()};
      bench.selection().set(new Selection.Cell(uids[0], uids[1]));
    }
  }

  /** Outlines the cell that is selected, wherever it was. */
  private void follow() {
    following = true;
    plot.pickedProperty()
        .set(
            bench.selection().get() instanceof Selection.Cell(int validator, int miner)
                ? shown.flatMap(matrix -> spot(matrix, validator, miner))
                : Optional.empty());
    following = false;
  }

  private static Optional<Spot> spot(Matrix matrix, int validator, int miner) {
    int[] cell = matrix.cellOf(validator, miner);
    if (cell[0] < 0 || cell[1] < 0) {
      return Optional.empty();
    }
    return Optional.of(matrix.isJoined() ? new Spot(cell[0], cell[1]) : new Spot(validator, miner));
  }

  @Override
  public List<Exhibit> exhibits() {
    return shown.isEmpty()
        ? List.of()
        : List.of(plot.exhibit("matrix-" + layer.getValue().fileName()));
  }
}
