package dev.yumalab.agents.recorded;

import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.SparseRows;

/** Puts recorded rows into a network, in stored order. */
final class RecordedRows {
  private RecordedRows() {}

  /** Puts a uid's row, also when it is empty. */
  static void put(NetworkState network, SparseRows weights, int uid) {
    int length = weights.length(uid);
    int[] columns = new int[length];
    int[] values = new int[length];
    for (int k = 0; k < length; k++) {
      columns[k] = weights.column(uid, k);
      values[k] = Math.toIntExact(weights.value(uid, k));
    }
    network.putWeights(uid, columns, values, length);
  }
}
