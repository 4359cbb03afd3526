package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.ui.desktop.plot.Cells;
import dev.yumalab.ui.desktop.plot.HeatAxis;
import dev.yumalab.ui.desktop.plot.HeatMap;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.Layer;
import dev.yumalab.ui.desktop.reading.Matrix;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import dev.yumalab.ui.desktop.reading.NumberText;
import dev.yumalab.ui.desktop.reading.Order;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A matrix as a heat map with names, colours of teams, and a line that says what is seen. */
final class MatrixPicture {
  private MatrixPicture() {}

  static HeatMap of(Matrix matrix, Order order, HeatMapFigure.Scale scale) {
    String by = order == Order.CLUSTER ? ", similar ones together" : " by " + order.title();
    boolean square = matrix.rowUids().length == matrix.weights().neurons();
    String rows = (square ? "Uids" : "Validators") + by;
    String columns = (square ? "Uids" : "Miners") + by;
    HeatMap map =
        matrix.isJoined()
            ? HeatMap.of(
                "",
                Cells.of(matrix.joined()),
                joinedAxis(matrix, rows, matrix.height(), matrix::rowUids),
                joinedAxis(matrix, columns, matrix.width(), matrix::columnUids),
                axis(matrix.layer()))
            : HeatMap.of(
                "",
                new Sparse(matrix.weights(), matrix.layer()),
                axis(matrix, rows, matrix.rowUids()),
                axis(matrix, columns, matrix.columnUids()),
                axis(matrix.layer()));
    return map.withScale(scale);
  }

  private static Axis axis(Layer layer) {
    return Axis.percent(layer.title() + " (" + layer.unit() + ")");
  }

  /** Cells by uid, read where they lie. */
  private record Sparse(CountedWeights weights, Layer layer) implements Cells {
    @Override
    public int rows() {
      return weights.neurons();
    }

    @Override
    public int columns() {
      return weights.neurons();
    }

    @Override
    public void row(int row, double[] into) {
      Arrays.fill(into, 0);
      weights.row(layer, row, (_, column, value) -> into[column] = value);
    }

    @Override
    public double value(int row, int column) {
      return weights.get(layer, row, column);
    }
  }

  private static HeatAxis axis(Matrix matrix, String label, int[] uids) {
    LiveNeurons neurons = matrix.weights().state().neurons();
    List<Hue> ofTeams = Hue.of(TeamRoles.of(neurons.roster().teams()));
    List<Hue> hues = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int uid = 0; uid < neurons.size(); uid++) {
      hues.add(ofTeams.get(neurons.roster().teamOf(uid)));
      names.add(NeuronFacts.heading(neurons, uid));
    }
    return new HeatAxis(label, IntStream.of(uids).boxed().toList(), hues, names);
  }

  private static HeatAxis joinedAxis(
      Matrix matrix, String label, int cells, IntFunction<int[]> uids) {
    LiveNeurons neurons = matrix.weights().state().neurons();
    List<Hue> ofTeams = Hue.of(TeamRoles.of(neurons.roster().teams()));
    List<Hue> hues = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      int[] members = uids.apply(cell);
      hues.add(ofTeams.get(neurons.roster().teamOf(members[0])));
      names.add(
          members.length == 1
              ? NeuronFacts.heading(neurons, members[0])
              : members.length + " uids from " + members[0]);
    }
    return new HeatAxis(label, IntStream.range(0, cells).boxed().toList(), hues, names);
  }

  /** What is seen, and how dense it is. */
  static String caption(Matrix matrix) {
    int rows = matrix.rowUids().length;
    int columns = matrix.columnUids().length;
    if (matrix.weights().state().epoch() == 0) {
      return "No epoch has run yet, so there are no weights to show.";
    }
    String size = NumberText.count(rows) + " × " + NumberText.count(columns) + " numbers. ";
    if (!matrix.isJoined()) {
      return size + matrix.layer().meaning() + " Click a cell to inspect it.";
    }
    return size
        + "Each cell stands for up to "
        + (rows + matrix.height() - 1) / matrix.height()
        + " × "
        + (columns + matrix.width() - 1) / matrix.width()
        + " of them and shows the largest; a click selects that one.";
  }
}
