package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rows are read, laid out and collected alike in vectors and in plain loops. */
class RowScanProperties {
  private static final int OFFSET = 7;

  private final List<RowScan> scans = List.of(new PlainRowScan(), new VectorRowScan());

  @Property
  void whatIsLaidOutIsCollectedAgain(
      @ForAll @Size(max = 90) List<@IntRange(max = 119) Integer> columnList,
      @ForAll boolean dense,
      @ForAll @IntRange(max = 65_535) int first) {
    TreeMap<Integer, Integer> row = new TreeMap<>();
    for (int k = 0; k < columnList.size(); k++) {
      row.put(dense ? k : columnList.get(k), (first + 7_919 * k) & 0xFFFF);
    }
    int[] columns = row.keySet().stream().mapToInt(i -> i).toArray();
    int[] values = row.values().stream().mapToInt(i -> i).toArray();
    for (RowScan scan : scans) {
      int[] cells = new int[OFFSET + 120 + 5];
      Arrays.fill(cells, 9);
      long sum = scan.lay(columns, values, columns.length, cells, OFFSET, 120);

      assertThat(sum).isEqualTo(Arrays.stream(values).asLongStream().sum());
      assertThat(Arrays.copyOf(cells, OFFSET)).containsOnly(9);
      assertThat(Arrays.copyOfRange(cells, OFFSET + 120, cells.length)).containsOnly(9);
      int[] gotColumns = new int[120];
      int[] gotValues = new int[120];
      int count = scan.gather(cells, OFFSET, 120, gotColumns, gotValues);
      assertThat(Arrays.copyOf(gotColumns, count)).isEqualTo(columns);
      assertThat(Arrays.copyOf(gotValues, count)).isEqualTo(values);
    }
  }

  @Property
  void oneEntryThatIsWrongIsFound(
      @ForAll @IntRange(min = 1, max = 100) int length,
      @ForAll @IntRange(max = 99) int place,
      @ForAll boolean inColumns,
      @ForAll int wrong) {
    int[] columns = new int[length];
    int[] values = new int[length];
    Arrays.setAll(columns, k -> 3 * k);
    Arrays.setAll(values, k -> 65_535 - k);
    for (RowScan scan : scans) {
      assertThat(scan.isU16(columns, values, length)).isTrue();
      assertThat(scan.ascends(columns, length)).isTrue();
    }
    int at = place % length;
    (inColumns ? columns : values)[at] = wrong;
    boolean ascends = true;
    for (int k = 1; k < length; k++) {
      ascends &= columns[k - 1] < columns[k];
    }
    for (RowScan scan : scans) {
      boolean isU16 = scan.isU16(columns, values, length);
      assertThat(isU16).isEqualTo(wrong >>> 16 == 0);
      // Only rows of u16 are asked for their order.
      assertThat(isU16 && scan.ascends(columns, length)).isEqualTo(isU16 && ascends);
    }
  }
}
