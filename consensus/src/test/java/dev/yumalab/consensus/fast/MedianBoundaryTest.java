package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the stake above a weight is exactly kappa, or next to it, by hand. */
class MedianBoundaryTest {
  private static final long QUARTER = 1L << 30;

  /** Four voters of a quarter each, weights 10, 20, 30, 40 in every column. */
  private static int median(Tiles tiles, long kappa, boolean silentStake, int... weights) {
    Workspace work = new Workspace(tiles, tiles.width());
    work.reserve(weights.length);
    work.rows.voters = weights.length;
    work.rows.weighing = weights.length;
    work.rows.silentStake = silentStake;
    work.kappa = kappa;
    work.totalVotes = 4 * QUARTER;
    for (int row = 0; row < weights.length; row++) {
      work.rows.voteStake[row] = (int) QUARTER;
      Arrays.fill(work.tile, row * tiles.width(), (row + 1) * tiles.width(), weights[row]);
    }
    tiles.weights().get(1).run(work, 0);
    assertThat(work.consensus).startsWith(work.consensus[0]).contains(work.consensus[0]);
    return work.consensus[0];
  }

  @Test
  void stakeOfExactlyKappaGoesUp() {
    for (Tiles tiles : List.of(Tiles.plain(), Tiles.vectors())) {
      // Above 20 lies one half: not less than one half, so it is 30; with a bit more kappa it is.
      assertThat(median(tiles, 2 * QUARTER, false, 10, 20, 30, 40)).isEqualTo(30);
      assertThat(median(tiles, 2 * QUARTER + 1, false, 10, 20, 30, 40)).isEqualTo(20);
      assertThat(median(tiles, 2 * QUARTER - 1, false, 40, 10, 30, 20)).isEqualTo(30);
      assertThat(median(tiles, QUARTER, false, 40, 30, 20, 10)).isEqualTo(40);
      assertThat(median(tiles, QUARTER + 1, false, 40, 30, 20, 10)).isEqualTo(30);
    }
  }

  @Test
  void theEndsAreTheLargestAndTheLeast() {
    for (Tiles tiles : List.of(Tiles.plain(), Tiles.vectors())) {
      assertThat(median(tiles, 0, false, 10, 20, 30, 40)).isEqualTo(40);
      assertThat(median(tiles, 4 * QUARTER, false, 10, 20, 30, 40)).isEqualTo(10);
      assertThat(median(tiles, 4 * QUARTER - 1, false, 10, 20, 30, 40)).isEqualTo(10);
      // One voter is silent, so 0 occurs: all the others lie above it.
      assertThat(median(tiles, 3 * QUARTER, true, 20, 30, 40)).isEqualTo(20);
      assertThat(median(tiles, 3 * QUARTER + 1, true, 20, 30, 40)).isZero();
    }
  }

  @Test
  void oneThatGivesAllIsAboveAllOthers() {
    for (Tiles tiles : List.of(Tiles.plain(), Tiles.vectors())) {
      assertThat(median(tiles, QUARTER, false, 1, Codes.WHOLE, 2, 3)).isEqualTo(Codes.WHOLE);
      assertThat(median(tiles, QUARTER + 1, false, 1, Codes.WHOLE, 2, -5)).isEqualTo(-5);
    }
  }
}
