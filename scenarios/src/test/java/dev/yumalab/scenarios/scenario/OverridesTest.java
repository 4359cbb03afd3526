package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.scenario.ScenarioFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.yaml.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the command line win over files and are checked as strictly. */
class OverridesTest {
  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void everyKindOfKeyCanBeSet() {
    Scenario scenario =
        files.valid(
            SMALL + "subnet: { kappa: 0.6 }\n",
            "name=other",
            "question=Does it: hold? # yes",
            "seed=7",
            "subnet.kappa_u16=9",
            "subnet.liquid_alpha={enabled: true, low: 0.3}",
            "teams.cabal.self_weight=0.9",
            "teams.honest.validators=3",
            "expect.metric=cabal_stake_share_end",
            "expect.at_most=start",
            "events=[{at_epoch: 3, set: {teams.cabal.restake: 0}}]",
            "weights_persistence= 0.5 ");
    assertThat(scenario.name()).isEqualTo("other");
    assertThat(scenario.question()).isEqualTo("Does it: hold? # yes");
    assertThat(scenario.seed()).isEqualTo(7);
    assertThat(scenario.subnet().kappaU16()).isEqualTo(9);
    assertThat(scenario.subnet().liquidAlpha())
        .isEqualTo(new LiquidAlpha(true, 19_660, 58_982, 1_000));
    assertThat(scenario.teams().getLast().selfWeight()).isEqualTo(0.9);
    assertThat(scenario.validatorsPerTeam()).containsExactly(3, 61);
    assertThat(scenario.expectation().map(Expectation::target)).contains(new Target.Start());
    assertThat(scenario.events())
        .containsExactly(
            new ScheduledChange(
                3, List.of(new Setting("teams.cabal.restake", new ParameterValue.Decimal(0)))));
    assertThat(scenario.weightsPersistence()).isEqualTo(0.5);
  }

  @Test
  void ofTwoSettingsForOneKeyTheLaterWins() {
    assertThat(files.valid(SMALL, "seed=1", "seed=2").seed()).isEqualTo(2);
    assertThat(files.valid(SMALL, "subnet.kappa=1", "subnet.kappa_u16=3").subnet().kappaU16())
        .isEqualTo(3);
    assertThat(files.valid(SMALL, "subnet.kappa_u16=3", "subnet.kappa=1").subnet().kappaU16())
        .isEqualTo(65_535);
  }

  @Test
  void aRenamedTeamGoesByItsNewNameFromThereOn() {
    Scenario scenario = files.valid(SMALL, "teams.cabal.name=rogue", "teams.rogue.self_weight=0.5");
    assertThat(scenario.teams().getLast().name()).isEqualTo("rogue");
    assertThat(scenario.teams().getLast().selfWeight()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "subnet.kapa=0.5 => --set subnet.kapa=0.5: unknown key 'kapa' in subnet. Did you mean"
            + " 'kappa' (0..1, default 0.5)?",
        "subnet.kappa=2.5 => --set subnet.kappa=2.5: kappa must be a number in 0..1, found '2.5'",
        "subnet.kappa= => --set subnet.kappa=: kappa must be a number in 0..1, found nothing",
        "subnet=5 => --set subnet=5: subnet must be a block of keys (neurons, validators,"
            + " tempo_blocks, kappa, kappa_u16, bonds_penalty, bonds_penalty_u16,"
            + " bonds_moving_average, yuma, liquid_alpha, total_stake_alpha, total_stake_rao),"
            + " found '5'",
        "subnet.kappa.deep=5 => --set subnet.kappa.deep=5: kappa must be a number in 0..1, found a"
            + " block of keys",
        "kappa=0.5 => --set kappa=0.5: unknown key 'kappa' at the top level. It belongs in the"
            + " block 'subnet'.",
        "teams.cabl.self_weight=1 => --set teams.cabl.self_weight=1: no team 'cabl'. Did you mean"
            + " 'cabal'?",
        "teams.other.self_weight=1 => --set teams.other.self_weight=1: no team 'other'. The teams"
            + " are: honest, cabal.",
        "teams.cabal=1 => --set teams.cabal=1: name the key too, such as"
            + " teams.cabal.self_weight=0.9",
        "teams.cabal.self_wait=1 => --set teams.cabal.self_wait=1: unknown key 'self_wait' in"
            + " teams. Did you mean 'self_weight' (0..1, required)?",
        "extends=honest-control => --set extends=honest-control: 'extends' can be given in a file"
            + " only",
        "epochs => --set epochs: a setting is key=value, such as subnet.kappa=0.55",
        "=5 => --set =5: a setting is key=value, such as subnet.kappa=0.55",
        "subnet..kappa=5 => --set subnet..kappa=5: a setting is key=value, such as"
            + " subnet.kappa=0.55",
        "subnet={kappa: => --set subnet={kappa:: not valid YAML: expected the node content, but"
            + " found '<stream end>'",
        "subnet={kappa: 1, kappa: 1} => --set subnet={kappa: 1, kappa: 1}: duplicate key 'kappa';"
            + " it is already given in this setting",
        "subnet.neurons=5000000000 => --set subnet.neurons=5000000000: neurons must be a whole"
            + " number in 4..4096, found '5000000000'"
      })
  void everyMistakeIsNamedWithTheSetting(String setting, String problem) {
    assertThat(files.problems(SMALL, setting)).containsExactly(problem);
  }

  @Test
  void aMissingKeyIsMissingInTheFileNotInTheSetting() {
    assertThat(files.problems("seed: 1\n", "name=x"))
        .containsExactly(
            "s.yaml:1:1: missing key 'teams' (a list). Who takes part: exactly two teams.");
  }

  @Test
  void hostileSettingsEndInProblems() {
    for (String setting :
        List.of(
            "a.".repeat(100_000) + "b=1",
            "subnet=" + "[".repeat(100_000),
            "name=\u0000",
            "question=\u001b[31m",
            "x=\ud800",
            "teams..x=1",
            "teams.cabal..=1")) {
      assertThat(ScenarioReader.read(files.write("s.yaml", SMALL), List.of(setting)))
          .isInstanceOf(ReadResult.Invalid.class);
    }
  }

  @Test
  void everyValueKnowsWhichSourceSetIt() {
    files.write("base.yaml", SMALL + "seed: 5\nepochs: 9\nsubnet: { kappa_u16: 8 }\n");
    ScenarioSource top = files.write("top.yaml", "extends: base.yaml\nepochs: 10\n");
    ReadResult result =
        ScenarioReader.read(top, List.of("teams.cabal.restake=0.5", "subnet.yuma=2"));
    List<ResolvedValue> values = ((ReadResult.Valid) result).values();
    assertThat(originOf(values, "seed")).contains("base.yaml:5:7");
    assertThat(originOf(values, "epochs")).contains("top.yaml:2:9");
    assertThat(originOf(values, "subnet.kappa")).contains("base.yaml:7:22");
    assertThat(originOf(values, "subnet.yuma")).contains("--set subnet.yuma=2");
    assertThat(originOf(values, "teams.cabal.restake")).contains("--set teams.cabal.restake=0.5");
    assertThat(originOf(values, "teams.honest.restake")).isEmpty();
    assertThat(originOf(values, "subnet.neurons")).isEmpty();
    assertThat(values).extracting(ResolvedValue::key).doesNotHaveDuplicates();
  }

  private Optional<String> originOf(List<ResolvedValue> values, String key) {
    return values.stream()
        .filter(value -> value.key().equals(key))
        .findFirst()
        .orElseThrow()
        .origin()
        .map(Place::text)
        .map(text -> text.replace(folder + "/", ""));
  }
}
