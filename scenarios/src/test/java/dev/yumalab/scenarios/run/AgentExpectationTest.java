package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.parameters.SubnetMetric;
import dev.yumalab.scenarios.parameters.TeamMetric;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can expect of agents, a run reports, and what has no value does not cost the run. */
class AgentExpectationTest {
  private static final String SCENARIO =
      """
      name: small
      epochs: 3
      subnet: { neurons: 12, validators: 3, tempo_blocks: 20 }
      agents:
        - name: honest
          strategy: honest
          stake_share: 1
          validators: 3
          servers: 4
          miners: { cost_tao_per_epoch: 0.01 }
        - { name: miners, strategy: honest, servers: 3, restake: 0 }
      """;

  @TempDir private Path folder;

  @Test
  void aRunReportsWhateverCanBeExpected() throws Exception {
    RunRecord run = run("").run();
    Stream<String> expectable =
        Stream.concat(
            Arrays.stream(TeamMetric.values()).map(metric -> metric.nameFor("honest")),
            Arrays.stream(SubnetMetric.values()).map(SubnetMetric::metric));
    assertThat(expectable).allSatisfy(name -> assertThat(run.summary().value(name)).isPresent());
  }

  @Test
  void whatGroupsEarnAndSpendIsWhatTheChainPaidAndTheirMinersCost() throws Exception {
    RunSummary summary = run("").run().summary();
    // Three epochs of 20 blocks mint 0.82 alpha each, half of it incentive and half dividends,
    // less what flooring leaves. The first pays no incentive, since weights are not yet known.
    double minted = 3 * 20 * 0.82;
    double paid =
        summary.value("honest_profit_tao").orElseThrow()
            + summary.value("honest_cost_tao").orElseThrow()
            + summary.value("miners_profit_tao").orElseThrow();
    assertThat(paid).isBetween(0.3 * minted, minted);
    assertThat(summary.value("honest_cost_tao")).hasValue(0.01 * 4 * 3);
    assertThat(summary.value("honest_cost_of_attack_tao")).hasValueCloseTo(0.12, within(1e-6));
    assertThat(summary.value("honest_break_even_epochs").orElseThrow()).isBetween(1.0, 3.0);
    assertThat(summary.value("miners_break_even_epochs")).isEmpty();
  }

  @Test
  void anExpectationWithoutAValueIsNotHeldAndKeepsTheResults() throws Exception {
    RunService.Outcome outcome =
        run("expect: { metric: miners_dividend_per_stake_mean, at_least: 0 }\n");
    Verdict verdict = outcome.run().verdict().orElseThrow();
    assertThat(verdict.held()).isFalse();
    assertThat(verdict.sentence())
        .isEqualTo("Not held: miners_dividend_per_stake_mean has no value in this run");
    assertThat(outcome.folder().resolve("series/teams.csv")).exists();
  }

  @Test
  void theNamesOfMetricsAreKnownBeforeTheRun() throws Exception {
    RunRecord run = run("").run();
    assertThat(RunSummary.names(run.scenario()))
        .containsExactlyInAnyOrderElementsOf(
            run.summary().metrics().stream().map(RunSummary.Metric::name).toList());
  }

  /** A metric that one replication lacks must not move the others' values to its place. */
  @Test
  void aMetricWithoutAValueHasItsColumnAndRowAllTheSame() throws Exception {
    Path out = run("", new RunPlan(2, 1)).folder();
    List<String> rows = Files.readAllLines(out.resolve("runs.csv"));
    List<String> header = List.of(rows.getFirst().split(",", -1));
    for (String row : rows.subList(1, 3)) {
      List<String> cells = List.of(row.split(",", -1));
      assertThat(cells).hasSameSizeAs(header);
      assertThat(cells.get(header.indexOf("miners_dividend_per_stake_mean"))).isEmpty();
      assertThat(cells.get(header.indexOf("miners_uids_end"))).isEqualTo("3.0");
    }
    assertThat(Files.readAllLines(out.resolve("summary.csv")))
        .anyMatch(row -> row.startsWith("miners_dividend_per_stake_mean,,") && row.endsWith(",0"));
  }

  private RunService.Outcome run(String more) throws Exception {
    return run(more, RunPlan.SINGLE);
  }

  private RunService.Outcome run(String more, RunPlan plan) throws Exception {
    Path file = Files.writeString(folder.resolve("small.yaml"), SCENARIO + more);
    ScenarioSource source = ScenarioSource.file(file);
    ReadResult read = ScenarioReader.read(source, List.of());
    assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Valid.class);
    try (OutputFolder out = OutputFolder.numbered(folder.resolve("run"))) {
      return RunService.run(
          ((ReadResult.Valid) read).scenario(),
          source,
          new ReferenceKernel(),
          plan,
          out,
          (path, run) -> {},
          (done, all) -> {});
    }
  }
}
