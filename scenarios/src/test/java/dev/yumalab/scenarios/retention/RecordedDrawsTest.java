package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.consensus.fixed.I32F32;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that recorded draws are read whole, or refused with file and line. */
class RecordedDrawsTest {
  private static final BigDecimal STAKE = new BigDecimal("0.5");

  /** Two validators and two servers, one of each in each team. */
  private static final TeamSplit SPLIT = TeamSplit.byStake(4, 2, I32F32.fromDouble(0.5));

  private static final String VECTOR = "{\"normal_raw\":[5]}\n";
  private static final String WHOLE = VECTOR.repeat(6);

  @TempDir private Path folder;

  @Test
  void aWholeFileIsRead() throws Exception {
    assertThat(read(gzip(WHOLE)).stake(0)).containsExactly(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"5; 6: ends too early", "7; 7: expected the end of the file after 6 lines"})
  void anotherNumberOfLinesIsRefused(int lines, String message) throws Exception {
    byte[] file = gzip(VECTOR.repeat(lines));
    assertRefused(file, message);
  }

  @Test
  void aWrongChecksumIsRefused() throws Exception {
    byte[] file = gzip(WHOLE);
    file[file.length - 8] ^= 1;
    assertRefused(file, "7: gzip data is broken: Corrupt GZIP trailer");
  }

  @Test
  void whatEndsTooEarlyOrIsNoGzipIsRefused() throws Exception {
    byte[] file = gzip(WHOLE);
    assertRefused(Arrays.copyOf(file, file.length - 4), "7: gzip data ends too early");
    assertRefused(WHOLE.getBytes(StandardCharsets.US_ASCII), "1: not gzip data");
    assertRefused(new byte[0], "1: not gzip data");
  }

  private void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RecordedDrawsException.class)
        .hasMessageContaining("normals_stake0.50.jsonl.gz:" + message);
  }

  private RecordedDraws read(byte[] file) throws IOException, RecordedDrawsException {
    Files.write(folder.resolve("normals_stake0.50.jsonl.gz"), file);
    return RecordedDraws.read(folder, STAKE, SPLIT);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }
}
