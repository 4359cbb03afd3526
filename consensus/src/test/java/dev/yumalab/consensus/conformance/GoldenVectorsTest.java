package dev.yumalab.consensus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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
  void everyCaseAgreesInEveryBit(String file, long cases)
      throws IOException, VectorFormatException {
    try (InputStream stream = getClass().getResourceAsStream(file)) {
      FileReport report =
          Verification.verify(
              file, Objects.requireNonNull(stream), new ReferenceKernel(), done -> {});

      assertThat(report.firstDifference()).isEmpty();
      assertThat(report.agree()).isEqualTo(cases);
      assertThat(report.unknownFields()).isEmpty();
      assertThat(report.notOffered()).isZero();
    }
  }
}
