package dev.yumalab.scenarios.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yumalab.scenarios.recorded.RecordedFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are wrong or hostile are refused with place and reason, and nothing is written. */
class RefusedImportsTest {
  private static final int MUTATIONS = 400;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          300,199 | -3,199 | 3:16: stake[1] must be a number of at least 0, found -3
          300,199 | NaN,199 | 3:19: not valid JSON: Non-standard token 'NaN'
          300,199 | 1e999999999,199 | 3:16: stake[1] must be a number with an exponent in -400..400, found 1e999999999
          300,199 | 0e-99999,199 | 3:16: stake[1] must be a number with an exponent in -400..400, found 0e-99999
          300,199 | 21000001,199 | 3:16: stake[1] is more than 21,000,000, which cannot be
          300,199 | 20999999,199 | 3:16: all stake is more than 21,000,000 alpha, which cannot be
          300,199 | "300",199 | 3:16: stake[1] must be a number of at least 0, found the text '300'
          300,199 | null,199 | 3:16: stake[1] must be a number of at least 0, found null
          ,1e-3] | ] | 3:56: stake must have n = 10 numbers, found 9
          ,1e-3] | ,1e-3,4] | 3:62: stake[10] is one more than n, 10
          "n":10 | "n":5000 | 1:52: n must be a whole number in 4..4096, found 5000
          "n":10 | "n":10.5 | 1:52: n must be a whole number in 4..4096, found 10.5
          "n":10, | `` | 3:9: 'n' must stand before 'stake'
          "netuid" | "netuidd" | 1:21: unknown key 'netuidd'. Did you mean 'netuid'?
          "netuid":7 | "netuid":7,"netuid":7 | 1:32: the key 'netuid' is there twice
          "block":1000000, | `` | 1:1: missing key 'block'
          "to":[3,4,5] | "to":[3,4,10] | 4:31: weights[0].to[2] must be a whole number in 0..9, found 10
          "to":[3,4,5] | "to":[3,4,3] | 4:31: weights[0].to[2] is uid 3 for a second time
          "to":[3,4,5] | "to":[3,4] | 4:51: the row of uid 0 has 2 uids to weigh, but 3 weights
          [0.75,0.25] | [1,1,1,1,1,1,1,1,1,1,1,x | 5:46: weights[1].w[10] is one more than the 10 uids there are
          {"uid":1 | {"uid":0 | 5:8: uid 0 has a second row
          {"uid":1, | { | 5:1: missing key 'uid' in weights[1]
          [0.75,0.25] | [0,0.0] | 5:32: the row of uid 1 sums to nothing; leave it out
          [0.75,0.25] | [0.75,-0.25] | 5:31: weights[1].w[1] must be a number of at least 0, found -0.25
          2]}]} | 2]}]} [] | 6:43: something follows the end of the JSON document
          2]}]} | 2]}] | 7:1: not valid JSON: the text ends too early
          """)
  void theFirstMistakeOfASnapshotIsNamedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    String text = GeneratedNetworks.SNAPSHOT;
    assertThat(text).contains(right);
    assertThat(refusal(text.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
        .startsWith("in.json:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "block":50360 | "block":50000 | epochs[1].block is 50000, not after the epoch before, 50000
          "tempo":360 | "tempo":0 | tempo must be a whole number in 1..65535, found 0
          "validator_permit":[3,0 | "validator_permit":[0,0 | uid 0 is there twice
          ,50500,1,1] | ,0,1,1] | epochs[2].registration_block[9] is 0, before the one in the epoch before
          "stake":[400000000000 | "stake":[4.5 | stake[0] must be a whole number in 0..21000000000000000, found 4.5
          [8,11,4,5,10,6,9,7],[ | [],[0,0,0,0,0,0,0,0,0,0,0,0,0,x | epochs[0].weights[0][2][12] is one more than the 12 uids there are
          [8,11,4,5,10,6,9,7] | [8,11,4,5,10,6,9] | the row of uid 0 has 7 uids to weigh, but 8 weights
          "weights":[[0,[8,11 | "weights":[[[8,11 | epochs[0].weights[0][0] must be a whole number in 0..11, found a list
          """)
  void theFirstMistakeOfAHistoryIsNamedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    String text = GeneratedNetworks.history(3);
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    String mutated = text.substring(0, at) + wrong + text.substring(at + right.length());
    Path file = Files.writeString(folder.resolve("in.json"), mutated);
    Throwable refusal = catchThrowable(() -> NetworkImport.history(file.toString(), target()));
    assertThat(refusal).isInstanceOf(RecordedFormatException.class).hasMessageContaining(message);
  }

  @Test
  void brokenPackingIsNamed() throws IOException {
    byte[] packed = GeneratedNetworks.gzip(GeneratedNetworks.SNAPSHOT);
    assertThat(refusal(Arrays.copyOf(packed, packed.length - 3)))
        .isEqualTo("in.json: the gzip data is cut off at byte " + (packed.length - 3));
    assertThat(refusal(Arrays.copyOf(packed, 100)))
        .contains("the gzip data is cut off at byte 100");
    assertThat(refusal(Arrays.copyOf(packed, 5))).contains("the gzip data is cut off at byte 5");
    assertThat(refusal(Arrays.copyOf(packed, packed.length + 7)))
        .isEqualTo("in.json: 7 bytes follow the end of the gzip data, at byte " + packed.length);
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 7] ^= 1;
    assertThat(refusal(wrongSum)).contains("the gzip data is damaged: its checksum is wrong");
    byte[] broken = packed.clone();
    broken[12] = (byte) 0xFF;
    assertThat(refusal(broken)).startsWith("in.json");
    assertThat(refusal(new byte[0])).isEqualTo("in.json: the file is empty");
    assertThat(refusal(" \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("in.json: nothing is written here");
  }

  @Test
  void hostileFilesAreRefusedSoon() throws IOException {
    String deep = "{\"netuid\":" + "[".repeat(100_000);
    assertThat(refusal(deep.getBytes(StandardCharsets.UTF_8)))
        .contains("netuid must be a whole number in 0..65535, found a list");
    String deepRows =
        GeneratedNetworks.SNAPSHOT.replace("\"w\":[0.5", "\"w\":" + "[".repeat(100_000));
    assertThat(refusal(deepRows.getBytes(StandardCharsets.UTF_8))).contains("weights[0].w[0] must");
    String longNumber = GeneratedNetworks.SNAPSHOT.replace("300,199", "3".repeat(200_000));
    assertThat(refusal(longNumber.getBytes(StandardCharsets.UTF_8)))
        .contains("a number of more than 100 or a text of more than 10000 characters");
    assertThat(refusal(bomb((byte) '0'))).contains("not valid JSON");
    assertThat(refusal(bomb((byte) ' ')))
        .isEqualTo("in.json: unpacks to more than 256 MiB, the most that is read");
  }

  /** More of one byte than is read, packed into a thousandth. */
  private static byte[] bomb(byte content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, content);
    try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
      for (int i = 0; i < 260; i++) {
        out.write(mebibyte);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void mutatedFilesAreImportedOrRefusedInOneLine() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(31);
    String history = GeneratedNetworks.history(3);
    int imported = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      boolean isHistory = i % 2 == 1;
      byte[] text =
          (isHistory ? history : GeneratedNetworks.SNAPSHOT).getBytes(StandardCharsets.UTF_8);
      byte[] mutated =
          mutate(
              i % 4 < 2 ? text : GeneratedNetworks.gzip(new String(text, StandardCharsets.UTF_8)),
              random);
      Path file = Files.write(folder.resolve("in.json"), mutated);
      NetworkImport.Target target =
          new NetworkImport.Target(folder.resolve("m" + i), Optional.of("m"), false);
      Throwable refusal =
          catchThrowable(
              () -> {
                if (isHistory) {
                  NetworkImport.history(file.toString(), target);
                } else {
                  NetworkImport.metagraph(file.toString(), target, Optional.empty());
                }
              });
      if (refusal == null) {
        imported++;
      } else {
        assertThat(refusal).as("mutation %d", i).isInstanceOf(RecordedFormatException.class);
        assertThat(refusal.getMessage()).contains("in.json").doesNotContain("\n");
        assertThat(target.folder()).doesNotExist();
      }
    }
    assertThat(imported).as("some mutations do no harm").isBetween(10, MUTATIONS / 2);
  }

  private static byte[] mutate(byte[] text, RandomGenerator random) {
    byte[] mutated = text.clone();
    switch (random.nextInt(4)) {
      case 0 -> mutated[random.nextInt(text.length)] = (byte) random.nextInt(256);
      case 1 -> mutated[random.nextInt(text.length)] = (byte) ('0' + random.nextInt(10));
      case 2 -> mutated = Arrays.copyOf(text, random.nextInt(text.length));
      default -> {
        int from = random.nextInt(text.length);
        int length = Math.min(random.nextInt(12), text.length - from);
        System.arraycopy(text, random.nextInt(text.length - length), mutated, from, length);
      }
    }
    return mutated;
  }

  private NetworkImport.Target target() {
    return new NetworkImport.Target(folder.resolve("out"), Optional.empty(), false);
  }

  /** The message, without the folder before the file's name. */
  private String refusal(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("in.json"), content);
    Throwable refusal =
        catchThrowable(() -> NetworkImport.metagraph(file.toString(), target(), Optional.empty()));
    assertThat(refusal).isInstanceOf(RecordedFormatException.class);
    assertThat(folder.resolve("out")).doesNotExist();
    return refusal.getMessage().replace(folder + "/", "");
  }
}
