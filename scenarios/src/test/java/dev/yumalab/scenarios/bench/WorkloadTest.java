package dev.yumalab.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each form of use puts and reads what it says, and adds no allocation of its own. */
class WorkloadTest {
  private static final NetworkShape SHAPE = new NetworkShape(40, 20);
  private static final int EPOCHS = 32;

  private final CountingKernel kernel = new CountingKernel();

  @Test
  void residentReplacesATenthOfTheRowsAndReadsOneNumber() {
    runEpochs(Form.RESIDENT);

    assertThat(kernel.sessions).isEqualTo(SampleInput.NETWORKS);
    assertThat(kernel.weightRows).isEqualTo(EPOCHS * 2);
    assertThat(kernel.bondRows).isZero();
    assertThat(kernel.stakes).isZero();
    assertThat(kernel.numbersRead).isEqualTo(EPOCHS);
    assertThat(kernel.bondRowsRead).isZero();
  }

  @Test
  void weightsReplacesAllWeightsAndReadsAllOutputs() {
    runEpochs(Form.WEIGHTS_REPLACED);

    assertThat(kernel.weightRows).isEqualTo(EPOCHS * 40);
    assertThat(kernel.bondRows).isZero();
    assertThat(kernel.stakes).isZero();
    assertThatAllOutputsWereRead();
  }

  @Test
  void allReplacesEverythingAndReadsAllOutputs() {
    runEpochs(Form.ALL_REPLACED);

    assertThat(kernel.weightRows).isEqualTo(EPOCHS * 40);
    assertThat(kernel.bondRows).isEqualTo(EPOCHS * 40);
    assertThat(kernel.stakes).isEqualTo(EPOCHS * 40);
    assertThat(kernel.permits).isEqualTo(EPOCHS * 40);
    assertThatAllOutputsWereRead();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theHarnessItselfAllocatesNothing(Form form) {
    try (Workload workload = open(form)) {
      Stopwatch watch = new Stopwatch(workload);
      watch.runFor(1_000_000);
      assertThat(watch.timing().bytesPerEpoch()).hasValue(0);
    }
  }

  private void runEpochs(Form form) {
    try (Workload workload = open(form)) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        workload.epoch();
      }
    }
    assertThat(kernel.epochs).isEqualTo(EPOCHS);
  }

  /** What filling the kernel puts is not counted. */
  private Workload open(Form form) {
    List<SampleInput> inputs = SampleInput.draw(SHAPE, YumaVersion.YUMA3, new ReferenceKernel());
    Workload workload = form.open(kernel, inputs, YumaVersion.YUMA3.parameters(SHAPE));
    kernel.weightRows = 0;
    kernel.bondRows = 0;
    kernel.stakes = 0;
    kernel.permits = 0;
    return workload;
  }

  private void assertThatAllOutputsWereRead() {
    assertThat(kernel.numbersRead).isEqualTo(EPOCHS * 40L * EpochField.values().length);
    assertThat(kernel.bondRowsRead).isEqualTo(EPOCHS * 40);
  }
}
