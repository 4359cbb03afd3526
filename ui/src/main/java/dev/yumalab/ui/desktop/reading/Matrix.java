package dev.yumalab.ui.desktop.reading;

import dev.yumalab.agents.network.Roster;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A matrix of validators and miners in an order. Where it has more cells than a screen can show
 * smoothly, cells are joined: each then has the largest number of those that it stands for, so that
 * a single strong weight is never lost. Immutable and thread-safe.
 */
public final class Matrix {
  private final CountedWeights weights;
  private final Layer layer;
  private final int[] rowUids;
  private final int[] columnUids;
  private final int height;
  private final int width;
  private final double[][] joined;

  private Matrix(
      CountedWeights weights, Layer layer, int[] rowUids, int[] columnUids, int mostSide) {
    this.weights = weights;
    this.layer = layer;
    this.rowUids = rowUids;
    this.columnUids = columnUids;
    boolean isLarge = (long) rowUids.length * columnUids.length > (long) mostSide * mostSide;
    height = isLarge ? Math.min(rowUids.length, mostSide) : rowUids.length;
    width = isLarge ? Math.min(columnUids.length, mostSide) : columnUids.length;
    joined = isLarge ? join() : new double[0][];
  }

  /**
   * What to show.
   *
   * @param layer which numbers
   * @param order of rows and columns
   * @param allUids all uids on both sides; else validators as rows and miners as columns
   * @param mostSide a matrix of more cells than the square of this is joined to at most so many
   *     cells along a side
   */
  public record Choice(Layer layer, Order order, boolean allUids, int mostSide) {}

  /** Reads a matrix; takes time in proportion to its entries. */
  public static Matrix of(CountedWeights weights, Choice choice) {
    Roster roster = weights.state().neurons().roster();
    int[] everybody = IntStream.range(0, weights.neurons()).toArray();
    int[] validators = choice.allUids() ? everybody : roster.validatorUids();
    int[] others = choice.allUids() ? everybody : miners(weights);
    Seriation.Scores scores =
        choice.order() == Order.CLUSTER
            ? scores(weights, choice.layer(), validators)
            : new Seriation.Scores(new double[0], new double[0]);
    return new Matrix(
        weights,
        choice.layer(),
        choice.order().sort(validators, weights.state().neurons(), scores.byRow()),
        choice.order().sort(others, weights.state().neurons(), scores.byColumn()),
        choice.mostSide());
  }

  /** Who is weighed: all that are no validators, or everybody where all are. */
  static int[] miners(CountedWeights weights) {
    Roster roster = weights.state().neurons().roster();
    int[] servers =
        IntStream.range(0, weights.neurons()).filter(uid -> !roster.isValidator(uid)).toArray();
    return servers.length > 0 ? servers : IntStream.range(0, weights.neurons()).toArray();
  }

  private static Seriation.Scores scores(CountedWeights weights, Layer layer, int[] validators) {
    int[] count = new int[1];
    for (int row : validators) {
      weights.row(layer, row, (_, _, _) -> count[0]++);
    }
    int[] rows = new int[count[0]];
    int[] columns = new int[count[0]];
    double[] values = new double[count[0]];
    int[] next = new int[1];
    for (int uid : validators) {
      weights.row(
          layer,
          uid,
          (row, column, value) -> {
            rows[next[0]] = row;
            columns[next[0]] = column;
            values[next[0]++] = value;
          });
    }
    return Seriation.of(rows, columns, values, weights.neurons());
  }

  private double[][] join() {
    double[][] cells = new double[height][width];
    int[] columnOf = new int[weights.neurons()];
    Arrays.fill(columnOf, -1);
    for (int position = 0; position < columnUids.length; position++) {
      columnOf[columnUids[position]] = cell(position, width, columnUids.length);
    }
    for (int position = 0; position < rowUids.length; position++) {
      double[] into = cells[cell(position, height, rowUids.length)];
      weights.row(
          layer,
          rowUids[position],
          (_, column, value) -> {
            int cell = columnOf[column];
            if (cell >= 0) {
              into[cell] = Math.max(into[cell], value);
            }
          });
    }
    return cells;
  }

  private static int cell(int position, int cells, int positions) {
    return (int) ((long) position * cells / positions);
  }

  /** What it was read from. */
  public CountedWeights weights() {
    return weights;
  }

  /** Which numbers it shows. */
  public Layer layer() {
    return layer;
  }

  /** The uids of all rows in order, also of those that share a cell. */
  public int[] rowUids() {
    return rowUids.clone();
  }

  /** The uids of all columns in order, also of those that share a cell. */
  public int[] columnUids() {
    return columnUids.clone();
  }

  /** How many cells high it is. */
  public int height() {
    return height;
  }

  /** How many cells wide it is. */
  public int width() {
    return width;
  }

  /** Whether cells stand for more than one validator and one miner. */
  public boolean isJoined() {
    return joined.length > 0;
  }

  /** The joined cells, row by row; none where each number has its own. Not to be changed. */
  public double[][] joined() {
    return joined;
  }

  /** The uids of a row of cells. */
  public int[] rowUids(int cell) {
    return members(rowUids, cell, height);
  }

  /** The uids of a column of cells. */
  public int[] columnUids(int cell) {
    return members(columnUids, cell, width);
  }

  private static int[] members(int[] uids, int cell, int cells) {
    return Arrays.copyOfRange(
        uids, first(cell, cells, uids.length), first(cell + 1, cells, uids.length));
  }

  /** The first position that a cell stands for. */
  private static int first(int cell, int cells, int positions) {
    return (int) (((long) cell * positions + cells - 1) / cells);
  }

  /**
   * The validator and the miner with the largest number of a cell; of equals the first in order.
   *
   * @return two uids
   */
  public int[] strongest(int rowCell, int columnCell) {
    int[] columns = columnUids(columnCell);
    int[] best = {rowUids(rowCell)[0], columns[0]};
    double largest = 0;
    for (int row : rowUids(rowCell)) {
      for (int column : columns) {
        double value = weights.get(layer, row, column);
        if (value > largest) {
          largest = value;
          best[0] = row;
          best[1] = column;
        }
      }
    }
    return best;
  }

  /** The cell of a validator and a miner; -1 for a uid that is not in the matrix. */
  public int[] cellOf(int validator, int miner) {
    return new int[] {
      place(rowUids, validator, height), place(columnUids, miner, width),
    };
  }

  private static int place(int[] uids, int uid, int cells) {
    for (int position = 0; position < uids.length; position++) {
      if (uids[position] == uid) {
        return cell(position, cells, uids.length);
      }
    }
    return -1;
  }
}
