package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Broken files, made from good ones by chance with fixed seeds, end in problems with places. */
class MutatedScenariosTest {
  private static final int FILES = 1_500;
  private static final int MOST_MUTATIONS = 4;

  private static final List<String> HOSTILE =
      List.of(
          "0x7fffffff",
          "1e999999999",
          "-1e308",
          ".nan",
          "-.inf",
          "99999999999999999999",
          "0777",
          "1_000_",
          "null",
          "~",
          "{}",
          "[]",
          "[[[[[[[[",
          "{a: {b: {c: ",
          "*alias",
          "&anchor x",
          "!!java/object x",
          "!tag",
          "|",
          ">-",
          "'",
          "\"",
          "\"\\u0000\"",
          "\"\\uD800\"",
          "\"\\x9\"",
          "%YAML 9.9",
          "---",
          "...",
          "? x",
          "- - - -",
          "\u0000",
          "\u0007",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "\u2028",
          "\t",
          "\r",
          ": ",
          " #",
          "{{}: 1}",
          "<<: x",
          "no",
          "yes",
          "../../../../etc/passwd",
          "honest-control",
          "two-team-cabal",
          "2026-01-01",
          "1:30",
          "x".repeat(5_000),
          "9".repeat(5_000),
          "0." + "3".repeat(5_000),
          "`",
          "@",
          "%");

  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  @Timeout(300)
  void everyBrokenFileEndsInPlacesNeverInAnException() {
    List<String> good = goodFiles();
    int invalid = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      byte[] content = good.get(seed % good.size()).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(MOST_MUTATIONS); i >= 0; i--) {
        content = mutated(content, random);
      }
      ReadResult result = ScenarioReader.read(files.write("m.yaml", content), List.of());
      if (result instanceof ReadResult.Invalid broken) {
        invalid++;
        assertPlaces(broken.problems(), lines(content), seed);
      }
    }
    // Many mutations hit comments or change one valid value to another.
    assertThat(invalid).isBetween(FILES / 2, FILES - 1);
  }

  @Test
  @Timeout(60)
  void aFileFullOfMistakesIsReadInSeconds() {
    StringBuilder text = new StringBuilder("name: full\nteams:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("- {name: t").append(i).append("}\n");
    }
    text.append("events:\n");
    for (int i = 0; i < 15_000; i++) {
      text.append("- {at_epoch: 1, set: {k").append(i).append(": 1}}\n");
    }
    assertThat(text.length()).isLessThan(1 << 20);
    ReadResult result = ScenarioReader.read(files.write("m.yaml", text.toString()), List.of());
    assertThat(((ReadResult.Invalid) result).problems()).hasSizeGreaterThan(500);
  }

  private static void assertPlaces(List<Problem> problems, int lines, int seed) {
    assertThat(problems).as("seed %d", seed).isNotEmpty();
    for (Problem problem : problems) {
      assertThat(problem.place())
          .as("seed %d: %s", seed, problem)
          .isInstanceOfSatisfying(
              Place.Position.class,
              position -> {
                assertThat(position.column()).isPositive();
                if (position.source().endsWith("m.yaml")) {
                  assertThat(position.line()).isBetween(1, lines + 1);
                }
              });
      assertThat(problem.message())
          .as("seed %d", seed)
          .isNotBlank()
          .hasSizeLessThan(1_500)
          .doesNotContainPattern("\\p{Cntrl}|Exception|null");
    }
  }

  private static int lines(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return 1 + (int) text.chars().filter(c -> c == '\n' || c == '\r').count();
  }

  private static byte[] mutated(byte[] content, Random random) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.isEmpty()) {
      return content;
    }
    int at = random.nextInt(text.length());
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int line = random.nextInt(lines.size());
    String changed =
        switch (random.nextInt(13)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
          case 2 -> at == 0 ? text : swapped(text, at);
          case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
          case 4 -> text.substring(0, at);
          case 5 -> joined(lines, line, null);
          case 6 -> joined(lines, line, " ".repeat(1 + random.nextInt(4)) + lines.get(line));
          case 7 -> joined(lines, line, lines.get(line) + "\n" + lines.get(line));
          case 8 -> joined(lines, line, lines.get(line).strip());
          case 9 -> joined(lines, line, "\t" + lines.get(line));
          case 10, 11 -> joined(lines, line, withHostileValue(lines.get(line), random));
          default -> {
            String block = "\u0000\u00ff\u0089PNG\r\n\u001a\n".repeat(1 + random.nextInt(20));
            yield text.substring(0, at) + block + text.substring(at);
          }
        };
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String swapped(String text, int at) {
    return text.substring(0, at - 1)
        + text.charAt(at)
        + text.charAt(at - 1)
        + text.substring(at + 1);
  }

  private static String joined(List<String> lines, int index, String replacement) {
    if (replacement == null) {
      lines.remove(index);
    } else {
      lines.set(index, replacement);
    }
    return String.join("\n", lines);
  }

  private static String withHostileValue(String line, Random random) {
    String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
    String bytes =
        new String(hostile.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int colon = line.indexOf(": ");
    return colon < 0 ? line + bytes : line.substring(0, colon + 2) + bytes;
  }

  private static List<String> goodFiles() {
    Stream<String> builtIn =
        Catalogue.names().stream()
            .map(name -> new String(Catalogue.content(name).orElseThrow(), StandardCharsets.UTF_8));
    Stream<String> resolved =
        Catalogue.names().stream()
            .map(
                name ->
                    ((ReadResult.Valid)
                            ScenarioReader.read(
                                new ScenarioSource.BuiltIn(name),
                                List.of(
                                    "events=[{at_epoch: 9, set: {subnet.kappa: 0.6,"
                                        + changeOf(name)
                                        + "}}]")))
                        .resolved());
    return Stream.concat(builtIn, resolved).toList();
  }

  /** A change that only a scenario of this kind can have. */
  private static String changeOf(String name) {
    String file = new String(Catalogue.content(name).orElseThrow(), StandardCharsets.UTF_8);
    return file.contains("agents:")
            || file.contains("extends: majority-cabal")
            || file.contains("extends: weight-copier")
        ? " rules.immunity_blocks: 7"
        : " teams.cabal.restake: 0.5";
  }

  @Test
  void aSingleSlipInAKeySuggestsTheRightOne() {
    Random random = new Random(1);
    int slips = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Group group : groups(Parameters.lab().root())) {
      for (Item member : group.members()) {
        for (String slip : slips(member.key(), random)) {
          if (group.keys().contains(slip)) {
            continue;
          }
          slips++;
          if (UnknownKey.in(group, slip, Parameters.lab())
              .contains("Did you mean '" + member.key() + "'")) {
            right++;
          } else {
            wrong.add(slip + " for " + member.key());
          }
        }
      }
    }
    assertThat(slips).isGreaterThan(500);
    assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * slips));
  }

  @Test
  void aSingleSlipInAKeyOfAnEventSuggestsTheRightOne() {
    Random random = new Random(2);
    List<String> keys = Parameters.lab().changeableKeys(List.of("honest", "cabal"));
    int slips = 0;
    int right = 0;
    for (String key : keys) {
      for (String slip : slips(key, random)) {
        if (!keys.contains(slip)) {
          slips++;
          String message = UnknownKey.inChanges(slip, keys, Parameters.lab());
          right += message.contains("Did you mean '" + key + "'") ? 1 : 0;
        }
      }
    }
    assertThat(slips).isGreaterThan(500);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * slips));
  }

  /** Every character once left out, doubled, replaced, and swapped with the next. */
  private static List<String> slips(String key, Random random) {
    List<String> slips = new ArrayList<>();
    for (int i = 0; i < key.length(); i++) {
      char other = (char) ('a' + random.nextInt(26));
      slips.add(key.substring(0, i) + key.substring(i + 1));
      slips.add(key.substring(0, i) + key.charAt(i) + key.substring(i));
      slips.add(key.substring(0, i) + other + key.substring(i + 1));
      if (i > 0) {
        slips.add(swapped(key, i));
      }
    }
    slips.removeIf(slip -> slip.equals(key) || slip.isEmpty());
    return slips.stream().distinct().toList();
  }

  private static List<Group> groups(Group group) {
    List<Group> all = new ArrayList<>(List.of(group));
    for (Item member : group.members()) {
      switch (member) {
        case Group inner -> all.addAll(groups(inner));
        case Parameter _ -> {
          // A parameter has no groups below it.
        }
      }
    }
    return all;
  }
}
