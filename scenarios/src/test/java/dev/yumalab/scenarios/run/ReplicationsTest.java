package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replications differ by chance alone, do not depend on threads, and are summed up as stated. */
class ReplicationsTest {
  /** Upper 2.5 % points of Student's t with 1 and 4 degrees of freedom, from a printed table. */
  private static final double T1 = 12.706;

  private static final double T4 = 2.776;

  private static final ScenarioSource SOURCE = ScenarioSource.of("two-team-cabal");

  @TempDir private Path folder;

  @Test
  void threadsChangeNoByteOfAnyTable() throws Exception {
    Map<String, String> one = tables(run("one", new RunPlan(5, 1)).folder());
    Map<String, String> three = tables(run("three", new RunPlan(5, 3)).folder());
    assertThat(one).containsKeys("runs.csv", "runs.parquet", "series/teams_bands.parquet");
    assertThat(three).isEqualTo(one);
  }

  @Test
  void theFirstReplicationIsTheSingleRun() throws Exception {
    Path single = run("single", RunPlan.SINGLE).folder();
    Path several = run("several", new RunPlan(3, 2)).folder();
    for (String table :
        List.of("series/teams", "series/network", "series/neurons", "series/bonds")) {
      assertThat(several.resolve(table + ".csv"))
          .hasSameBinaryContentAs(single.resolve(table + ".csv"));
    }
    assertThat(Files.readAllLines(several.resolve("runs.csv")).subList(0, 2))
        .isEqualTo(Files.readAllLines(single.resolve("runs.csv")));
    assertThat(Files.readAllLines(several.resolve("runs.csv"))).hasSize(4);
  }

  @Test
  void replicationsDifferAndAreAllInTheSeries() throws Exception {
    Path run = run("run", new RunPlan(3, 2)).folder();
    TableReader series = new TableReader(run.resolve("series/teams_by_replication.csv"));
    double[] shares = new TableReader(run.resolve("runs.csv")).column("honest_stake_share_end");
    assertThat(shares).doesNotHaveDuplicates();
    for (int replication = 0; replication < 3; replication++) {
      List<double[]> rows =
          series.columns(
              List.of("epoch", "stake_share"), "replication", Integer.toString(replication));
      // Epochs 0 to 6, two teams each, the honest team first.
      assertThat(rows.getFirst()).hasSize(14);
      assertThat(rows.get(1)[12]).isEqualTo(shares[replication]);
    }
    try (Stream<Path> files = Files.list(run)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void summaryAndBandsHaveMeanAndIntervalOfTheReplications() throws Exception {
    Path run = run("run", new RunPlan(5, 2)).folder();
    double[] shares = new TableReader(run.resolve("runs.csv")).column("cabal_emission_share_mean");
    TableReader summary = new TableReader(run.resolve("summary.csv"));
    List<String> names = List.of("value", "low", "high", "deviation", "n");
    double[] row =
        summary.columns(names, "metric", "cabal_emission_share_mean").stream()
            .mapToDouble(column -> column[0])
            .toArray();
    assertInterval(shares, T4, row[0], row[1], row[2]);
    assertThat(row[3]).isCloseTo(deviation(shares), within(1e-12));
    assertThat(row[4]).isEqualTo(5);

    TableReader series = new TableReader(run.resolve("series/teams_by_replication.csv"));
    List<double[]> bands =
        new TableReader(run.resolve("series/teams_bands.csv"))
            .columns(
                List.of("emission_share_mean", "emission_share_low", "emission_share_high"),
                "team",
                "cabal");
    assertThat(bands.getFirst()[0]).as("epoch 0 pays nothing").isNaN();
    for (int epoch = 1; epoch <= 6; epoch++) {
      double[] all = series.column("emission_share", "team", "cabal");
      double[] ofEpoch = new double[5];
      for (int replication = 0; replication < 5; replication++) {
        ofEpoch[replication] = all[replication * 7 + epoch];
      }
      assertInterval(ofEpoch, T4, bands.get(0)[epoch], bands.get(1)[epoch], bands.get(2)[epoch]);
    }
  }

  @Test
  void theVerdictCountsReplicationsAndWeighsTheMean() throws Exception {
    RunRecord run = run("run", new RunPlan(5, 2)).run();
    ReplicatedVerdict verdict = run.replicated().orElseThrow().verdict().orElseThrow();
    double[] shares =
        new TableReader(folder.resolve("run/runs.csv")).column("honest_stake_share_end");
    double[] starts =
        new TableReader(folder.resolve("run/runs.csv")).column("honest_stake_share_start");
    long held = 0;
    for (int i = 0; i < shares.length; i++) {
      held += shares[i] >= starts[i] ? 1 : 0;
    }
    assertThat(verdict.heldIn()).isEqualTo((int) held);
    assertThat(verdict.sentence())
        .startsWith("Held in " + held + " of 5 replications: honest_stake_share_end is ")
        .contains(" % on average (95 % interval ", "expected at least 60.");
  }

  @Test
  void aReplicationThatFailsIsToldAndTheOthersStay() throws Exception {
    RunService.Outcome outcome = run("some", new RunPlan(4, 1), Set.of(2));
    Replicated all = outcome.run().replicated().orElseThrow();
    assertThat(all.failures()).singleElement().asString().contains("replication 2:", "on purpose");
    assertThat(all.sentence()).isEqualTo("3 replications, 95 % intervals, 1 more failed");
    List<String> runs = Files.readAllLines(outcome.folder().resolve("runs.csv"));
    assertThat(runs).hasSize(5);
    assertThat(runs.get(3)).startsWith("2,1,,,java.lang.IllegalStateException: on purpose");
    assertThat(new TableReader(outcome.folder().resolve("series/teams_bands.csv")).column("n"))
        .containsOnly(3);
  }

  @Test
  void whereTheFirstFailsTheNextIsShownInFull() throws Exception {
    RunService.Outcome outcome = run("some", new RunPlan(3, 1), Set.of(0));
    double[] shares =
        new TableReader(outcome.folder().resolve("series/teams.csv"))
            .column("stake_share", "team", "honest");
    assertThat(shares[6])
        .isEqualTo(
            new TableReader(outcome.folder().resolve("runs.csv"))
                .column("honest_stake_share_end")[1]);
    assertThat(outcome.folder().resolve("series/bonds.parquet")).exists();
    double[] both =
        new TableReader(outcome.folder().resolve("runs.csv")).column("cabal_stake_share_end");
    List<double[]> row =
        new TableReader(outcome.folder().resolve("summary.csv"))
            .columns(List.of("value", "low", "high"), "metric", "cabal_stake_share_end");
    assertInterval(
        new double[] {both[1], both[2]}, T1, row.get(0)[0], row.get(1)[0], row.get(2)[0]);
  }

  @Test
  void whereAllFailNothingIsLeft() {
    assertThatThrownBy(() -> run("none", new RunPlan(2, 2), Set.of(0, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");
    assertThat(folder).isEmptyDirectory();
  }

  private static void assertInterval(
      double[] values, double quantile, double mean, double low, double high) {
    double expected = Arrays.stream(values).sum() / values.length;
    double reach = quantile * deviation(values) / Math.sqrt(values.length);
    assertThat(mean).isCloseTo(expected, within(1e-12));
    assertThat(low).isCloseTo(expected - reach, within(reach * 1e-3));
    assertThat(high).isCloseTo(expected + reach, within(reach * 1e-3));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  private RunService.Outcome run(String name, RunPlan plan) throws Exception {
    return run(name, plan, Set.of());
  }

  private RunService.Outcome run(String name, RunPlan plan, Set<Integer> failing) throws Exception {
    try (OutputFolder out = OutputFolder.named(folder.resolve(name), false)) {
      return RunService.run(
          scenario(),
          SOURCE,
          new FailingKernel(failing, new AtomicInteger()),
          plan,
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
  }

  private static Scenario scenario() {
    List<String> small = List.of("epochs=6", "subnet.neurons=24", "subnet.validators=6");
    return ((ReadResult.Valid) ScenarioReader.read(SOURCE, small)).scenario();
  }

  /** A kernel that cannot be opened for some replications; they open it in order on one thread. */
  private record FailingKernel(Set<Integer> failing, AtomicInteger opened) implements EpochKernel {
    @Override
    public String name() {
      return "reference";
    }

    @Override
    public EpochSession open(EpochShape shape) {
      if (failing.contains(opened.getAndIncrement())) {
        throw new IllegalStateException("on purpose");
      }
      return new ReferenceKernel().open(shape);
    }
  }

  private static Map<String, String> tables(Path run) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|parquet)")).toList()) {
        tables.put(
            run.relativize(file).toString().replace('\\', '/'),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return tables;
  }
}
