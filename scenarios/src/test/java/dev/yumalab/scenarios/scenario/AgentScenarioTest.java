package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a scenario of agents is named at its place; what is right survives writing. */
class AgentScenarioTest {
  private static final String AGENTS =
      """
      name: small
      agents:
        - { name: honest, strategy: honest, stake_share: 0.6, validators: 2, servers: 4 }
        - { name: copier, strategy: weight-copier, stake_share: 0.4, validators: 1, servers: 3 }
      """;

  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "agents.copier.name=honest | two groups have the name 'honest'",
        "agents.copier.name=Honest | the names 'honest' and 'Honest' differ in case only",
        "agents.copier.stake_share=0.5 | the stake shares of agents must sum to 1: 0.6 + 0.5 = 1.1",
        "agents.copier.validators=0 | stake is held by validators, and the group has none: give it"
            + " 'validators'",
        "agents.copier.operators=0 | operators must be a whole number in 1..4096, found '0'",
        "agents.copier.with.sharpness=2 | the strategy weight-copier has no setting 'sharpness'; it"
            + " has: source",
        "agents.copier.with.source=best | source must be 'consensus' or 'stake-average' or"
            + " 'single', found 'best'",
        "agents.copier.with.sorce=single | unknown key 'sorce' in agents.with. Did you mean"
            + " 'source' (consensus | stake-average | single, default: consensus)?",
        "agents.copier.miners.quality=2 | quality must be a number in 0..1, found '2'",
        "agents.copier.stake_share=-1 | stake_share must be a number in 0..1, found '-1'",
        "subnet.neurons=9 | agents have 10 validators and servers, but subnet.neurons has room for"
            + " 9",
        "weights_persistence=0.5 | 'weights_persistence' has no effect: agents judge by evaluating",
        "queries.per_block=0 | per_block must be above 0",
        "queries.memory=1 | memory must be below 1",
        "rules.mempool=fifo | mempool must be 'arrival' or 'random' or 'adversary-first', found"
            + " 'fifo'",
        "agents=[] | agents needs a group",
      })
  void mistakesAreNamedWhereTheyAre(String setting, String message) {
    assertThat(files.problems(AGENTS, setting))
        .anySatisfy(
            problem -> {
              assertThat(problem).contains(message);
              assertThat(problem).matches("(?s)(s\\.yaml:\\d+:\\d+|--set .*): .*");
            });
  }

  @Test
  void placesAreThoseOfTheValueInTheFile() {
    assertThat(files.problems(AGENTS.replace("stake_share: 0.4", "stake_share: nine")))
        .containsExactly("s.yaml:4:59: stake_share must be a number in 0..1, found 'nine'");
    assertThat(files.problems(AGENTS.replace("weight-copier", "weight-copyer")))
        .singleElement()
        .asString()
        .startsWith("s.yaml:4:31: strategy must be ")
        .contains("weight-copier")
        .contains("found 'weight-copyer'");
  }

  @Test
  void aSubnetHasOneOwnerWhoHoldsAHotkey() {
    assertThat(files.problems(AGENTS, "agents.honest.owner=true", "agents.copier.owner=true"))
        .singleElement()
        .asString()
        .endsWith("a subnet has one owner, and another group owns it already");
    String keyless = AGENTS + "  - { name: owner, strategy: honest, owner: true }\n";
    assertThat(files.problems(keyless))
        .containsExactly(
            "s.yaml:5:45: the owner needs a hotkey: give the group 'validators' or 'servers'");
  }

  @Test
  void thereAreAtMost32Groups() {
    StringBuilder many = new StringBuilder(AGENTS);
    for (int i = 3; i <= 33; i++) {
      many.append("  - { name: g").append(i).append(", strategy: honest }\n");
    }
    assertThat(files.problems(many.toString()))
        .containsExactly("s.yaml:3:3: agents has 33 groups; a scenario can have at most 32");
  }

  @Test
  void aStrategyThatActsBetweenEpochsNeedsAFinerFidelity() {
    List<StrategyKind> finer =
        Strategies.installed().kinds().stream()
            .filter(kind -> kind.coarsest() != Fidelity.EPOCH)
            .toList();
    assertThat(finer).isNotEmpty();
    for (StrategyKind kind : finer) {
      String text = AGENTS.replace("weight-copier", kind.name());
      assertThat(files.problems(text))
          .singleElement()
          .asString()
          .startsWith("s.yaml:4:31: the strategy " + kind.name() + " needs fidelity ");
      assertThat(files.valid(text, "fidelity=query").agents()).isPresent();
    }
  }

  @Test
  void teamsHaveNoUseForWhatBelongsToAgents() {
    assertThat(files.problems(ScenarioFiles.SMALL, "rules.mempool=random"))
        .singleElement()
        .asString()
        .endsWith("'rules' has no effect without 'agents'");
    assertThat(files.problems(ScenarioFiles.SMALL, "fidelity=block"))
        .singleElement()
        .asString()
        .endsWith("fidelity block needs 'agents': teams and recorded networks go epoch by epoch");
    assertThat(
            files.problems(
                AGENTS + ScenarioFiles.SMALL.substring(ScenarioFiles.SMALL.indexOf("teams:"))))
        .singleElement()
        .asString()
        .endsWith("give 'teams' or 'agents', not both");
  }

  @Test
  void eventsSetKnobsOfTheGroupsOwnStrategy() {
    assertThat(
            files
                .valid(AGENTS, "events=[{at_epoch: 3, set: {agents.copier.with.source: single}}]")
                .events())
        .hasSize(1);
    assertThat(
            files.problems(
                AGENTS, "events=[{at_epoch: 3, set: {agents.copier.with.sharpness: 2}}]"))
        .singleElement()
        .asString()
        .contains("the strategy weight-copier has no setting 'sharpness'");
    assertThat(files.problems(AGENTS, "events=[{at_epoch: 3, set: {agents.copier.servers: 2}}]"))
        .singleElement()
        .asString()
        .contains("'agents.copier.servers' cannot change during a run");
    assertThat(
            files.problems(AGENTS, "events=[{at_epoch: 3, set: {agents.copyer.with.source: x}}]"))
        .singleElement()
        .asString()
        .contains("Did you mean 'agents.copier.with.source'");
  }

  @Test
  void numbersOutsideAKnobsRangeAreRefusedAtBothEnds() {
    int tried = 0;
    for (StrategyKind kind : Strategies.installed().kinds()) {
      String text = AGENTS.replace("weight-copier", kind.name());
      for (Knob knob : kind.knobs()) {
        String key = "agents.copier.with." + knob.name() + "=";
        String range = AgentParameters.parameter(knob).type().range();
        for (String outside : outside(knob)) {
          assertThat(files.problems(text, "fidelity=query", key + outside))
              .as("%s %s%s", kind.name(), key, outside)
              .anyMatch(
                  problem ->
                      problem.contains(knob.name() + " must be ") && problem.contains(range));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  private static List<String> outside(Knob knob) {
    return switch (knob) {
      case Knob.Decimal k -> List.of(text(k.low() - 0.01), text(k.high() + 0.01));
      case Knob.Whole k -> List.of(Long.toString(k.low() - 1), Long.toString(k.high() + 1));
      case Knob.Choice _, Knob.Flag _ -> List.of();
    };
  }

  private static String text(double number) {
    return new BigDecimal(Double.toString(number)).toPlainString();
  }

  @Test
  void everyStrategyWithEveryKnobAtItsEndsSurvivesWriting() {
    for (StrategyKind kind : Strategies.installed().kinds()) {
      String text = AGENTS.replace("weight-copier", kind.name());
      for (Knob knob : kind.knobs()) {
        for (String value : ends(knob)) {
          String set = "agents.copier.with." + knob.name() + "=" + value;
          Scenario scenario = files.valid(text, "fidelity=query", set);
          Scenario again = files.valid(ScenarioWriter.resolved(scenario));
          assertThat(again).as("%s %s", kind.name(), set).isEqualTo(scenario);
          assertThat(ScenarioHash.of(again)).isEqualTo(ScenarioHash.of(scenario));
        }
      }
    }
  }

  private static List<String> ends(Knob knob) {
    return switch (knob) {
      case Knob.Decimal k -> List.of(text(k.low()), text(k.high()));
      case Knob.Whole k -> List.of(Long.toString(k.low()), Long.toString(k.high()));
      case Knob.Choice k -> k.words();
      case Knob.Flag _ -> List.of("true", "false");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "truth_correlation_mean",
    "nakamoto_block_end",
    "copier_advantage_mean",
    "copier_uids_end"
  })
  void onlyStakeSharesCanBeExpectedAtTheirStart(String metric) {
    String expect = "expect={metric: %s, at_least: ".formatted(metric);
    assertThat(files.problems(AGENTS, expect + "start}"))
        .singleElement()
        .asString()
        .contains("'start' needs a metric that has a value before the first epoch");
    assertThat(files.valid(AGENTS, expect + "2.5}").expectation()).isPresent();
  }

  @Test
  void theExamplesOfTheDocumentationAreWhole() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "scenario.md"));
    List<String> examples =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(document)
            .results()
            .map(example -> example.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2).anyMatch(text -> text.contains("agents:"));
    assertThat(examples).allSatisfy(example -> files.valid(example));
  }

  @Test
  void metricsOfAgentsNeedAgents() {
    assertThat(files.problems(ScenarioFiles.SMALL, "expect={metric: cabal_uids_end, at_least: 1}"))
        .singleElement()
        .asString()
        .contains("unknown metric 'cabal_uids_end'");
  }
}
