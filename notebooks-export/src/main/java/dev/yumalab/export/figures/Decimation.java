package dev.yumalab.export.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Thins a line to what can be seen: of all points that fall into one column of pixels it keeps the
 * first, the lowest, the highest and the last, so no peak is lost and no slope between columns
 * changes.
 */
final class Decimation {
  private Decimation() {}

  /**
   * The kept indices, ascending. Of neighbouring points that are not finite one is kept, so that
   * gaps stay.
   *
   * @param columnWidth the width of a column in the units of x; columns start at the first x
   */
  static int[] kept(Values x, Values y, double columnWidth) {
    List<Integer> kept = new ArrayList<>();
    int i = 0;
    while (i < x.size()) {
      int end = columnEnd(x, y, i, columnWidth);
      if (end == i) {
        kept.add(i);
        i = gapEnd(y, i);
      } else {
        column(y, i, end, kept);
        i = end;
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The first index after {@code from} in another column or without a value. */
  private static int columnEnd(Values x, Values y, int from, double columnWidth) {
    double column = Math.floor((x.get(from) - x.get(0)) / columnWidth);
    int end = from;
    while (end < x.size()
        && Double.isFinite(y.get(end))
        && Math.floor((x.get(end) - x.get(0)) / columnWidth) == column) {
      end++;
    }
    return end;
  }

  private static int gapEnd(Values y, int from) {
    int end = from;
    while (end < y.size() && !Double.isFinite(y.get(end))) {
      end++;
    }
    return end;
  }

  private static void column(Values y, int from, int end, List<Integer> kept) {
    int low = from;
    int high = from;
    for (int i = from; i < end; i++) {
      low = y.get(i) < y.get(low) ? i : low;
      high = y.get(i) > y.get(high) ? i : high;
    }
    int last = end - 1;
    IntStream.of(from, Math.min(low, high), Math.max(low, high), last)
        .distinct()
        .forEach(kept::add);
  }
}
