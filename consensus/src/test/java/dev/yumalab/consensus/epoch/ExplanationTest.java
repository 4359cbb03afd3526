package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.consensus.fast.FastKernel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** An explanation has the numbers of the epoch that it explains, to the bit. */
class ExplanationTest {
  private static final int CELLS = 1_000;

  private static final Map<EpochQuantity, EpochField> OF_MINER =
      Map.of(
          EpochQuantity.CONSENSUS, EpochField.CONSENSUS,
          EpochQuantity.INCENTIVE, EpochField.INCENTIVE,
          EpochQuantity.SERVER_SHARE, EpochField.NORM_SERVER_EMISSION,
          EpochQuantity.SERVER_EMISSION, EpochField.SERVER_EMISSION);
  private static final Map<EpochQuantity, EpochField> OF_VALIDATOR =
      Map.of(
          EpochQuantity.STAKE_WEIGHT, EpochField.STAKE_U64,
          EpochQuantity.STAKE, EpochField.STAKE,
          EpochQuantity.ACTIVE_STAKE, EpochField.ACTIVE_STAKE,
          EpochQuantity.VALIDATOR_TRUST, EpochField.VALIDATOR_TRUST,
          EpochQuantity.DIVIDEND, EpochField.DIVIDENDS,
          EpochQuantity.NEW_PERMIT, EpochField.NEW_VALIDATOR_PERMITS,
          EpochQuantity.VALIDATOR_SHARE, EpochField.NORM_VALIDATOR_EMISSION,
          EpochQuantity.VALIDATOR_EMISSION, EpochField.VALIDATOR_EMISSION);

  @Test
  void aThousandRandomCellsHaveTheBitsOfTheFastKernelsOutput() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int cell = 0; cell < CELLS; cell++) {
      EpochInput input = RandomEpochs.of(random.nextLong());
      int validator = random.nextInt(input.neurons());
      int miner = random.nextInt(input.neurons());
      Explanation told = Explanation.of(input, validator, miner);
      EpochOutput output = new FastKernel().compute(input);
      OF_MINER.forEach((quantity, field) -> requireBits(told, quantity, output.get(field, miner)));
      OF_VALIDATOR.forEach(
          (quantity, field) -> requireBits(told, quantity, output.get(field, validator)));
      requireBits(told, EpochQuantity.NEW_STORED_BOND, bond(output, validator, miner));
    }
  }

  @Test
  void aThousandRandomCellsFollowFromTheStepsBeforeThem() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    Set<String> kinds = new TreeSet<>();
    int cells = 0;
    while (cells < CELLS) {
      EpochInput input = RandomEpochs.of(random.nextLong());
      if (isPlain(input)) {
        ExplainedEpoch epoch = ExplainedEpoch.of(input);
        Explanation told =
            epoch.explain(random.nextInt(input.neurons()), random.nextInt(input.neurons()));
        new StepArithmetic(epoch, input.parameters(), told).require();
        kinds.add(
            "yuma %d, liquid %b"
                .formatted(
                    input.parameters().yuma3() ? 3 : 2,
                    told.step(EpochQuantity.DIFFERENCE).isPresent()));
        cells++;
      }
    }
    assertThat(kinds)
        .containsExactly("yuma 2, liquid false", "yuma 3, liquid false", "yuma 3, liquid true");
  }

  @Test
  void saysWhichMaskTookAWeightAway() {
    EpochInput input = masked();
    assertThat(formula(input, 0, 1)).isEqualTo("stored weight 100 counts");
    assertThat(formula(input, 0, 0)).isEqualTo("does not count: a weight on oneself");
    assertThat(formula(input, 0, 2))
        .isEqualTo("does not count: set before the miner was registered");
    assertThat(formula(input, 1, 2)).isEqualTo("does not count: the validator had no permit");
    assertThat(formula(input, 2, 0)).isEqualTo("nothing is stored");
  }

  private static String formula(EpochInput input, int validator, int miner) {
    return Explanation.of(input, validator, miner)
        .step(EpochQuantity.MASKED_WEIGHT)
        .orElseThrow()
        .formula();
  }

  /** Uid 0 weights all three, uid 1 has no permit, uid 2 was registered after both had set. */
  private static EpochInput masked() {
    SparseRows weights =
        new SparseRows.Builder(3)
            .add(0, 100)
            .add(1, 100)
            .add(2, 100)
            .endRow()
            .add(2, 100)
            .endRow()
            .build();
    return new EpochInput(
        EpochParameters.newSubnet().currentBlock(100).build(),
        new long[] {50, 50, 50},
        new long[] {0, 0, 60},
        new long[] {NetworkState.NO_COMMIT, NetworkState.NO_COMMIT, NetworkState.NO_COMMIT},
        new long[] {1_000, 0, 1_000, 0, 0, 0},
        new boolean[] {true, false, false},
        weights,
        new SparseRows.Builder(3).build());
  }

  @Test
  void theConsensusGraphCutsTheWeightsAtKappa() {
    for (long seed = 0; seed < 500; seed++) {
      EpochInput input = RandomEpochs.of(seed);
      MinerColumn column = ExplainedEpoch.of(input).column(0);
      long above = 0;
      long before = Long.MAX_VALUE;
      for (MinerColumn.Vote vote : column.votes()) {
        assertThat(vote.stakeAbove()).as("seed %d", seed).isEqualTo(above);
        assertThat(vote.weight()).as("seed %d", seed).isLessThanOrEqualTo(before);
        assertThat(vote.clipped()).isEqualTo(Math.min(vote.weight(), column.consensus()));
        above += vote.stake();
        before = vote.weight();
      }
      assertThat(above).isEqualTo(column.stake());
    }
  }

  /** Whether no row repeats a column: then each pair has one number. */
  private static boolean isPlain(EpochInput input) {
    ReferenceNetwork state = new ReferenceNetwork(input.neurons());
    input.loadInto(state);
    for (SparseRows rows : List.of(state.weights(), state.bonds())) {
      for (int row = 0; row < rows.rows(); row++) {
        Set<Integer> columns = new HashSet<>();
        for (int k = 0; k < rows.length(row); k++) {
          if (!columns.add(rows.column(row, k)) || rows.column(row, k) >= input.neurons()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  @Test
  void refusesUidsThatAreNotInTheNetwork() {
    EpochInput input = RandomEpochs.of(3);
    assertThatThrownBy(() -> Explanation.of(input, input.neurons(), 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Explanation.of(input, 0, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static void requireBits(Explanation told, EpochQuantity quantity, long bits) {
    assertThat(told.step(quantity).orElseThrow().bits())
        .as("%s in %s", quantity, told)
        .isEqualTo(bits);
  }

  private static long bond(EpochOutput output, int validator, int miner) {
    long bond = 0;
    for (int k = 0; k < output.bondCount(validator); k++) {
      bond = output.bondColumn(validator, k) == miner ? output.bondValue(validator, k) : bond;
    }
    return bond;
  }
}
