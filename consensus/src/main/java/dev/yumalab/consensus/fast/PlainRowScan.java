package dev.yumalab.consensus.fast;

import java.util.Arrays;

/** {@link RowScan} in plain loops. */
final class PlainRowScan implements RowScan {
  @Override
  public boolean isU16(int[] columns, int[] values, int length) {
    int bits = 0;
    for (int k = 0; k < length; k++) {
      bits |= columns[k] | values[k];
    }
    return bits >>> 16 == 0;
  }

  @Override
  public boolean ascends(int[] columns, int length) {
    int signs = -1;
    for (int k = 0; k < length - 1; k++) {
      signs &= columns[k] - columns[k + 1];
    }
    return signs < 0;
  }

  @Override
  public long lay(int[] columns, int[] values, int length, int[] cells, int offset, int width) {
    Arrays.fill(cells, offset, offset + width, 0);
    long sum = 0;
    for (int k = 0; k < length; k++) {
      cells[offset + columns[k]] = values[k] + 1;
      sum += values[k];
    }
    return sum;
  }

  @Override
  public int gather(int[] cells, int offset, int width, int[] columns, int[] values) {
    return gather(cells, offset, 0, width, columns, values, 0);
  }

  /** Collects from one column on, behind {@code count} entries. */
  static int gather(
      int[] cells, int offset, int from, int width, int[] columns, int[] values, int count) {
    int end = count;
    for (int column = from; column < width; column++) {
      int cell = cells[offset + column];
      if (cell != 0) {
        columns[end] = column;
        values[end++] = cell - 1;
      }
    }
    return end;
  }
}
