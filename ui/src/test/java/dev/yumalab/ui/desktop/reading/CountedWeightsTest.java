package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.EpochQuantity;
import dev.yumalab.consensus.epoch.ExplainedEpoch;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import org.junit.jupiter.api.Test;

class CountedWeightsTest {
  @Test
  void givesTheChainsNormalisedAndClippedWeights() {
    try (LiveRun run = SampleRuns.cabal()) {
      LiveState state = SampleRuns.after(run, 3);
      ExplainedEpoch exact = ExplainedEpoch.of(run.lastEpoch().join());
      CountedWeights weights = CountedWeights.of(state);

      for (int validator : state.neurons().roster().validatorUids()) {
        for (int miner : ConsensusColumn.miners(weights)) {
          var steps = exact.explain(validator, miner);
          assertThat(weights.get(Layer.NORMALISED, validator, miner))
              .isCloseTo(number(steps, EpochQuantity.WEIGHT), within(1e-7));
          assertThat(weights.get(Layer.CLIPPED, validator, miner))
              .isCloseTo(number(steps, EpochQuantity.CLIPPED_WEIGHT), within(1e-7));
        }
      }
    }
  }

  private static double number(Explanation steps, EpochQuantity quantity) {
    return I32F32.toDouble(steps.step(quantity).orElseThrow().bits());
  }

  @Test
  void givesWeightsAndBondsAsTheyAreStored() {
    LiveState state = SampleRuns.cabalAfter(2);
    CountedWeights weights = CountedWeights.of(state);

    int column = state.weights().column(0, 5);
    assertThat(weights.get(Layer.WEIGHTS, 0, column))
        .isEqualTo(state.weights().value(0, 5) / 65_535.0);
    int bonded = state.bonds().column(1, 3);
    assertThat(weights.get(Layer.BONDS, 1, bonded)).isEqualTo(state.bonds().value(1, 3) / 65_535.0);
  }

  @Test
  void hasNoWeightsBeforeTheFirstEpoch() {
    LiveState state = SampleRuns.cabalAfter(0);
    CountedWeights weights = CountedWeights.of(state);

    assertThat(weights.get(Layer.NORMALISED, 0, 20)).isZero();
    assertThat(ConsensusColumn.mostClipped(weights)).isEmpty();
    assertThat(TopEdges.of(weights, 10)).isEmpty();
  }

  @Test
  void whatClippingLeavesOfARowIsItsTrust() {
    LiveState state = SampleRuns.cabalAfter(4);
    CountedWeights weights = CountedWeights.of(state);

    for (int validator : state.neurons().roster().validatorUids()) {
      double[] left = new double[1];
      weights.row(Layer.CLIPPED, validator, (_, _, value) -> left[0] += value);
      assertThat(left[0])
          .isCloseTo(
              state.neurons().get(LiveNeurons.Field.VALIDATOR_TRUST, validator), within(1e-6));
    }
  }
}
