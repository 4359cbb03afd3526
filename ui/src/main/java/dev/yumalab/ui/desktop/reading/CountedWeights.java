package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveRows;
import dev.yumalab.scenarios.live.LiveState;

/**
 * Weights as consensus counts them: rows of validators with a permit, normalised, and what clipping
 * leaves. In double precision and from the state after the epoch, so for pictures; the explanation
 * of a cell has the chain's own bits. Immutable and thread-safe.
 */
public final class CountedWeights {
  /** The largest stored weight or bond. */
  public static final double U16_MAX = 65_535;

  private final LiveState state;
  private final double[] stake;
  private final double[] rowSums;
  private final double[] consensus;

  private CountedWeights(LiveState state) {
    this.state = state;
    LiveNeurons neurons = state.neurons();
    int n = neurons.size();
    stake = new double[n];
    rowSums = new double[n];
    consensus = new double[n];
    double all = 0;
    for (int uid = 0; uid < n; uid++) {
      consensus[uid] = neurons.get(LiveNeurons.Field.CONSENSUS, uid);
      stake[uid] = neurons.hasPermit(uid) ? neurons.stakeRao(uid) : 0;
      all += stake[uid];
      rowSums[uid] = neurons.hasPermit(uid) ? sum(uid) : 0;
    }
    for (int uid = 0; uid < n && all > 0; uid++) {
      stake[uid] /= all;
    }
  }

  private double sum(int row) {
    LiveRows weights = state.weights();
    double sum = 0;
    for (int k = 0; row < weights.rows() && k < weights.length(row); k++) {
      sum += counts(row, weights.column(row, k)) ? weights.value(row, k) : 0;
    }
    return sum;
  }

  /** Reads a state; takes time in proportion to its weights. */
  public static CountedWeights of(LiveState state) {
    return new CountedWeights(state);
  }

  /** What was read. */
  public LiveState state() {
    return state;
  }

  /** Number of uids. */
  public int neurons() {
    return stake.length;
  }

  /** A uid's share of the stake of all who hold a permit, 0..1. */
  public double stake(int uid) {
    return stake[uid];
  }

  /** The consensus about a uid, 0..1. */
  public double consensus(int uid) {
    return consensus[uid];
  }

  /** Whether a weight counts: nobody's about himself, and none about a uid that there is not. */
  private boolean counts(int row, int column) {
    return column != row && column < stake.length;
  }

  /** Receives a number of a matrix. */
  @FunctionalInterface
  public interface Entry {
    /** A number that is not zero. */
    void at(int row, int column, double value);
  }

  /** Goes through a row's numbers that are not zero, in stored order. */
  public void row(Layer layer, int row, Entry entry) {
    LiveRows rows = layer == Layer.BONDS ? state.bonds() : state.weights();
    for (int k = 0; row < rows.rows() && k < rows.length(row); k++) {
      int column = rows.column(row, k);
      if (column < stake.length) {
        double value = value(layer, row, column, rows.value(row, k));
        if (value > 0) {
          entry.at(row, column, value);
        }
      }
    }
  }

  private double value(Layer layer, int row, int column, int stored) {
    return switch (layer) {
      case WEIGHTS, BONDS -> stored / U16_MAX;
      case NORMALISED -> share(row, column, stored);
      case CLIPPED -> Math.min(share(row, column, stored), consensus[column]);
    };
  }

  private double share(int row, int column, int stored) {
    return rowSums[row] > 0 && counts(row, column) ? stored / rowSums[row] : 0;
  }

  /** One number of a matrix; 0 where nothing is stored. */
  public double get(Layer layer, int row, int column) {
    double[] found = new double[1];
    row(
        layer,
        row,
        (_, at, value) -> {
          if (at == column) {
            found[0] = value;
          }
        });
    return found[0];
  }
}
