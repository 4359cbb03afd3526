package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveState;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {
  private static final LiveState STATE = SampleRuns.cabalAfter(3);
  private static final CountedWeights WEIGHTS = CountedWeights.of(STATE);

  private static Matrix matrix(Layer layer, Order order, boolean all, int mostSide) {
    return Matrix.of(WEIGHTS, new Matrix.Choice(layer, order, all, mostSide));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void everyOrderIsAPermutation(Order order) {
    Matrix matrix = matrix(Layer.WEIGHTS, order, false, 512);

    assertThat(sorted(matrix.rowUids())).containsExactly(STATE.neurons().roster().validatorUids());
    assertThat(sorted(matrix.columnUids())).containsExactly(ConsensusColumn.miners(WEIGHTS));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void everyOrderOfAllIsAPermutation(Order order) {
    Matrix matrix = matrix(Layer.BONDS, order, true, 512);

    assertThat(sorted(matrix.rowUids())).containsExactly(IntStream.range(0, 48).toArray());
    assertThat(sorted(matrix.columnUids())).containsExactly(IntStream.range(0, 48).toArray());
  }

  private static int[] sorted(int[] uids) {
    int[] sorted = uids.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  @Test
  void orderByStakePutsTheLargestFirst() {
    int[] uids = matrix(Layer.WEIGHTS, Order.STAKE, false, 512).rowUids();

    for (int i = 1; i < uids.length; i++) {
      assertThat(STATE.neurons().stakeRao(uids[i]))
          .isLessThanOrEqualTo(STATE.neurons().stakeRao(uids[i - 1]));
    }
  }

  @Test
  void clusteringFindsTheTwoTeamsFromWeightsAlone() {
    int[] uids = matrix(Layer.NORMALISED, Order.CLUSTER, false, 512).rowUids();

    int changes = 0;
    for (int i = 1; i < uids.length; i++) {
      changes +=
          STATE.neurons().roster().teamOf(uids[i]) == STATE.neurons().roster().teamOf(uids[i - 1])
              ? 0
              : 1;
    }
    assertThat(changes).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void joinedCellsKeepTheLargestNumber(Layer layer) {
    Matrix joined = matrix(layer, Order.STAKE, false, 5);

    assertThat(joined.isJoined()).isTrue();
    assertThat(joined.height()).isEqualTo(5);
    for (int row = 0; row < joined.height(); row++) {
      for (int column = 0; column < joined.width(); column++) {
        double largest = 0;
        for (int validator : joined.rowUids(row)) {
          for (int miner : joined.columnUids(column)) {
            largest = Math.max(largest, WEIGHTS.get(layer, validator, miner));
          }
        }
        assertThat(joined.joined()[row][column]).isEqualTo(largest);
        int[] strongest = joined.strongest(row, column);
        assertThat(WEIGHTS.get(layer, strongest[0], strongest[1])).isEqualTo(largest);
        assertThat(joined.cellOf(strongest[0], strongest[1])).containsExactly(row, column);
      }
    }
  }

  @Test
  void everyUidStandsInExactlyOneJoinedCell() {
    Matrix joined = matrix(Layer.WEIGHTS, Order.UID, true, 7);

    int[] seen =
        IntStream.range(0, joined.height())
            .flatMap(cell -> Arrays.stream(joined.rowUids(cell)))
            .toArray();
    assertThat(seen).containsExactly(IntStream.range(0, 48).toArray());
  }
}
