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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can expect of agents, a run reports, and what has no value does not cost the run. */
class AgentExpectationTest {
  private static final String SCENARIO =
      """
      name: small
      epochs: 3
      rules: { commit_reveal: false }
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
    RunService.Outcome outcome = run("");
    RunSummary summary = outcome.run().summary();
    assertThat(summary.value("honest_cost_tao")).hasValue(0.01 * 4 * 3);
    for (String group : List.of("honest", "miners")) {
      double paid =
          rows(outcome, "teams").stream()
              .filter(row -> row.get("team").equals(group))
              .mapToDouble(row -> number(row, "dividends_rao") + number(row, "incentive_rao"))
              .sum();
      double spent = summary.value(group + "_cost_tao").orElseThrow();
      assertThat(summary.value(group + "_profit_tao").orElseThrow())
          .isCloseTo(paid / 1e9 - spent, within(1e-9));
      assertThat(paid).isPositive();
    }
    // It holds all stake, so it gets all dividends and loses none.
    assertThat(summary.value("honest_cost_of_attack_tao").orElseThrow())
        .isCloseTo(0.12, within(1e-9));
    assertThat(summary.value("honest_break_even_epochs")).hasValue(1);
    assertThat(summary.value("miners_break_even_epochs")).isEmpty();
    // Three of four operators hold stake: at least 1/3 concentrated, at least 1/4 unequal.
    assertThat(summary.value("stake_hhi_end").orElseThrow()).isBetween(1 / 3.0, 1.0);
    assertThat(summary.value("stake_gini_end").orElseThrow()).isBetween(0.25, 0.75);
  }

  @Test
  void whatOneGroupPaysAsideAnotherReceives() throws Exception {
    RunService.Outcome outcome =
        run(
            """
              - { name: b, strategy: bribery, servers: 3, coalition: ring, operators: 1 }
            """,
            "strategy: honest, servers: 3, restake: 0",
            "strategy: bribery, validators: 1, coalition: ring");
    List<Map<String, String>> rows = rows(outcome, "agents");
    double given = number(rows.getLast(), "side_payments_rao");
    double received = number(rows.get(rows.size() - 2), "side_payments_rao");
    assertThat(given).isNegative().isEqualTo(-received);
    assertThat(outcome.run().summary().value("b_cost_of_attack_tao").orElseThrow())
        .isCloseTo(-given / 1e9, within(1e-9));
  }

  private static List<Map<String, String>> rows(RunService.Outcome outcome, String table)
      throws IOException {
    List<String> lines = Files.readAllLines(outcome.folder().resolve("series/" + table + ".csv"));
    String[] names = lines.getFirst().split(",", -1);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                IntStream.range(0, names.length)
                    .boxed()
                    .collect(Collectors.toMap(k -> names[k], k -> cells[k])))
        .toList();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
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
    Path out = run(SCENARIO, new RunPlan(2, 1)).folder();
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
    return run(SCENARIO + more, RunPlan.SINGLE);
  }

  private RunService.Outcome run(String more, String replaced, String by) throws Exception {
    return run(SCENARIO.replace(replaced, by) + more, RunPlan.SINGLE);
  }

  private RunService.Outcome run(String text, RunPlan plan) throws Exception {
    Path file = Files.writeString(folder.resolve("small.yaml"), text);
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
