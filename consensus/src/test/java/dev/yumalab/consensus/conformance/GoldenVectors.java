package dev.yumalab.consensus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The vectors that the chain's own code made, for tests of any kernel. */
public final class GoldenVectors {
  /** 1,200 epochs of 1 to 19 uids. */
  public static final String EPOCH_SMALL = "epoch_small.jsonl.gz";

  /** 60 epochs of 64 to 512 uids. */
  public static final String EPOCH_MEDIUM = "epoch_medium.jsonl.gz";

  private GoldenVectors() {}

  /** Fails unless a kernel agrees with every case of a file. */
  public static FileReport requireAgreement(String file, EpochKernel kernel) {
    try (InputStream stream = GoldenVectors.class.getResourceAsStream(file)) {
      FileReport report = Verification.verify(file, Objects.requireNonNull(stream), kernel);
      assertThat(report.firstDifference()).isEmpty();
      assertThat(report.differ()).isZero();
      assertThat(report.unknownFields()).isEmpty();
      return report;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (VectorFormatException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
