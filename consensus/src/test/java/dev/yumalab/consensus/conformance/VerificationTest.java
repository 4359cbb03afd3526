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
    assertThat(report.unknownFields()).containsEntry("out.new_thing", 1L);
  }

  @Test
  void aWrongElementIsReportedWithItsColumn() throws Exception {
    String line = firstEpoch().replaceFirst("\"active\":\\[[01]", "\"active\":[7");
    int column = line.indexOf("\"active\":[7") + "\"active\":[7".length();

    assertThatThrownBy(() -> verify(EMISSION + line))
        .hasMessage("v:2:%d: field 'out.active[0]': expected an integer in 0..1, found 7", column);
    assertThatThrownBy(() -> verify(line.replaceFirst("\"out\":\\{.*", "\"out\":[[1]]}")))
        .hasMessageContaining("field 'out': expected an object, found [[1]]");
  }

  @Test
  void unknownFieldsAreNamedWhereverTheyAre() throws Exception {
    String line =
        firstEpoch()
            .replaceFirst("\"in\":\\{", "\"netuid\":1,\"in\":{\"kapa\":1,\"\\\\u009b1\":0,");

    FileReport report =
        verify(line + "\n" + EMISSION.replace("{", "{\"blok\":1,").replace("\n", ""));

    assertThat(report.agree()).isEqualTo(2);
    assertThat(report.unknownFields()).containsOnlyKeys("netuid", "in.kapa", "in.\\u009B1", "blok");
  }

  @Test
  void aDifferenceInAListIsNamedByItsElementAndIdsAreShownSafely() throws Exception {
    FileReport report =
        verify("{\"op\":\"normalize\",\"v\":[1,1],\"out\":[2147483648,\"2147\\u001b\"]}");
    assertThat(report.firstDifference().orElseThrow().mismatches())
        .containsExactly(new Mismatch("out[1]", "2147\\u001B", "2147483648"));

    String line =
        firstEpoch()
            .replaceFirst("\"id\":\"", "\"id\":\"\\\\u001b]0;evil\\\\u0007")
            .replaceFirst("\"incentive\":\\[(-?\\d+)", "\"incentive\":[12345");
    assertThat(verify(line).firstDifference().orElseThrow().id())
        .startsWith("\\u001B]0;evil\\u0007");
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
        "[1,2]|v:1:1: expected a JSON object",
        "{}|field 'in': missing",
        "{\"op\":\"frobnicate\",\"a\":1}|unknown operation 'frobnicate'",
        "{\"op\":\"un32\",\"a\":1.5}|field 'a': expected a signed 64-bit integer, found 1.5",
        "{\"issuance\":\"-1\",\"block_emission\":0}|field 'issuance': expected an unsigned 64-bit",
        "{\"issuance\":\"0\",\"issuance\":\"0\",\"block_emission\":0}|not valid JSON: Duplicate",
        "{\"in\":{\"n\":1},\"out\":{}}|field 'in.yuma3' is missing",
        "{\"op\":\"bin32\",\"a\":1,\"b\":1,\"sum\":2}|field 'sum': not a result of 'bin32'",
        "{} {}|not valid JSON",
        "{\"op\":\"un32\",\"a\":1}|v:1:7: field 'op': no result to compare; expected neg, exp",
        "{\"op\":\"normalize\",\"v\":[1],\"out\":[[1]]}|v:1:34: field 'out[0]': expected a number",
        "{\"op\":\"normalize\",\"v\":[1],\"out\":1}|v:1:33: field 'out': expected an array",
        "{\"op\":\"un32\",\"a\":1,\"neg\":{}}|v:1:26: field 'neg': expected a number, found {}",
        "{\"in\":{\"n\":1},\"out\":[[1]]}|v:1:7: field 'in.yuma3' is missing",
        "{\"op\":\"bad\\u001b[2J\"}|v:1:7: field 'op': unknown operation 'bad\\u001B[2J'",
        "{\"op\":\"bin32\",\"a\":1,\"b\":1,\"s\\u0007m\":2}|field 's\\u0007m': not a result",
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
