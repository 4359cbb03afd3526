package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.epoch.SparseRows;

/** Small recorded networks and the rules of a new subnet. */
final class RecordedFixtures {
  static final SubnetRules NEW_SUBNET =
      new SubnetRules(32_767, 65_535, 900_000, true, false, 45_875, 58_982, 1_000);

  private RecordedFixtures() {}

  /** Rules under which everything is restaked and a cabal gives all of its weight. */
  static SnapshotRules rules(double selfWeight) {
    return new SnapshotRules(NEW_SUBNET, 1, 1, selfWeight);
  }

  /** Rows by uid, each {column, value, column, value, …}. */
  static SparseRows rows(int[]... rows) {
    SparseRows.Builder builder = new SparseRows.Builder(rows.length);
    for (int[] row : rows) {
      for (int k = 0; k < row.length; k += 2) {
        builder.add(row[k], row[k + 1]);
      }
      builder.endRow();
    }
    return builder.build();
  }
}
