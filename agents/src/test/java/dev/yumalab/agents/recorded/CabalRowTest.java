package dev.yumalab.agents.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.network.DecimalFraction;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A cabal's validator gives just the part that it is told to; the numbers are made by hand. */
class CabalRowTest {
  private static final SparseRows RECORDED =
      RecordedFixtures.rows(new int[] {3, 65_535, 2, 21_845}, new int[0], new int[0], new int[0]);

  @Test
  void givesAllToItsMinersEvenly() {
    assertThat(row(1.0, Set.of(1, 2))).containsExactlyEntriesOf(sorted(1, 65_535, 2, 65_535));
  }

  @Test
  void givesNothingAndKeepsTheRecordedRow() {
    assertThat(row(0.0, Set.of(1))).containsExactlyEntriesOf(sorted(2, 21_845, 3, 65_535));
  }

  @Test
  void addsItsPartToWhatAMinerHadAnyway() {
    // Recorded: 3/4 on uid 3, 1/4 on uid 2. Half for 1 and 2: 1 gets 1/4, 2 gets 1/8 + 1/4, 3 gets
    // 3/8. Relative to the largest, 3/8: 2/3, 1, 1.
    assertThat(row(0.5, Set.of(1, 2)))
        .containsExactlyEntriesOf(sorted(1, 43_690, 2, 65_535, 3, 65_535));
  }

  @Test
  void roundsHalfUp() {
    // Half on 1, a quarter each on 2 and 3: half of 65535 is 32767.5.
    SparseRows recorded = RecordedFixtures.rows(new int[] {2, 65_535, 3, 65_535});
    assertThat(row(recorded, 0.5, Set.of(1)))
        .containsExactlyEntriesOf(sorted(1, 65_535, 2, 32_768, 3, 32_768));
  }

  @Test
  void leavesOutWhatBecomesNothing() {
    SparseRows recorded = RecordedFixtures.rows(new int[] {2, 1, 3, 65_535});
    assertThat(row(recorded, 0.9, Set.of(1))).containsOnlyKeys(1, 3);
  }

  private static SortedMap<Integer, Integer> row(double selfWeight, Set<Integer> miners) {
    return row(RECORDED, selfWeight, miners);
  }

  private static SortedMap<Integer, Integer> row(
      SparseRows recorded, double selfWeight, Set<Integer> miners) {
    SortedMap<Integer, Integer> put = new TreeMap<>();
    CabalRow row = CabalRow.of(recorded, 0, miners, DecimalFraction.raw(selfWeight));
    int before = -1;
    for (int k = 0; k < row.length(); k++) {
      assertThat(row.column(k)).as("columns ascend").isGreaterThan(before);
      before = row.column(k);
      put.put(row.column(k), row.value(k));
    }
    return put;
  }

  private static SortedMap<Integer, Integer> sorted(int... entries) {
    SortedMap<Integer, Integer> map = new TreeMap<>();
    for (int k = 0; k < entries.length; k += 2) {
      map.put(entries[k], entries[k + 1]);
    }
    return map;
  }
}
