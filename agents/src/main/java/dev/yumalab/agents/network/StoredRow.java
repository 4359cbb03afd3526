package dev.yumalab.agents.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A row of weights as {@code set_weights} stores what a client sends.
 *
 * @param uids on whom, in the order in which they were sent
 * @param values u16, the largest 65535; all 0 where all weights are
 */
public record StoredRow(int[] uids, int[] values) {
  private static final int U16 = 65_535;

  /**
   * Scales weights as a client does: each over the largest, rounded half up to u16.
   *
   * @param uids on whom; copied
   * @param weights one for each, 0 or more; only their ratios count
   * @throws IllegalArgumentException if there are not as many, or one is no such number
   */
  public static StoredRow of(int[] uids, double[] weights) {
    if (uids.length != weights.length) {
      throw new IllegalArgumentException(
          "%d uids have %d weights".formatted(uids.length, weights.length));
    }
    double largest = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight is 0 or more, not " + weight);
      }
      largest = Math.max(largest, weight);
    }
    int[] values = new int[weights.length];
    for (int k = 0; k < values.length && largest > 0; k++) {
      values[k] = (int) Math.round(weights[k] / largest * U16);
    }
    return new StoredRow(uids.clone(), values);
  }

  /** How many uids it is about. */
  public int length() {
    return uids.length;
  }

  /** Writes the row. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(uids.length);
    for (int k = 0; k < uids.length; k++) {
      out.writeInt(uids[k]);
      out.writeInt(values[k]);
    }
  }

  /** Reads what {@link #save} wrote. */
  public static StoredRow load(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("a saved row has the length " + length);
    }
    int[] uids = new int[length];
    int[] values = new int[length];
    for (int k = 0; k < length; k++) {
      uids[k] = in.readInt();
      values[k] = in.readInt();
    }
    return new StoredRow(uids, values);
  }
}
