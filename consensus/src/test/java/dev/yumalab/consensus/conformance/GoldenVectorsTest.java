package dev.yumalab.consensus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference kernel and the arithmetic agree with the chain's own code in every bit. */
class GoldenVectorsTest {
  @ParameterizedTest
  @CsvSource({
    "fixed_ops.jsonl.gz, 21709",
    "block_emission.jsonl.gz, 2519",
    "epoch_small.jsonl.gz, 1200",
    "epoch_medium.jsonl.gz, 60",
  })
  void everyCaseAgreesInEveryBit(String file, long cases) {
    FileReport report = GoldenVectors.requireAgreement(file, new ReferenceKernel());

    assertThat(report.agree()).isEqualTo(cases);
    assertThat(report.notOffered()).isZero();
  }
}
