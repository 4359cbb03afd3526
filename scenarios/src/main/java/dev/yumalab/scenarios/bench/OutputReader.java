package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import java.util.List;

/** Copies all that an epoch gives into arrays that were made before. Not thread-safe. */
final class OutputReader {
  private static final List<EpochField> FIELDS = List.of(EpochField.values());
  private static final long PRIME = 31;

  private final long[][] fields;
  private final int[][] bondColumns;
  private final int[][] bondValues;
  private final int[] bondCounts;

  OutputReader(NetworkShape shape) {
    int neurons = shape.neurons();
    this.fields = new long[FIELDS.size()][neurons];
    this.bondColumns = new int[neurons][];
    this.bondValues = new int[neurons][];
    this.bondCounts = new int[neurons];
    // Who holds no permit holds no bonds, so these may share.
    int[] sharedColumns = new int[neurons];
    int[] sharedValues = new int[neurons];
    for (int uid = 0; uid < neurons; uid++) {
      boolean own = uid < shape.validators();
      bondColumns[uid] = own ? new int[neurons] : sharedColumns;
      bondValues[uid] = own ? new int[neurons] : sharedValues;
    }
  }

  /**
   * Reads every field of every uid and all bonds.
   *
   * @return how many bonds there are
   */
  long read(EpochOutput output) {
    for (int f = 0; f < fields.length; f++) {
      output.copy(FIELDS.get(f), fields[f]);
    }
    long bonds = 0;
    for (int uid = 0; uid < bondCounts.length; uid++) {
      bondCounts[uid] = output.copyBonds(uid, bondColumns[uid], bondValues[uid]);
      bonds += bondCounts[uid];
    }
    return bonds;
  }

  /** A number that differs, as good as always, if anything that was read last differs. */
  long fingerprint() {
    long print = 1;
    for (long[] field : fields) {
      for (long value : field) {
        print = PRIME * print + value;
      }
    }
    for (int uid = 0; uid < bondCounts.length; uid++) {
      print = PRIME * print + bondCounts[uid];
      for (int k = 0; k < bondCounts[uid]; k++) {
        print = PRIME * (PRIME * print + bondColumns[uid][k]) + bondValues[uid][k];
      }
    }
    return print;
  }
}
