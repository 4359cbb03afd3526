package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.scenario.ScenarioFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.scenarios.parameters.ParameterValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says is what the scenario is, and every mistake is named at its place. */
class ScenarioReaderTest {
  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void everyKeyReachesItsField() {
    Scenario scenario =
        files.valid(
            """
            name: all-keys
            question: >
              Does everything
              arrive?
            expect: { metric: b_dividend_share_mean, at_most: 0.45 }
            seed: 42
            fidelity: epoch
            epochs: 1_000
            subnet:
              neurons: 100
              validators: 10
              tempo_blocks: 99
              kappa: 0.6
              bonds_penalty_u16: 7
              bonds_moving_average: 500_000
              yuma: 2
              liquid_alpha: { enabled: true, low_u16: 2000, high: 0.5, sigmoid_steepness: -5 }
              total_stake_alpha: 12.000000345
            teams:
              - name: a
                stake_share: 0.25
                self_weight: 0.5
                weight_stddev: 0
                strategy: two-team
                restake: 0.75
                validators: 4
                servers: 80
              - { name: b, stake_share: 0.75, self_weight: 1, validators: 6 }
            weights_persistence: 0.125
            events:
              - { at_epoch: 20, set: { teams.b.restake: 0 } }
              - at_epoch: 10
                set: { weights_persistence: 1, subnet.kappa_u16: 5, subnet.liquid_alpha.enabled: false }
              - { at_epoch: 20, set: { subnet.yuma: 3 } }
            """);
    assertThat(scenario)
        .isEqualTo(
            new Scenario(
                "all-keys",
                "Does everything arrive?",
                Optional.of(
                    new Expectation(
                        "b_dividend_share_mean", Comparison.AT_MOST, new Target.Value(0.45))),
                42,
                Fidelity.EPOCH,
                1_000,
                new Subnet(
                    100,
                    10,
                    99,
                    39_321,
                    7,
                    500_000,
                    2,
                    new LiquidAlpha(true, 2_000, 32_767, -5),
                    12_000_000_345L),
                List.of(
                    new Team(
                        "a",
                        0.25,
                        0.5,
                        0,
                        0.75,
                        Strategy.TWO_TEAM,
                        OptionalInt.of(4),
                        OptionalInt.of(80)),
                    new Team(
                        "b",
                        0.75,
                        1,
                        0.4,
                        1,
                        Strategy.TWO_TEAM,
                        OptionalInt.of(6),
                        OptionalInt.empty())),
                0.125,
                List.of(
                    new ScheduledChange(
                        10,
                        List.of(
                            new Setting("subnet.kappa", new ParameterValue.Whole(5)),
                            new Setting(
                                "subnet.liquid_alpha.enabled", new ParameterValue.Flag(false)),
                            new Setting("weights_persistence", new ParameterValue.Decimal(1)))),
                    new ScheduledChange(
                        20,
                        List.of(
                            new Setting("subnet.yuma", new ParameterValue.Whole(3)),
                            new Setting("teams.b.restake", new ParameterValue.Decimal(0)))))));
  }

  @Test
  void theExampleInTheDocumentationIsValid() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "scenario.md"));
    int begin = document.indexOf("```yaml\n") + "```yaml\n".length();
    Scenario scenario = files.valid(document.substring(begin, document.indexOf("```", begin)));
    assertThat(scenario.name()).isEqualTo("my-cabal");
    assertThat(scenario.events()).hasSize(1);
  }

  @Test
  void whatIsNotSetIsAsInANewSubnet() {
    Scenario scenario = files.valid(SMALL);
    assertThat(scenario.subnet())
        .isEqualTo(
            new Subnet(
                512,
                64,
                360,
                32_767,
                65_535,
                900_000,
                3,
                new LiquidAlpha(false, 45_875, 58_982, 1_000),
                1_000_000_000_000_000L));
    assertThat(scenario.question()).isEmpty();
    assertThat(scenario.expectation()).isEmpty();
    assertThat(scenario.seed()).isEqualTo(1);
    assertThat(scenario.epochs()).isEqualTo(300);
    assertThat(scenario.weightsPersistence()).isEqualTo(0.9);
    assertThat(scenario.events()).isEmpty();
    assertThat(scenario.teams())
        .extracting(Team::weightStddev, Team::restake, Team::strategy)
        .containsOnly(tuple(0.4, 1.0, Strategy.TWO_TEAM));
  }

  @Test
  void namesMayLookLikeSwitchesOrNumbers() {
    Scenario scenario =
        files.valid(SMALL.replace("small", "no").replace("honest", "on").replace("cabal", "1e5"));
    assertThat(scenario.name()).isEqualTo("no");
    assertThat(scenario.teams()).extracting(Team::name).containsExactly("on", "1e5");
  }

  @Test
  void aMisspeltKeyIsNamedWithLineColumnAndTheNearestKey() {
    ScenarioSource source =
        files.write(
            "cabal.yaml",
            """
            name: cabal

            # a comment



            teams:
              - { name: honest, stake_share: 0.6, self_weight: 0.75 }
              - { name: cabal, stake_share: 0.4, self_weight: 1.0 }
            subnet:
              kappa: 0.5
              liquid_alpha:
                  low: 0.7
              "yuma": 3
              bonds_penatly: 0.5
            """);
    assertThat(files.problems(source))
        .containsExactly(
            "cabal.yaml:15:3: unknown key 'bonds_penatly' in subnet. Did you mean 'bonds_penalty'"
                + " (0..1, default 1.0)?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "seeed: 1 => s.yaml:5:1: unknown key 'seeed' at the top level. Did you mean 'seed'"
            + " (0..9_223_372_036_854_775_807, default 1)?",
        "kappa: 0.5 => s.yaml:5:1: unknown key 'kappa' at the top level. It belongs in the block"
            + " 'subnet'.",
        "subnet.kappa: 0.5 => s.yaml:5:1: unknown key 'subnet.kappa' at the top level. It belongs"
            + " in the block 'subnet'.",
        "weather: 1 => s.yaml:5:1: unknown key 'weather' at the top level. Keys here: name,"
            + " question, expect, extends, seed, fidelity, epochs, subnet, teams, agents, rules,"
            + " queries, network, cabal, weights_persistence, events.",
        "subnt: {} => s.yaml:5:1: unknown key 'subnt' at the top level. Did you mean 'subnet'?",
        "subnet: { low: 0.7 } => s.yaml:5:11: unknown key 'low' in subnet. It belongs in the block"
            + " 'subnet.liquid_alpha'.",
        "subnet: { liquid_alpha: { hgih: 0.7 } } => s.yaml:5:27: unknown key 'hgih' in"
            + " subnet.liquid_alpha. Did you mean 'high' (0.025..1, default 0.90001)?",
        "subnet: 5 => s.yaml:5:9: subnet must be a block of keys (neurons, validators,"
            + " tempo_blocks, kappa, kappa_u16, bonds_penalty, bonds_penalty_u16,"
            + " bonds_moving_average, yuma, liquid_alpha, total_stake_alpha, total_stake_rao),"
            + " found '5'",
        "expect: => s.yaml:5:8: expect must be a block of keys (metric, at_least, at_most), found"
            + " nothing",
        "events: {} => s.yaml:5:9: events must be a list, each item begun with '-', found a block"
            + " of keys",
        "events: [5] => s.yaml:5:10: an item of events must be a block of keys (at_epoch, at_block,"
            + " set), found '5'",
        "fidelity: block => s.yaml:5:11: fidelity block needs 'agents': teams and recorded networks"
            + " go epoch by epoch",
        "fidelity: Epoch => s.yaml:5:11: fidelity must be 'epoch' or 'block' or 'query', found"
            + " 'Epoch'. Did you mean 'epoch'?",
        "epochs: 0 => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found '0'",
        "epochs: 1000001 => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found"
            + " '1000001'",
        "epochs: 3.5 => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found '3.5'",
        "epochs: \"300\" => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found"
            + " \"300\" in quotes. Remove the quotes.",
        "epochs: 0x12c => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found '0x12c'."
            + " Write the number in decimal digits, not in hexadecimal, octal or binary.",
        "epochs: 0300 => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found '0300'."
            + " Write the number without leading zeros (some programs read them as octal).",
        "epochs: .inf => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found '.inf'."
            + " Only finite numbers are allowed.",
        "epochs: [1] => s.yaml:5:9: epochs must be a whole number in 1..1_000_000, found a list",
        "seed: -1 => s.yaml:5:7: seed must be a whole number in 0..9_223_372_036_854_775_807, found"
            + " '-1'",
        "weights_persistence: 1.1 => s.yaml:5:22: weights_persistence must be a number in 0..1,"
            + " found '1.1'",
        "weights_persistence: ~ => s.yaml:5:22: weights_persistence must be a number in 0..1, found"
            + " nothing",
        "question: ~ => s.yaml:5:11: question must be a text of at most 500 characters, found"
            + " nothing",
        "subnet: { kappa: 32767 } => s.yaml:5:18: kappa must be a number in 0..1, found '32767'."
            + " Did you mean 'kappa_u16' (u16 units of 1/65535)?",
        "subnet: { kappa_u16: 0.5 } => s.yaml:5:22: kappa_u16 must be a whole number in 0..65535,"
            + " found '0.5'. Did you mean 'kappa' (share of stake)?",
        "subnet: { kappa: 0.5, kappa_u16: 5 } => s.yaml:5:23: give 'kappa' or 'kappa_u16', not"
            + " both; they are one parameter in two units",
        "subnet: { kappa_u16: 5, kappa: 0.5 } => s.yaml:5:11: give 'kappa' or 'kappa_u16', not"
            + " both; they are one parameter in two units",
        "subnet: { total_stake_alpha: 5, total_stake_rao: 5000000000 } => s.yaml:5:33: give"
            + " 'total_stake_alpha' or 'total_stake_rao', not both; they are one parameter in two"
            + " units",
        "subnet: { total_stake_alpha: 5.0000000001 } => s.yaml:5:30: total_stake_alpha must be an"
            + " amount in 1..21_000_000 alpha with at most 9 decimals, found '5.0000000001'. A rao"
            + " is 0.000000001 alpha: there is nothing smaller.",
        "subnet: { yuma: 4 } => s.yaml:5:17: yuma must be a whole number in 2..3, found '4'",
        "subnet: { neurons: 4097 } => s.yaml:5:20: neurons must be a whole number in 4..4096, found"
            + " '4097'",
        "subnet: { neurons: 512, neurons: 5 } => s.yaml:5:25: duplicate key 'neurons'; it is"
            + " already given in line 5",
        "subnet: { liquid_alpha: { enabled: no } } => s.yaml:5:36: enabled must be true or false,"
            + " found 'no'. Write false.",
        "subnet: { liquid_alpha: { enabled: true, low: 0.9, high: 0.8 } } => s.yaml:5:58:"
            + " liquid_alpha.low (0.9) is above liquid_alpha.high (0.8)",
        "subnet: { liquid_alpha: { low: 0.01 } } => s.yaml:5:32: low must be a number in 0.025..1,"
            + " found '0.01'",
        "subnet: { neurons: 65 } => s.yaml:5:20: of 65 neurons 64 are validators; at least 2 must"
            + " be left as servers, one for each team",
        "subnet: { neurons: 10, validators: 10 } => s.yaml:5:36: of 10 neurons 10 are validators;"
            + " at least 2 must be left as servers, one for each team",
        "expect: { at_least: 0.5 } => s.yaml:5:9: missing key 'metric' in expect (TEAM_METRIC)."
            + " Which number of the run is checked: a team's name and what is measured.",
        "expect: { metric: honest_stake_share_end } => s.yaml:5:9: missing key 'at_least' or"
            + " 'at_most' in expect (number | start). The expectation holds when the metric is at"
            + " least this; start is its value before the first epoch.",
        "expect: { metric: honest_stake_share_end, at_least: 0.1, at_most: 0.2 } => s.yaml:5:58:"
            + " give 'at_least' or 'at_most', not both",
        "expect: { metric: honst_stake_share_end, at_least: 0.1 } => s.yaml:5:19: unknown metric"
            + " 'honst_stake_share_end'. Did you mean 'honest_stake_share_end'?",
        "expect: { metric: honest_emission_share_mean, at_least: start } => s.yaml:5:57: 'start'"
            + " needs a metric that has a value before the first epoch (a team's stake_share_end);"
            + " give a number for 'honest_emission_share_mean'",
        "expect: { metric: honest_stake_share_end, at_least: end } => s.yaml:5:53: at_least must be"
            + " a number, or 'start', found 'end'",
        "events: [{ set: { subnet.yuma: 2 } }] => s.yaml:5:10: missing key 'at_epoch' or 'at_block'"
            + " in events (1..1_000_000). The first epoch in which the change is in force; epochs"
            + " count from 1.",
        "events: [{ at_epoch: 5 }] => s.yaml:5:10: missing key 'set' in events (a block of keys)."
            + " Which parameters change, by their full key, and to what.",
        "events: [{ at_epoch: 301, set: { subnet.yuma: 2 } }] => s.yaml:5:22: at_epoch is 301, but"
            + " the run ends after 300 epochs",
        "events: [{ at_epoch: 0, set: { subnet.yuma: 2 } }] => s.yaml:5:22: at_epoch must be a"
            + " whole number in 1..1_000_000, found '0'",
        "events: [{ at_epoch: 5, set: { subnet.kapa: 0.6 } }] => s.yaml:5:32: unknown key"
            + " 'subnet.kapa' in set. Did you mean 'subnet.kappa' (0..1, default 0.5)?",
        "events: [{ at_epoch: 5, set: { kappa: 0.6 } }] => s.yaml:5:32: unknown key 'kappa' in set."
            + " Write the full key: 'subnet.kappa'.",
        "events: [{ at_epoch: 5, set: { teams.cabl.restake: 0 } }] => s.yaml:5:32: unknown key"
            + " 'teams.cabl.restake' in set. Did you mean 'teams.cabal.restake' (0..1, default"
            + " 1.0)?",
        "events: [{ at_epoch: 5, set: { subnet.kappa: 2 } }] => s.yaml:5:46: kappa must be a number"
            + " in 0..1, found '2'. Did you mean 'kappa_u16' (u16 units of 1/65535)?",
        "events: [{ at_epoch: 5, set: { subnet.kappa: 0.6, subnet.kappa_u16: 3 } }] => s.yaml:5:51:"
            + " epoch 5 sets 'subnet.kappa' twice",
        "events: [{ at_epoch: 5, set: { subnet.liquid_alpha.enabled: true, subnet.liquid_alpha.low:"
            + " 1 } }] => s.yaml:5:32: from epoch 5 on liquid_alpha.low (1.0) is above"
            + " liquid_alpha.high (0.90001)",
        "events: [{ at_block: 0, set: { subnet.yuma: 2 } }] => s.yaml:5:22: at_block must be a"
            + " whole number in 1..10_000_000_000, found '0'",
        "events: [{ at_block: 108_001, set: { subnet.yuma: 2 } }] => s.yaml:5:22: at_block is"
            + " 108001, but the run ends at block 108000",
        "events: [{ at_epoch: 1, at_block: 5, set: { subnet.yuma: 2 } }] => s.yaml:5:25: give"
            + " 'at_epoch' or 'at_block', not both",
        "events: [{ at_block: 5, set: { subnet.kappa: 0.6, subnet.kappa_u16: 3 } }] => s.yaml:5:51:"
            + " block 5 sets 'subnet.kappa' twice",
        "events: [{ at_block: 5, set: { subnet.liquid_alpha.enabled: true } }, { at_epoch: 9, set:"
            + " { subnet.liquid_alpha.low: 1 } }] => s.yaml:5:32: events at epochs and at blocks"
            + " change liquid_alpha, and which comes first is not known before the run: it could be"
            + " that liquid_alpha.low (1.0) is above liquid_alpha.high (0.90001)"
      })
  void everyMistakeIsNamedAtItsPlace(String line, String problem) {
    assertThat(files.problems(SMALL + line + "\n")).containsExactly(problem);
  }

  @Test
  void aRunThatPaysMoreThanCanBeCountedIsRefused() {
    String longest = SMALL + "epochs: 1_000_000\nsubnet: { tempo_blocks: 65_535 }\n";
    assertThat(files.problems(longest))
        .containsExactly(
            "s.yaml:5:9: epochs times tempo_blocks is 65,535,000,000 blocks; a run can have at most"
                + " 5,000,000,000");
    Scenario allowed = files.valid(longest.replace("65_535", "5_000"));
    assertThat(allowed.epochs()).isEqualTo(1_000_000);
  }

  @Test
  void aKeyThatCannotChangeInARunIsNamedWithThoseThatCan() {
    assertThat(files.problems(SMALL + "events: [{ at_epoch: 5, set: { subnet.neurons: 5 } }]\n"))
        .singleElement()
        .asString()
        .startsWith(
            "s.yaml:5:32: 'subnet.neurons' cannot change during a run. An event can set:"
                + " subnet.kappa, subnet.kappa_u16, ")
        .endsWith("weights_persistence.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "- { name: a, stake_share: 1, self_weight: 1 } => s.yaml:3:3: the strategy two-team needs"
            + " exactly two teams, found 1",
        "[] => s.yaml:2:8: the strategy two-team needs exactly two teams, found 0",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: a, stake_share: 0.5, self_weight:"
            + " 1 }] => s.yaml:2:64: two teams have the name 'a'",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: A, stake_share: 0.5, self_weight:"
            + " 1 }] => s.yaml:2:64: the team names 'a' and 'A' differ in case only",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: b, stake_share: 0.6, self_weight:"
            + " 1 }] => s.yaml:2:80: the stake shares of the teams must sum to 1: 0.5 + 0.6 = 1.1",
        "[{ name: a, stake_share: 0, self_weight: 1 }, { name: b, stake_share: 1, self_weight: 1 }]"
            + " => s.yaml:2:33: stake_share must be more than 0: every team holds some stake",
        "[{ name: a b, stake_share: 0.5, self_weight: 1 }, { name: b, stake_share: 0.5,"
            + " self_weight: 1 }] => s.yaml:2:17: name must be a name of at most 32 letters,"
            + " digits, '_' and '-' that begins with a letter or digit, found 'a b'",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: b, stake_share: 0.5 }] =>"
            + " s.yaml:2:56: missing key 'self_weight' in teams (0..1). The part of its weight that"
            + " a validator of the team gives to the servers of its own team; the rest goes to the"
            + " other team's.",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: b, stake_share: 0.5, self_wieght:"
            + " 1 }] => s.yaml:2:85: unknown key 'self_wieght' in teams. Did you mean 'self_weight'"
            + " (0..1, required)?",
        "[{ name: a, stake_share: 0.5, self_weight: 1, validators: 60 }, { name: b, stake_share:"
            + " 0.5, self_weight: 1, validators: 5 }] => s.yaml:2:129: the validators of the teams"
            + " sum to 65, but subnet.validators is 64",
        "[{ name: a, stake_share: 0.5, self_weight: 1, validators: 64 }, { name: b, stake_share:"
            + " 0.5, self_weight: 1 }] => s.yaml:2:66: no validators are left for the other team:"
            + " subnet.validators is 64",
        "[{ name: a, stake_share: 0.5, self_weight: 1 }, { name: b, stake_share: 0.5, self_weight:"
            + " 1, servers: 448 }] => s.yaml:2:110: no servers are left for the other team:"
            + " subnet.neurons less subnet.validators is 448",
        "[{ name: a, stake_share: 0.5, self_weight: 1, servers: 1 }, { name: b, stake_share: 0.5,"
            + " self_weight: 1, servers: 448 }] => s.yaml:2:122: the servers of the teams sum to"
            + " 449, but subnet.neurons less subnet.validators is 448",
        "{} => s.yaml:2:8: teams must be a list, each item begun with '-', found a block of keys",
        "[1, 2] => s.yaml:2:9: an item of teams must be a block of keys (name, stake_share,"
            + " self_weight, weight_stddev, strategy, restake, validators, servers), found '1'"
      })
  void everyMistakeInTheTeamsIsNamed(String teams, String problem) {
    String text = teams.startsWith("-") ? "\n  " + teams : " " + teams;
    assertThat(files.problems("name: s\nteams:" + text + "\n")).first().isEqualTo(problem);
  }

  @Test
  void stakeSharesMaySumToOneUpToABillionth() {
    String thirds = SMALL.replace("0.6", "0.3333333333").replace("0.4", "0.6666666667");
    assertThat(files.valid(thirds).teams()).hasSize(2);
    String off = SMALL.replace("0.6", "0.600000002");
    assertThat(files.problems(off)).hasSize(1);
  }

  @Test
  void everyMistakeOfAFileIsReportedInTheOrderOfItsLines() {
    assertThat(
            files.problems(
                """
                nam: x
                epochs: none
                subnet:
                  kappa: 2
                  yumma: 3
                teams:
                  - { name: a, stake_share: 0.6 }
                  - { name: a, stake_share: 0.6, self_weight: 2 }
                """))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "s.yaml:1:1",
            "s.yaml:2:9",
            "s.yaml:4:10",
            "s.yaml:5:3",
            "s.yaml:7:5",
            "s.yaml:8:13",
            "s.yaml:8:29",
            "s.yaml:8:47");
  }

  @Test
  void aFileWithNothingRequiredInItSaysWhatIsMissing() {
    assertThat(files.problems("seed: 1\n"))
        .containsExactly(
            "s.yaml:1:1: missing key 'name' (letters, digits, _ and -). The scenario's name;"
                + " folders of results begin with it.",
            "s.yaml:1:1: missing key 'teams' (a list). Who takes part: exactly two teams.");
  }

  @Test
  void whatIsNoScenarioAtAllIsNamed() {
    assertThat(files.problems("")).containsExactly("s.yaml:1:1: nothing is written here");
    assertThat(files.problems("~\n")).containsExactly("s.yaml:1:1: nothing is written here");
    assertThat(files.problems("just words\n"))
        .containsExactly(
            "s.yaml:1:1: a scenario is made of lines 'key: value', such as 'name: my-scenario'");
    assertThat(files.problems("- a\n- b\n")).hasSize(1);
  }

  @Test
  void whatIsNoFileIsNamed() throws IOException {
    assertThat(files.problems(ScenarioSource.file(folder)))
        .containsExactly(folder + ": a folder, not a scenario file");
    assertThat(files.problems(ScenarioSource.file(folder.resolve("none.yaml"))))
        .containsExactly("none.yaml: no such file");
    assertThat(files.problems(new ScenarioSource.InFile("a\0.yaml")))
        .containsExactly("a\0.yaml: not the path of a file");
    Path large = folder.resolve("large.yaml");
    Files.write(large, ("#" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
    assertThat(files.problems(ScenarioSource.file(large)))
        .containsExactly("large.yaml: larger than 1 MiB, which is no scenario");
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertThat(files.problems(ScenarioSource.file(device)))
          .containsExactly("/dev/null: not a regular file");
    }
  }

  @Test
  void anUnknownBuiltInNameSuggestsTheNearestOne() {
    assertThat(files.problems(ScenarioSource.of("two-team-cabl")))
        .containsExactly(
            "built-in:two-team-cabl: no built-in scenario 'two-team-cabl'. Did you mean"
                + " 'two-team-cabal'? 'yumalab list' shows all; a file is named with its ending,"
                + " such as two-team-cabl.yaml.");
  }

  @Test
  void aNameIsAFileOnlyWithAFolderOrAnEnding() {
    assertThat(ScenarioSource.of("honest-control"))
        .isEqualTo(new ScenarioSource.BuiltIn("honest-control"));
    assertThat(ScenarioSource.of("honest-control.yaml"))
        .isEqualTo(new ScenarioSource.InFile("honest-control.yaml"));
    assertThat(ScenarioSource.of("a.yml")).isEqualTo(new ScenarioSource.InFile("a.yml"));
    assertThat(ScenarioSource.of("./honest-control"))
        .isEqualTo(new ScenarioSource.InFile("./honest-control"));
  }

  @Test
  void aLongListOfProblemsIsCut() {
    StringBuilder text = new StringBuilder(SMALL);
    for (int i = 0; i < 30; i++) {
      text.append("zzz").append(i).append(": 1\n");
    }
    ReadResult result = ScenarioReader.read(files.write("s.yaml", text.toString()), List.of());
    assertThat(((ReadResult.Invalid) result).listing(20).lines())
        .hasSize(21)
        .last()
        .isEqualTo("… and 10 more");
  }
}
