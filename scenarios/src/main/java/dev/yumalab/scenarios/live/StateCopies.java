package dev.yumalab.scenarios.live;

import dev.yumalab.consensus.epoch.CapturedEpoch;
import dev.yumalab.consensus.epoch.CapturingKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.scenarios.run.OpenRun;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes copies of a run's state, as cheaply as can be: rows of weights are shared, bonds are copied
 * once for each epoch, neurons once for each step in which something happened, and what has not
 * changed is handed out again. Belongs to the model's thread.
 */
final class StateCopies {
  private static final LiveRows NO_ROWS = new LiveRows(new int[0][], new int[0][]);

  private final OpenRun run;
  private final CapturingKernel kernel;
  private final GrowingHistory history;
  private LiveRows weights = NO_ROWS;
  private LiveRows bonds = NO_ROWS;
  private LiveNeurons neurons;
  private LiveHistory past;
  private long copiedEpoch = -1;
  private boolean hasChanged = true;

  StateCopies(OpenRun run, CapturingKernel kernel, GrowingHistory history) {
    this.run = run;
    this.kernel = kernel;
    this.history = history;
    neurons = NeuronCopies.of(run.network());
    past = history.view();
  }

  /** Something has happened since the last copy. */
  void changed() {
    hasChanged = true;
  }

  /** A copy of the state now. */
  LiveState copy() {
    if (hasChanged) {
      neurons = NeuronCopies.of(run.network());
      hasChanged = false;
    }
    if (copiedEpoch != run.epochs()) {
      copiedEpoch = run.epochs();
      weights = kernel.last().map(StateCopies::weights).orElse(NO_ROWS);
      bonds = bonds(run.network().output());
      past = history.view();
    }
    return new LiveState(
        run.block(),
        run.epochs(),
        run.scenario().epochs(),
        run.network().nextEpochBlock(),
        run.inForce(),
        neurons,
        weights,
        bonds,
        past);
  }

  private static LiveRows weights(CapturedEpoch epoch) {
    int[][] columns = new int[epoch.neurons()][];
    int[][] values = new int[epoch.neurons()][];
    for (int uid = 0; uid < epoch.neurons(); uid++) {
      columns[uid] = epoch.weightColumns(uid);
      values[uid] = epoch.weightValues(uid);
    }
    return new LiveRows(columns, values);
  }

  private static LiveRows bonds(EpochOutput output) {
    int n = output.neurons();
    int[][] columns = new int[n][];
    int[][] values = new int[n][];
    int[] rowColumns = new int[n];
    int[] rowValues = new int[n];
    for (int uid = 0; uid < n; uid++) {
      int count = output.bondCount(uid);
      if (count > n) {
        // A row of weights has repeated a column, which is rare.
        rowColumns = IntStream.range(0, count).map(columnOf(output, uid)).toArray();
        rowValues = IntStream.range(0, count).map(valueOf(output, uid)).toArray();
      } else {
        output.copyBonds(uid, rowColumns, rowValues);
      }
      columns[uid] = Arrays.copyOf(rowColumns, count);
      values[uid] = Arrays.copyOf(rowValues, count);
    }
    return new LiveRows(columns, values);
  }

  private static IntUnaryOperator columnOf(EpochOutput output, int uid) {
    return k -> output.bondColumn(uid, k);
  }

  private static IntUnaryOperator valueOf(EpochOutput output, int uid) {
    return k -> output.bondValue(uid, k);
  }
}
