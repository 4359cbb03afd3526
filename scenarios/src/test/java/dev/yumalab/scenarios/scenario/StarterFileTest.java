package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.catalogue.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files to begin with mean what they show, and a key put in force changes just that key. */
class StarterFileTest {
  @TempDir private Path folder;

  static List<String> names() {
    return Catalogue.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aBuiltInOneReadsBackAsTheSameScenario(String name) throws Exception {
    Scenario original = valid(new ScenarioSource.BuiltIn(name));
    assertThat(read(text(name))).isEqualTo(original);
  }

  @Test
  void aBareOneHasItsOwnNameAndIsValid() throws Exception {
    assertThat(read(text("my-question")).name()).isEqualTo("my-question");
  }

  @Test
  void defaultsAreCommentedOutAndExplained() {
    assertThat(text("two-team-cabal").lines())
        .contains(
            "#fidelity: epoch                  # epoch | block | query, default epoch",
            "  #kappa: 0.5                     # 0..1, default 0.5 (share of stake); u16 32767",
            "  liquid_alpha:",
            "    enabled: false               # true | false, default false",
            "#events: []");
  }

  /** Removes one # at a time: each key is then in force with the value that it has anyway. */
  @Test
  void everyKeyCanBePutInForce() throws Exception {
    String text = text("two-team-cabal");
    Scenario original = read(text);
    List<String> lines = text.lines().toList();
    int tried = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" *#[a-z_]+: \\S.*")) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, lines.get(i).replaceFirst("#", ""));
        assertThat(read(String.join("\n", changed))).as(lines.get(i)).isEqualTo(original);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(10);
  }

  @Test
  void aNameThatNoScenarioCanHaveIsRefused() {
    assertThat(StarterFile.of("a b"))
        .isInstanceOfSatisfying(
            StarterFile.Refused.class, refused -> assertThat(refused.reason()).contains("letters"));
  }

  private static String text(String name) {
    return ((StarterFile.Text) StarterFile.of(name)).yaml();
  }

  private Scenario read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("starter.yaml"), text);
    return valid(ScenarioSource.file(file));
  }

  private static Scenario valid(ScenarioSource source) {
    return switch (ScenarioReader.read(source, List.of())) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }
}
