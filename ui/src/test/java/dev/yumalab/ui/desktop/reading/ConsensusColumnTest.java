package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import org.junit.jupiter.api.Test;

class ConsensusColumnTest {
  private static final LiveState STATE = SampleRuns.cabalAfter(3);
  private static final CountedWeights WEIGHTS = CountedWeights.of(STATE);

  @Test
  void consensusIsWhatMoreThanKappaOfTheStakeSupports() {
    for (int miner : ConsensusColumn.miners(WEIGHTS)) {
      ConsensusColumn column = ConsensusColumn.of(WEIGHTS, miner);
      double atLeast =
          column.supports().stream()
              .filter(support -> support.weight() >= column.consensus() - 1e-7)
              .mapToDouble(ConsensusColumn.Support::stake)
              .sum();
      double more =
          column.supports().stream()
              .filter(support -> support.weight() > column.consensus() + 1e-7)
              .mapToDouble(ConsensusColumn.Support::stake)
              .sum();
      assertThat(atLeast).isGreaterThan(column.kappa() - 1e-3);
      assertThat(more).isLessThan(column.kappa() + 1e-3);
    }
  }

  @Test
  void showsTheStatesOwnNumbers() {
    ConsensusColumn column = ConsensusColumn.of(WEIGHTS, 40);

    assertThat(column.consensus()).isEqualTo(STATE.neurons().get(LiveNeurons.Field.CONSENSUS, 40));
    assertThat(column.incentive()).isEqualTo(STATE.neurons().get(LiveNeurons.Field.INCENTIVE, 40));
    assertThat(column.kappa()).isEqualTo(32_767 / 65_535.0);
    assertThat(column.stakeEnds()[column.supports().size() - 1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void beginsWithTheMinerFromWhomClippingTakesMost() {
    int most = ConsensusColumn.mostClipped(WEIGHTS).orElseThrow();

    double cut = ConsensusColumn.of(WEIGHTS, most).cut();
    for (int miner : ConsensusColumn.miners(WEIGHTS)) {
      assertThat(ConsensusColumn.of(WEIGHTS, miner).cut()).isLessThanOrEqualTo(cut + 1e-15);
    }
  }

  @Test
  void goesFromMinerToMinerRoundTheEnd() {
    int[] miners = {12, 14, 20};

    assertThat(ConsensusColumn.neighbour(miners, 14, 1)).isEqualTo(20);
    assertThat(ConsensusColumn.neighbour(miners, 20, 1)).isEqualTo(12);
    assertThat(ConsensusColumn.neighbour(miners, 12, -1)).isEqualTo(20);
    // A uid that is no miner lies between its neighbours.
    assertThat(ConsensusColumn.neighbour(miners, 13, 1)).isEqualTo(14);
    assertThat(ConsensusColumn.neighbour(miners, 13, -1)).isEqualTo(12);
  }
}
