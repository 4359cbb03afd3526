package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "    enabled: false                # true | false, default false",
            "#events: []");
  }

  @Test
  void everyKeyOfAgentsIsThereWithItsSentence() {
    String text = text("registration-race");
    String flowing = text.replaceAll("\\n *# ", " ");
    List<Item> members = AgentParameters.agents(Parameters.lab().strategies()).members();
    for (Item member : members.stream().filter(StarterFileTest::isOfEveryNetwork).toList()) {
      assertThat(text).containsPattern("(?m)^ *(- |# ?)?" + member.key() + ": ?");
      assertThat(flowing).containsOnlyOnce(member.meaning());
    }
    for (Item member : AgentParameters.MINERS.members()) {
      assertThat(text).containsPattern("(?m)^ *#?" + member.key() + ": ");
      assertThat(flowing).containsOnlyOnce(member.meaning());
    }
  }

  private static boolean isOfEveryNetwork(Item member) {
    return !member.equals(AgentParameters.UIDS);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySettingOfAStrategyIsExplainedWhereItComesFirst(String name) {
    String text = text(name);
    String flowing = text.replaceAll("\\n *# ", " ");
    Optional<Agents> agents = valid(new ScenarioSource.BuiltIn(name)).agents();
    for (AgentGroup group : agents.map(Agents::groups).orElse(List.of())) {
      StrategyKind kind = group.setup().strategy();
      assertThat(flowing).contains(kind.name() + ": " + kind.meaning());
      for (Knob knob : kind.knobs()) {
        Parameter parameter = AgentParameters.parameter(knob);
        assertThat(text)
            .containsPattern("(?m)^ +#?" + knob.name() + ": .*# .*" + parameter.absence());
        assertThat(flowing).contains(parameter.type().range());
        assertThat(flowing).contains(knob.meaning());
      }
    }
  }

  @Test
  void settingsAndOperatorsThatHaveTheirDefaultAreCommentedOut() {
    assertThat(text("weight-copier").lines())
        .anyMatch(line -> line.startsWith("    #operators: 9 "))
        .anyMatch(line -> line.startsWith("    # coalition:  "))
        .anyMatch(line -> line.startsWith("    #free_tao: 0  "))
        .noneMatch(line -> line.length() > 130);
    assertThat(text("registration-race").lines())
        .anyMatch(line -> line.matches(" {6}#[a-z_]+: .*default: .*"));
  }

  /** Removes one # at a time: each key is then in force with the value that it has anyway. */
  @ParameterizedTest
  @ValueSource(strings = {"two-team-cabal", "weight-copier", "registration-race"})
  void everyKeyCanBePutInForce(String name) throws Exception {
    String text = text(name);
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
