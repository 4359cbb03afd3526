package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 300 mutated scenario files through {@code yumalab run}: each is a valid run or a clear error,
 * none a stack trace, and nothing that exists is touched.
 */
class MutatedScenariosTest {
  private static final int FILES = 300;
  private static final String SCENARIO =
      """
      name: small
      question: Does it hold?
      expect: { metric: honest_stake_share_end, at_least: start }
      seed: 3
      fidelity: epoch
      epochs: 3
      subnet:
        neurons: 16
        validators: 4
        tempo_blocks: 360
        kappa: 0.5
        bonds_penalty: 1.0
        yuma: 3
        liquid_alpha: { enabled: true, low: 0.7, high: 0.9, sigmoid_steepness: 1000 }
        total_stake_alpha: 1_000
      teams:
        - { name: honest, stake_share: 0.6, self_weight: 0.75, weight_stddev: 0.4 }
        - { name: cabal, stake_share: 0.4, self_weight: 1.0, restake: 0.5 }
      weights_persistence: 0.9
      events:
        - { at_epoch: 2, set: { subnet.kappa: 0.55 } }
      """;
  private static final List<String> HOSTILE =
      List.of(
          "-1",
          "1e309",
          "NaN",
          ".inf",
          "0x10",
          "99999999999999999999",
          "null",
          "~",
          "''",
          "[",
          "}",
          "&a",
          "*a",
          "!!java.lang.Runtime x",
          "0.1234567890123456789",
          "true",
          "'\\u0000'",
          "\t",
          "\u202e",
          "\ud83d\ude00",
          "%s%n",
          "../../etc/passwd",
          "<script>",
          "1_000_",
          "-0",
          "1.5");

  @TempDir private Path folder;
  private int valid;
  private int invalid;

  @Test
  void endInRunsOrInClearErrors() throws IOException {
    Path file = folder.resolve("mutant.yaml");
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Files.writeString(precious.resolve("note.txt"), "untouched");
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);
    for (int i = 0; i < FILES; i++) {
      String text = mutate(SCENARIO, random);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      check(file, i, text);
      assertThat(Main.run(command(file, precious), sink(), sink())).isIn(2, 3);
      assertThat(precious.resolve("note.txt")).hasContent("untouched");
      assertThat(precious).isDirectoryContaining(path -> path.endsWith("note.txt"));
    }
    assertThat(valid).as("mutants that still run").isGreaterThan(20);
    assertThat(invalid).as("mutants that are refused").isGreaterThan(100);
  }

  private void check(Path file, int number, String text) throws IOException {
    Path out = folder.resolve("out-" + number);
    StringWriter messages = new StringWriter();
    int exit = Main.run(command(file, out), sink(), new PrintWriter(messages));
    String said = messages.toString();
    assertThat(said).as(text).doesNotContain("\tat ", "Exception", "bug in Yumalab");
    if (exit == ExitCode.OK) {
      valid++;
      assertThat(out.resolve("manifest.json")).as(text).exists();
      assertThat(said).as(text).isEmpty();
    } else {
      invalid++;
      assertThat(exit).as(text).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(said.lines()).as(text).allMatch(line -> line.contains("mutant.yaml:"));
      assertThat(out).as(text).doesNotExist();
    }
  }

  private static String[] command(Path file, Path out) {
    return new String[] {"run", file.toString(), "--out", out.toString(), "--no-progress"};
  }

  private static PrintWriter sink() {
    return new PrintWriter(PrintWriter.nullWriter());
  }

  /**
   * One to three of: a character lost, doubled or swapped, a line lost or moved, a hostile value.
   */
  private static String mutate(String text, RandomGenerator random) {
    String mutant = text;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      mutant =
          switch (random.nextInt(6)) {
            case 0 -> withoutCharacter(mutant, random);
            case 1 -> withDoubledCharacter(mutant, random);
            case 2 -> withoutLine(mutant, random);
            case 3 -> withIndentedLine(mutant, random);
            case 4 -> withDigit(mutant, random);
            default -> withHostileValue(mutant, random);
          };
    }
    return mutant;
  }

  private static String withoutCharacter(String text, RandomGenerator random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String withDoubledCharacter(String text, RandomGenerator random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.charAt(at) + text.substring(at);
  }

  private static String withoutLine(String text, RandomGenerator random) {
    List<String> lines = text.lines().toList();
    int lost = random.nextInt(lines.size());
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i != lost) {
        rest.append(lines.get(i)).append('\n');
      }
    }
    return rest.isEmpty() ? "x" : rest.toString();
  }

  private static String withIndentedLine(String text, RandomGenerator random) {
    int at = text.indexOf('\n', random.nextInt(text.length()));
    return at < 0 ? text : text.substring(0, at + 1) + "  " + text.substring(at + 1);
  }

  /** Changes a digit, which often leaves the file valid. */
  private static String withDigit(String text, RandomGenerator random) {
    int at = random.nextInt(text.length());
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at == text.length()
        ? text
        : text.substring(0, at) + (char) ('0' + random.nextInt(4)) + text.substring(at + 1);
  }

  private static String withHostileValue(String text, RandomGenerator random) {
    int at = text.indexOf(": ", random.nextInt(text.length()));
    if (at < 0) {
      return text;
    }
    int end = at + 2;
    while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String value = HOSTILE.get(random.nextInt(HOSTILE.size()));
    return text.substring(0, at + 2) + value + text.substring(end);
  }
}
