package dev.yumalab.consensus.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verification finds what differs, says where, and answers broken files in words. */
class VerificationTest {
  private static final String EMISSION = "{\"issuance\":\"0\",\"block_emission\":1000000000}\n";

  @Test
  void aChangedNumberIsFoundAndNamed() throws Exception {
    String line = firstEpoch();
    String changed = line.replaceFirst("\"incentive\":\\[(-?\\d+)", "\"incentive\":[12345");

    FileReport report = verify(EMISSION + line + "\n" + changed + "\n");

    assertThat(report.agree()).isEqualTo(2);
    assertThat(report.differ()).isEqualTo(1);
    FileReport.Difference difference = report.firstDifference().orElseThrow();
    assertThat(difference.line()).isEqualTo(3);
    assertThat(difference.mismatches())
        .singleElement()
        .satisfies(
            mismatch -> {
              assertThat(mismatch.where()).isEqualTo("incentive[0]");
              assertThat(mismatch.expected()).isEqualTo("12345");
            });
  }

  @Test
  void everyOutputFieldIsCompared() throws Exception {
    String line = firstEpoch();
    String out = line.substring(line.indexOf("\"out\":"));
    for (String field : out.replaceAll("[^a-z_0-9\":]", "").split("\"", -1)) {
      if (out.contains("\"" + field + "\":[") && !field.isEmpty()) {
        String changed =
            line.substring(0, line.indexOf("\"out\":"))
                + out.replaceFirst(
                    "\"" + field + "\":\\[(\\[)?(-?\\d+)?", "\"" + field + "\":[$17");
        assertThat(differs(changed)).as(field).isTrue();
      }
    }
  }

  private static boolean differs(String line) {
    try {
      return verify(line).differ() == 1;
    } catch (VectorFormatException | IOException rejected) {
      return true;
    }
  }

  @Test
  void aRecordWithSomeOutputsIsComparedInThose() throws Exception {
    String line = firstEpoch();
    String some =
        line.substring(0, line.indexOf("\"out\":"))
            + "\"out\":"
            + line.substring(line.indexOf("\"out\":") + 6)
                .replaceFirst(".*?(\"incentive_u16\":\\[[^\\]]*\\]).*", "{$1,\"new_thing\":1}")
            + "}";

    FileReport report = verify(some);

    assertThat(report.agree()).isEqualTo(1);
    assertThat(report.unknownFields()).containsEntry("new_thing", 1L);
  }

  @Test
  void plainAndGzipGiveTheSame() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(EMISSION.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(verify(zipped.toByteArray()).agree()).isEqualTo(1);
    assertThat(verify(EMISSION).agree()).isEqualTo(1);

    byte[] truncated = Arrays.copyOf(zipped.toByteArray(), zipped.size() - 12);
    assertThatThrownBy(() -> verify(truncated))
        .isInstanceOf(VectorFormatException.class)
        .hasMessageContaining("v:1: gzip data ends too early");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"issuance\":|v:1:13: not valid JSON",
        "[1,2]|v:1: expected a JSON object",
        "{}|field 'in': missing",
        "{\"op\":\"frobnicate\",\"a\":1}|unknown operation 'frobnicate'",
        "{\"op\":\"un32\",\"a\":1.5}|field 'a': expected a signed 64-bit integer, found 1.5",
        "{\"issuance\":\"-1\",\"block_emission\":0}|field 'issuance': expected an unsigned 64-bit",
        "{\"issuance\":\"0\",\"issuance\":\"0\",\"block_emission\":0}|not valid JSON: Duplicate",
        "{\"in\":{\"n\":1},\"out\":{}}|field 'in.yuma3' is missing",
        "{\"op\":\"bin32\",\"a\":1,\"b\":1,\"sum\":2}|field 'sum': not a result of 'bin32'",
        "{} {}|not valid JSON",
      })
  void brokenLinesAreAnsweredWithPlaceAndReason(String line, String message) {
    assertThatThrownBy(() -> verify(line))
        .isInstanceOf(VectorFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void emptyFilesDeepNestingAndBinaryAreAnsweredInWords() {
    for (String text : new String[] {"", "\n \n", "[".repeat(100_000), "\u0000\u0001\u0002"}) {
      assertThatThrownBy(() -> verify(text)).isInstanceOf(VectorFormatException.class);
    }
  }

  private static FileReport verify(String text) throws IOException, VectorFormatException {
    return verify(text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileReport verify(byte[] bytes) throws IOException, VectorFormatException {
    return Verification.verify("v", new ByteArrayInputStream(bytes), new ReferenceKernel());
  }

  private String firstEpoch() throws IOException {
    try (InputStream file = getClass().getResourceAsStream(GoldenVectors.EPOCH_SMALL);
        GZIPInputStream text = new GZIPInputStream(Objects.requireNonNull(file))) {
      String all = new String(text.readAllBytes(), StandardCharsets.US_ASCII);
      return all.substring(0, all.indexOf('\n'));
    }
  }
}
