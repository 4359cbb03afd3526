package dev.yumalab.agents.recorded;

import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.consensus.fixed.I32F32;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The weights of a validator that gives a part of its weight to some miners, evenly, and the rest
 * as it did before. Exact until the one rounding (half up) to u16, with 65535 for the largest
 * weight, as a client sends it and {@code set_weights} stores it; columns ascend, zeros are left
 * out.
 */
final class CabalRow {
  private static final BigInteger U16_MAX = BigInteger.valueOf(0xFFFF);

  private final int[] columns;
  private final int[] values;
  private int length;

  private CabalRow(int capacity) {
    columns = new int[capacity];
    values = new int[capacity];
  }

  /**
   * Makes the row.
   *
   * @param recorded the weights before, of which this uid's row is not empty
   * @param uid whose row
   * @param miners who is favoured, at least one
   * @param selfWeight what they get together, raw I32F32 bits, 0..1
   */
  static CabalRow of(SparseRows recorded, int uid, Set<Integer> miners, long selfWeight) {
    BigInteger favour = BigInteger.valueOf(selfWeight);
    BigInteger rest = BigInteger.valueOf(I32F32.ONE - selfWeight);
    long sum = 0;
    for (int k = 0; k < recorded.length(uid); k++) {
      sum += recorded.value(uid, k);
    }
    // All terms are multiplied by the recorded sum and the number of miners, to stay whole.
    Map<Integer, BigInteger> weights = new TreeMap<>();
    for (int k = 0; k < recorded.length(uid); k++) {
      BigInteger weight = BigInteger.valueOf(recorded.value(uid, k) * miners.size());
      weights.merge(recorded.column(uid, k), rest.multiply(weight), BigInteger::add);
    }
    BigInteger each = favour.multiply(BigInteger.valueOf(sum));
    miners.forEach(miner -> weights.merge(miner, each, BigInteger::add));
    return rounded(weights);
  }

  private static CabalRow rounded(Map<Integer, BigInteger> weights) {
    BigInteger max = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::max);
    CabalRow row = new CabalRow(weights.size());
    weights.forEach(
        (column, weight) -> {
          BigInteger twice = weight.multiply(U16_MAX).shiftLeft(1);
          int value = max.signum() == 0 ? 0 : twice.add(max).divide(max.shiftLeft(1)).intValue();
          if (value > 0) {
            row.columns[row.length] = column;
            row.values[row.length++] = value;
          }
        });
    return row;
  }

  /** Number of entries. */
  int length() {
    return length;
  }

  /** The column of the k-th entry. */
  int column(int k) {
    return columns[k];
  }

  /** The u16 value of the k-th entry. */
  int value(int k) {
    return values[k];
  }

  /** Puts the row as this uid's weights. */
  void putInto(NetworkState network, int uid) {
    network.putWeights(uid, columns, values, length);
  }
}
