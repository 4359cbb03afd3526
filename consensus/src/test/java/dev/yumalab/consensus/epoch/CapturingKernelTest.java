package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.fast.FastKernel;
import org.junit.jupiter.api.Test;

/**
 * A kernel under a capture keeps the contract, and what is captured is what the epoch read, in all
 * of the contract's cases.
 */
class CapturingKernelTest extends EpochKernelContract {
  private final CheckedCapture kernel = new CheckedCapture(new FastKernel());

  @Override
  protected EpochKernel kernel() {
    return kernel;
  }

  @Test
  void keepsTheNameAndTellsNothingBeforeTheFirstEpoch() {
    EpochKernel plain = new FastKernel();
    CapturingKernel capturing = new CapturingKernel(plain);
    assertThat(capturing.name()).isEqualTo(plain.name());
    assertThat(capturing.means()).isEqualTo(plain.means());
    try (EpochSession session = capturing.open(EpochShape.single(3))) {
      assertThat(session.shape()).isEqualTo(EpochShape.single(3));
      assertThat(capturing.lastInput()).isEmpty();
      session.run(EpochParameters.newSubnet().build());
      assertThat(capturing.lastInput()).isPresent();
      assertThat(capturing.last(1)).isEmpty();
    }
  }

  @Test
  void whatWasReadStaysWhenTheStateChangesAfterwards() {
    CapturingKernel capturing = new CapturingKernel(new FastKernel());
    EpochInput input = RandomEpochs.of(11);
    int n = input.neurons();
    try (EpochSession session = capturing.open(EpochShape.single(n))) {
      NetworkState network = session.network(0);
      input.loadInto(network);
      session.run(input.parameters());
      int[] columns = capturing.last().orElseThrow().weightColumns(0);
      int[] before = columns.clone();
      EpochOutput expected = new ReferenceKernel().compute(input);
      int[] row = {0};
      for (int uid = 0; uid < n; uid++) {
        network.putWeights(uid, row, row, 1);
        network.putBonds(uid, row, row, 1);
        network.clear(uid);
        network.putStake(uid, 77, 0);
        network.putLastUpdate(uid, 78);
      }
      EpochInput read = capturing.lastInput().orElseThrow();
      session.run(EpochParameters.newSubnet().build());
      session.run(EpochParameters.newSubnet().build());
      assertThat(columns).isEqualTo(before);
      EpochOutput again = new ReferenceKernel().compute(read);
      for (int uid = 0; uid < n; uid++) {
        assertThat(again.get(EpochField.INCENTIVE, uid))
            .isEqualTo(expected.get(EpochField.INCENTIVE, uid));
        assertThat(again.bondCount(uid)).isEqualTo(expected.bondCount(uid));
      }
    }
  }

  @Test
  void theCallerMayUseItsArraysAgain() {
    CheckedCapture checked = new CheckedCapture(new FastKernel());
    try (EpochSession session = checked.open(EpochShape.single(2))) {
      NetworkState network = session.network(0);
      int[] columns = {0, 1};
      int[] values = {0, 65_535};
      network.putStake(0, 1_000, 0);
      network.putValidatorPermit(0, true);
      network.putLastUpdate(0, 5);
      network.putWeights(0, columns, values, 2);
      network.putBonds(0, columns, values, 2);
      columns[1] = 0;
      values[1] = 1;
      session.run(EpochParameters.newSubnet().currentBlock(6).raoEmission(1_000).build());
      assertThat(network.output().get(EpochField.INCENTIVE, 1)).isPositive();
      assertThat(checked.epochs()).isEqualTo(1);
    }
  }
}
