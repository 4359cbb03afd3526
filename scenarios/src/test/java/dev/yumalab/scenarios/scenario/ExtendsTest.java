package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.scenario.ScenarioFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that extends another changes what it names and keeps the rest. */
class ExtendsTest {
  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void blocksAreMergedAndListsAreReplaced() {
    files.write(
        "base.yaml",
        SMALL
            + """
            subnet: { neurons: 100, validators: 10, liquid_alpha: { enabled: true, low: 0.3 } }
            events: [{ at_epoch: 5, set: { subnet.kappa: 0.6 } }]
            """);
    Scenario scenario =
        files.valid(
            """
            extends: base.yaml
            subnet: { validators: 20, liquid_alpha: { low: 0.4 } }
            events: []
            teams:
              - { name: x, stake_share: 0.5, self_weight: 1 }
              - { name: y, stake_share: 0.5, self_weight: 1 }
            """);
    assertThat(scenario.name()).isEqualTo("small");
    assertThat(scenario.subnet().neurons()).isEqualTo(100);
    assertThat(scenario.subnet().validators()).isEqualTo(20);
    assertThat(scenario.subnet().liquidAlpha().enabled()).isTrue();
    assertThat(scenario.subnet().liquidAlpha().lowU16()).isEqualTo(26_214);
    assertThat(scenario.events()).isEmpty();
    assertThat(scenario.teams()).extracting(Team::name).containsExactly("x", "y");
  }

  @Test
  void theSpellingOfTheExtendingFileReplacesTheOtherOne() {
    files.write("base.yaml", SMALL + "subnet: { kappa: 0.6, bonds_penalty_u16: 5 }\n");
    Scenario scenario =
        files.valid("extends: base.yaml\nsubnet: { kappa_u16: 7, bonds_penalty: 0.5 }\n");
    assertThat(scenario.subnet().kappaU16()).isEqualTo(7);
    assertThat(scenario.subnet().bondsPenaltyU16()).isEqualTo(32_767);
  }

  @Test
  void theBoundOfTheExtendingFileReplacesTheOtherOne() {
    files.write(
        "base.yaml", SMALL + "expect: { metric: honest_stake_share_end, at_least: start }\n");
    Scenario scenario = files.valid("extends: base.yaml\nexpect: { at_most: 0.5 }\n");
    assertThat(scenario.expectation())
        .contains(
            new Expectation("honest_stake_share_end", Comparison.AT_MOST, new Target.Value(0.5)));
  }

  @Test
  void bothSpellingsInOneFileAreAMistakeWhateverTheBaseSays() {
    files.write("base.yaml", SMALL + "subnet: { kappa: 0.6 }\n");
    assertThat(files.problems("extends: base.yaml\nsubnet: { kappa: 0.5, kappa_u16: 7 }\n"))
        .containsExactly(
            "s.yaml:2:23: give 'kappa' or 'kappa_u16', not both; they are one parameter in two"
                + " units");
  }

  @Test
  void aMistakeIsNamedInTheFileThatHoldsIt() {
    files.write("base.yaml", SMALL + "subnet:\n  kapa: 0.6\n");
    assertThat(files.problems("extends: base.yaml\nsubnet: { yuma: 5 }\n"))
        .containsExactlyInAnyOrder(
            "base.yaml:6:3: unknown key 'kapa' in subnet. Did you mean 'kappa' (0..1, default"
                + " 0.5)?",
            "s.yaml:2:17: yuma must be a whole number in 2..3, found '5'");
  }

  @Test
  void aPathIsRelativeToTheExtendingFile() throws IOException {
    Files.createDirectories(folder.resolve("deep/deeper"));
    files.write("base.yaml", SMALL + "seed: 9\n");
    files.write("deep/middle.yaml", "extends: ../base.yaml\n");
    ScenarioSource top = files.write("deep/deeper/top.yaml", "extends: ../middle.yaml\n");
    ReadResult result = ScenarioReader.read(top, List.of());
    assertThat(result)
        .isInstanceOfSatisfying(
            ReadResult.Valid.class, valid -> assertThat(valid.scenario().seed()).isEqualTo(9));
  }

  @Test
  void aBuiltInScenarioCanBeExtended() {
    Scenario scenario = files.valid("extends: two-team-cabal\nname: mine\n");
    assertThat(scenario.name()).isEqualTo("mine");
    assertThat(scenario.teams().getLast().selfWeight()).isEqualTo(1.0);
    assertThat(scenario.epochs()).isEqualTo(300);
  }

  @Test
  void aCircleIsNamedWithAllItsFiles() {
    files.write("a.yaml", "extends: b.yaml\n");
    files.write("b.yaml", "seed: 1\nextends: ./a.yaml\n");
    assertThat(files.problems(ScenarioSource.file(folder.resolve("a.yaml"))))
        .containsExactly(
            "b.yaml:2:10: a scenario cannot extend itself: a.yaml -> b.yaml -> ./a.yaml");
    assertThat(files.problems("extends: s.yaml\n"))
        .containsExactly("s.yaml:1:10: a scenario cannot extend itself: s.yaml -> s.yaml");
  }

  @Test
  void aChainOfEightIsReadAndOneOfNineIsNot() {
    files.write("0.yaml", SMALL);
    for (int i = 1; i <= 9; i++) {
      files.write(i + ".yaml", "extends: " + (i - 1) + ".yaml\n");
    }
    ReadResult eight =
        ScenarioReader.read(ScenarioSource.file(folder.resolve("8.yaml")), List.of());
    assertThat(eight).isInstanceOf(ReadResult.Valid.class);
    assertThat(files.problems(ScenarioSource.file(folder.resolve("9.yaml"))))
        .containsExactly("1.yaml:1:10: more than 8 scenarios extend each other");
  }

  @Test
  void aBaseThatCannotBeReadIsNamedWhereItIsWanted() {
    assertThat(files.problems("seed: 1\nextends: none.yaml\n"))
        .singleElement()
        .asString()
        .startsWith("s.yaml:2:10: '")
        .endsWith("none.yaml': no such file");
    assertThat(files.problems("extends: hones-control\n"))
        .singleElement()
        .asString()
        .startsWith(
            "s.yaml:1:10: no built-in scenario 'hones-control'. Did you mean 'honest-control'?");
    assertThat(files.problems("extends: [a]\n"))
        .containsExactly("s.yaml:1:10: extends must be a built-in name or the path of a file");
    assertThat(files.problems("extends: \"a\\0.yaml\"\n"))
        .containsExactly("s.yaml:1:10: 'a\\u0000.yaml' is no path of a file");
  }

  @Test
  void theOwnMistakesAreNamedEvenWhenTheBaseIsMissing() {
    assertThat(files.problems("extends: none.yaml\nsubnet: { yuma: 5 }\n"))
        .hasSize(2)
        .last()
        .isEqualTo("s.yaml:2:17: yuma must be a whole number in 2..3, found '5'");
  }
}
