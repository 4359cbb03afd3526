package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.agents.recorded.HistoryAgent;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.imports.GeneratedNetworks;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.run.RunService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios may let agents act on a recorded history: read strictly, written back, and run. */
class HistoryAgentsTest {
  private static final String COPIER =
      "agents: [{ name: copier, strategy: weight-copier, stake_share: 0.2 }]\n";

  @TempDir private Path folder;
  private ScenarioFiles files;

  /** Uids 0 to 3 validate with 400, 300, 200 and 100 alpha; uid 9 is replaced in epoch 3. */
  private String history;

  @BeforeEach
  void importHistory() throws Exception {
    files = new ScenarioFiles(folder);
    Path epochs = Files.writeString(folder.resolve("h.json"), GeneratedNetworks.history(8));
    Path scenario =
        NetworkImport.history(
                epochs.toString(), new NetworkImport.Target(folder, Optional.of("hist"), false))
            .scenario();
    List<String> lines = Files.readAllLines(scenario);
    int at = lines.indexOf("network:");
    history = "name: x\n" + String.join("\n", lines.subList(at, at + 3)) + "\n";
  }

  @Test
  void aNewcomerHoldsItsPartOfAllStakeItsOwnIncluded() {
    Scenario scenario = files.valid(history + COPIER);
    HistoryPlan plan = scenario.network().orElseThrow().plan();
    // 1000 alpha and 5 rao are recorded, four fifths of all.
    assertThat(plan.agents().getFirst().setup().place())
        .isEqualTo(new HistoryAgent.Place.Newcomer(250_000_000_001L));
    assertThat(plan.revealEpochs()).isEqualTo(1);
    assertThat(scenario.agents()).isEmpty();
    assertThat(scenario.teamNames()).containsExactly("honest", "copier");
    assertThat(ScenarioSummary.of(scenario))
        .startsWith(
            "history of subnet 8 from block 50,000, copier (weight-copier) with 20 % of stake;");
    assertThat(files.valid(history + COPIER, "rules.commit_reveal=false").network().orElseThrow())
        .returns(0, network -> network.plan().revealEpochs());
    Scenario changed = files.valid(history + COPIER, "agents.copier.stake_share=0.5");
    assertThat(changed.network().orElseThrow().plan().agents().getFirst().setup().place())
        .isEqualTo(new HistoryAgent.Place.Newcomer(1_000_000_000_005L));
  }

  @Test
  void writtenScenariosReadBackAsEqualOnes() {
    for (String text :
        List.of(
            history + COPIER,
            history
                + """
                agents:
                  - { name: lazy, strategy: lazy, uids: [2, 0], with: { refresh_epochs: 3 } }
                  - { name: one, strategy: weight-copier, uids: 1, with: { source: single } }
                  - { name: two, strategy: weight-copier, stake_share: 0.125 }
                rules: { reveal_period_epochs: 4 }
                expect: { metric: two_dividend_per_stake_mean, at_least: 0 }
                events:
                  - { at_epoch: 3, set: { agents.two.with.source: stake-average } }
                  - { at_epoch: 4, set: { rules.commit_reveal: false, subnet.kappa: 0.6 } }
                """,
            history.replace("sha256", "warm_up_epochs: 7\n  sha256"))) {
      Scenario scenario = files.valid(text);
      for (String again :
          List.of(
              ScenarioWriter.canonical(scenario),
              ScenarioWriter.resolved(scenario),
              ScenarioWriter.starter(scenario))) {
        assertThat(files.valid(again)).as(again).isEqualTo(scenario);
        assertThat(again).doesNotContain("operators:", "immunity_blocks:", "queries:");
      }
    }
  }

  @Test
  void mistakesAreNamedWithTheirPlace() {
    refused(
        history + COPIER.replace("weight-copier", "self-voting"),
        "s.yaml:5:36: the strategy self-voting cannot act on a history, where one can only set"
            + " weights; one can follow: weight-copier");
    refused(
        history + COPIER.replace("weight-copier", "honest"),
        "the strategy honest judges miners itself, and a newcomer on a history knows none: give"
            + " recorded 'uids'; a newcomer can follow: weight-copier");
    refused(
        history + COPIER.replace("stake_share: 0.2", "uids: [11]"),
        "s.yaml:5:57: uid 11 holds no validator permit in these epochs, so its weights would not"
            + " count; those that do: 0, 1, 2, 3");
    refused(
        history
            + "agents:\n"
            + "  - { name: a, strategy: lazy, uids: [1, 2] }\n"
            + "  - { name: b, strategy: lazy, uids: [2] }\n",
        "s.yaml:7:38: uid 2 follows another strategy already");
    refused(
        history + COPIER.replace("0.2", "0.2, uids: [1]"),
        "give either 'uids' (recorded validators that follow the strategy) or a stake_share");
    refused(
        history + "agents: [{ name: copier, strategy: weight-copier }]\n", "give either 'uids'");
    refused(
        history + COPIER.replace("0.2", "1"),
        "s.yaml:5:9: newcomers cannot hold all stake: their stake_share must sum to less than 1");
    refused(
        history + COPIER.replace("0.2", "0.9999999"),
        "with the newcomers there would be more than 21,000,000 alpha");
    refused(
        history + COPIER.replace("name: copier", "name: Honest"),
        "the name 'honest' is that of everybody else on the history");
    refused(
        history + COPIER.replace("0.2", "0.2, validators: 2"),
        "s.yaml:5:81: 'agents.validators' has no effect: on a history agents set weights and"
            + " nothing else");
    refused(
        history + COPIER + "rules: { immunity_blocks: 5 }\n",
        "s.yaml:6:27: 'rules.immunity_blocks' has no effect: on a history agents set weights");
    refused(
        history + COPIER + "events: [{ at_epoch: 2, set: { rules.immunity_blocks: 5 } }]\n",
        "'rules.immunity_blocks' has no effect: on a history agents set weights");
    refused(
        history + COPIER + "queries: { memory: 0.5 }\n",
        "s.yaml:6:10: 'queries' has no effect on a recorded network");
    refused(
        history + "rules: { commit_reveal: false }\n",
        "s.yaml:5:8: 'rules' has no effect without 'agents'");
    refused(
        history + COPIER + "fidelity: block\n",
        "fidelity block needs 'agents': teams and recorded");
    refused(
        history + COPIER.replace("0.2", "0.2, with: { victims: 1 }"),
        "the strategy weight-copier has no setting 'victims'; it has: source");
    refused(
        history + COPIER + "expect: { metric: copier_uids_end, at_least: 1 }\n",
        "unknown metric 'copier_uids_end'");
    refused(
        history + COPIER + "expect: { metric: truth_correlation_mean, at_least: 1 }\n",
        "unknown metric 'truth_correlation_mean'");
    refused(
        """
        name: x
        agents: [{ name: a, strategy: honest, stake_share: 1, validators: 2, uids: 3 }]
        """,
        "s.yaml:2:76: 'agents.uids' needs a recorded history (network.history): give 'validators'");
  }

  @Test
  void mutatedFilesAreReadOrRefusedButNeverBreakTheReader() {
    String good =
        history
            + """
            agents:
              - { name: lazy, strategy: lazy, uids: [2, 0], with: { refresh_epochs: 3 } }
              - { name: two, strategy: weight-copier, stake_share: 0.125 }
            rules: { commit_reveal: true, reveal_period_epochs: 4 }
            expect: { metric: two_dividend_per_stake_mean, at_least: 0 }
            events:
              - { at_epoch: 3, set: { agents.two.with.source: single, rules.commit_reveal: false } }
            """;
    List<String> words = List.of(good.split("(?<=\\W)|(?=\\W)"));
    List<String> hostile =
        List.of("", "[", "]", "{", "}", ":", ",", "-1", "0", "1", "2", "4095", "1e99", "honest");
    int valid = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<String> mutated = new ArrayList<>(words);
      for (int change = random.nextInt(3); change >= 0; change--) {
        List<String> with = random.nextBoolean() ? hostile : words;
        mutated.set(random.nextInt(words.size()), with.get(random.nextInt(with.size())));
      }
      String text = String.join("", mutated);
      switch (ScenarioReader.read(files.write("m.yaml", text), List.of())) {
        case ReadResult.Valid(Scenario scenario, _) -> {
          valid++;
          assertThat(ScenarioWriter.canonical(scenario.atEpoch(3))).isNotEmpty();
        }
        case ReadResult.Invalid invalid -> assertThat(invalid.problems()).as(text).isNotEmpty();
      }
    }
    assertThat(valid).isBetween(30, 970);
  }

  @Test
  void aValidatorThatIsTakenOverCannotFollowAStrategy() throws Exception {
    Path epochs =
        Files.writeString(
            folder.resolve("t.json"),
            GeneratedNetworks.history(8)
                .replace("\"validator_permit\":[3,0,1,2]", "\"validator_permit\":[3,0,1,2,9]"));
    Path scenario =
        NetworkImport.history(
                epochs.toString(), new NetworkImport.Target(folder, Optional.of("t"), false))
            .scenario();
    String text =
        Files.readString(scenario)
            + "agents: [{ name: nine, strategy: weight-copier, uids: [9] }]\n";
    refused(
        text,
        "another neuron takes uid 9 over in epoch 3; choose a validator that stays, or end before");
    assertThat(files.valid(text, "epochs=2").hasAgents()).isTrue();
  }

  @Test
  void agentsOnASnapshotAreRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("s.json"), GeneratedNetworks.SNAPSHOT);
    Path scenario =
        NetworkImport.metagraph(
                file.toString(),
                new NetworkImport.Target(folder, Optional.of("snap"), false),
                Optional.empty())
            .scenario();
    String text = Files.readString(scenario);
    refused(text + COPIER, "agents can act on a history (network.history), not on a snapshot");
    refused(
        text.replace("network:\n", "network:\n  warm_up_epochs: 3\n"),
        "'network.warm_up_epochs' has no effect: only a history has a first epoch");
  }

  @Test
  void aRunGivesTheSameTablesOnEveryKernelAndAgain() throws Exception {
    String text =
        history.replace("sha256", "warm_up_epochs: 3\n  sha256")
            + """
            agents:
              - { name: copier, strategy: weight-copier, stake_share: 0.2 }
              - { name: idle, strategy: lazy, uids: [2, 3] }
            """;
    RunService.Outcome first = run(files.write("s.yaml", text), "reference");
    for (String backend : EpochKernels.installed().names()) {
      assertSame(run(files.write("s.yaml", text), backend), first);
    }
    assertSame(
        run(ScenarioSource.file(first.folder().resolve("scenario.resolved.yaml")), "exact"), first);
    TableReader table = new TableReader(first.folder().resolve("series/agents.csv"));
    List<double[]> ofCopier =
        table.columns(
            List.of("epoch", "uids", "permits", "dividend_per_stake", "refused"),
            "group",
            "copier");
    assertThat(ofCopier.get(0)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(ofCopier.get(1)).containsOnly(1);
    assertThat(ofCopier.get(2)).containsOnly(1);
    assertThat(ofCopier.get(4)).containsOnly(0);
    double mean = Arrays.stream(ofCopier.get(3)).average().orElseThrow();
    assertThat(mean).isPositive();
    assertThat(first.run().summary().value("copier", "dividend_per_stake_mean"))
        .isCloseTo(mean, within(1e-12));
    // The three teams' dividends are all that validators were paid.
    assertThat(
            first.run().roster().teams().stream()
                .mapToDouble(team -> first.run().summary().value(team, "dividend_share_mean"))
                .sum())
        .isBetween(1 - 1e-9, 1 + 1e-9);
  }

  private static void assertSame(RunService.Outcome again, RunService.Outcome first) {
    assertThat(again.run().stateDigest()).isEqualTo(first.run().stateDigest());
    for (String name :
        List.of("series/agents.csv", "series/teams.csv", "series/bonds.csv", "summary.csv")) {
      assertThat(again.folder().resolve(name)).hasSameBinaryContentAs(first.folder().resolve(name));
    }
  }

  private RunService.Outcome run(ScenarioSource source, String backend) throws Exception {
    Scenario scenario =
        switch (ScenarioReader.read(source, List.of())) {
          case ReadResult.Valid valid -> valid.scenario();
          case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
        };
    try (OutputFolder out = OutputFolder.numbered(folder.resolve("run"))) {
      return RunService.run(
          scenario,
          source,
          EpochKernels.installed().choose(backend).kernel(),
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
  }

  private void refused(String text, String message) {
    assertThat(files.problems(text)).anyMatch(problem -> problem.contains(message), message);
  }
}
