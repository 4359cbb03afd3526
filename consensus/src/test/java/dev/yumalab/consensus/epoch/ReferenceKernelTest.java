package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reference kernel keeps the contract, and the laws that the chain's epoch keeps. */
class ReferenceKernelTest extends EpochKernelContract {
  @Override
  protected EpochKernel kernel() {
    return new ReferenceKernel();
  }

  @Test
  void neverPaysMoreThanTheEmissionAndNeverRewardsOutsiders() {
    for (long seed = 0; seed < 3_000; seed++) {
      EpochInput input = RandomEpochs.of(seed);
      EpochOutput output = kernel().compute(input);
      long paid = 0;
      long stored = 0;
      for (int uid = 0; uid < output.neurons(); uid++) {
        paid += output.get(EpochField.SERVER_EMISSION, uid);
        paid += output.get(EpochField.VALIDATOR_EMISSION, uid);
        stored += output.get(EpochField.COMBINED_EMISSION, uid);
        boolean permit = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
        assertThat(permit || output.bondCount(uid) == 0).as("bonds without a permit").isTrue();
      }
      long emission = input.parameters().raoEmission();
      assertThat(paid).as("seed %d", seed).isBetween(0L, emission);
      assertThat(stored).as("seed %d", seed).isBetween(0L, emission);
    }
  }

  @Test
  void standsBesideTheFasterDefault() throws Exception {
    EpochKernels kernels = EpochKernels.installed();
    assertThat(kernels.names()).containsExactly("exact", "reference", "auto");
    assertThat(kernels.choose("auto").kernel().name()).isEqualTo(EpochKernels.DEFAULT);
    assertThat(kernels.choose("auto").reason()).isEqualTo("faster than reference");
    assertThat(kernels.choose("reference").reason()).isEqualTo("chosen by name");
  }
}
