package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.NE;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowScan} in vectors. */
final class VectorRowScan implements RowScan {
  private static final VectorSpecies<Integer> I = Lanes.I;
  private static final IntVector INDEX = IntVector.zero(I).addIndex(1);

  @Override
  public boolean isU16(int[] columns, int[] values, int length) {
    IntVector bits = IntVector.zero(I);
    int k = 0;
    for (; k <= length - I.length(); k += I.length()) {
      bits = bits.or(IntVector.fromArray(I, columns, k)).or(IntVector.fromArray(I, values, k));
    }
    int all = bits.reduceLanes(VectorOperators.OR);
    for (; k < length; k++) {
      all |= columns[k] | values[k];
    }
    return all >>> 16 == 0;
  }

  @Override
  public boolean ascends(int[] columns, int length) {
    IntVector signs = IntVector.broadcast(I, -1);
    int k = 0;
    for (; k < length - I.length(); k += I.length()) {
      IntVector step = IntVector.fromArray(I, columns, k + 1);
      signs = signs.and(IntVector.fromArray(I, columns, k).sub(step));
    }
    int all = signs.reduceLanes(VectorOperators.AND);
    for (; k < length - 1; k++) {
      all &= columns[k] - columns[k + 1];
    }
    return all < 0;
  }

  @Override
  public long lay(int[] columns, int[] values, int length, int[] cells, int offset, int width) {
    long sum = 0;
    int k = 0;
    int filled = 0;
    while (k < length) {
      int end = endOfRun(columns, k, length);
      int column = columns[k];
      if (filled < column) {
        Arrays.fill(cells, offset + filled, offset + column, 0);
      }
      sum += layRun(values, k, end, cells, offset + column - k);
      filled = column + end - k;
      k = end;
    }
    Arrays.fill(cells, offset + filled, offset + width, 0);
    return sum;
  }

  /** Where the columns from {@code from} on stop being neighbours, by steps that double. */
  private static int endOfRun(int[] columns, int from, int length) {
    // In an ascending row, columns less positions never fall: once there is a gap, it stays.
    int gap = columns[from] - from;
    if (columns[length - 1] - (length - 1) == gap) {
      return length;
    }
    int inside = from;
    int step = 1;
    while (inside + step < length && columns[inside + step] - (inside + step) == gap) {
      inside += step;
      step *= 2;
    }
    int outside = Math.min(inside + step, length);
    while (outside - inside > 1) {
      int middle = (inside + outside) >>> 1;
      if (columns[middle] - middle == gap) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private static long layRun(int[] values, int from, int end, int[] cells, int shift) {
    IntVector sums = IntVector.zero(I);
    int k = from;
    for (; k <= end - I.length(); k += I.length()) {
      IntVector value = IntVector.fromArray(I, values, k);
      value.add(1).intoArray(cells, shift + k);
      sums = sums.add(value);
    }
    // At most 32,768 values of 65,535 each: the sum fits 31 bits.
    long sum = k == from ? 0 : sums.reduceLanes(VectorOperators.ADD);
    for (; k < end; k++) {
      cells[shift + k] = values[k] + 1;
      sum += values[k];
    }
    return sum;
  }

  @Override
  public int gather(int[] cells, int offset, int width, int[] columns, int[] values) {
    int count = 0;
    int column = 0;
    // What is stored beyond the count lies within the width, and the next store covers it.
    for (; column <= width - I.length(); column += I.length()) {
      IntVector cell = IntVector.fromArray(I, cells, offset + column);
      VectorMask<Integer> there = cell.compare(NE, 0);
      IntVector index = INDEX.add(column);
      if (there.allTrue()) {
        index.intoArray(columns, count);
        cell.sub(1).intoArray(values, count);
        count += I.length();
      } else {
        index.compress(there).intoArray(columns, count);
        cell.sub(1).compress(there).intoArray(values, count);
        count += there.trueCount();
      }
    }
    return PlainRowScan.gather(cells, offset, column, width, columns, values, count);
  }
}
