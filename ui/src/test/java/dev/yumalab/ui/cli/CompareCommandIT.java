package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves that {@code compare} finds what differs, says what it cannot show, and refuses the rest.
 */
class CompareCommandIT {
  @TempDir private Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), ReplicationsIT.SCENARIO);
  }

  @Test
  void runsOfOneSeedAreComparedInPairs() throws Exception {
    run("a", "--reps", "4");
    run("b", "--reps", "4", "--set", "teams.honest.self_weight=0.6");
    CommandLineProcess.Result result = yumalab("compare", "a", "b");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("A: a (small, seed 1, 4 replications of 5 epochs)", "Paired by replication")
        .containsPattern(
            "B's honest stake share at the end is lower by 0\\.[0-9]+ \\(95 % interval"
                + " 0\\.[0-9]+ to 0\\.[0-9]+, 4 pairs\\)\\.")
        .contains("The same in every run: honest_stake_share_start, cabal_stake_share_start.");
    double[] difference = differences("a", "b", "honest_stake_share_end");
    double mean = Arrays.stream(difference).sum() / difference.length;
    assertThat(yumalab("compare", "a", "b", "--json").out())
        .contains("\"paired\":true", "\"difference\":" + Double.toString(mean).substring(0, 12));
  }

  @Test
  void aFolderIsTheSameAsItself() throws Exception {
    run("a", "--reps", "3");
    CommandLineProcess.Result result = yumalab("compare", "a", "a");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("The same in every run: honest_stake_share_start, honest_stake_share_end")
        .doesNotContain("higher", "lower");
  }

  @Test
  void otherSeedsAndNumbersAreComparedUnpairedAndItSaysSo() throws Exception {
    run("a", "--reps", "3");
    run("b", "--reps", "3", "--seed", "2");
    run("c", "--reps", "2");
    assertThat(yumalab("compare", "a", "b").out())
        .contains("Not paired, because the seeds differ (1 and 2)", "unpaired, 3 and 3 runs");
    assertThat(yumalab("compare", "a", "c").out())
        .contains("Not paired, because the numbers of replications differ (3 and 2)");
  }

  @Test
  void singleRunsHaveADifferenceWithoutInterval() throws Exception {
    run("a");
    run("b", "--set", "teams.honest.self_weight=0.6");
    assertThat(yumalab("compare", "a", "b").out()).contains("lower (1 pair, no interval)");
  }

  @Test
  void runsOfAgentsAreComparedInAllTheirMetrics() throws Exception {
    Files.writeString(folder.resolve("agents.yaml"), ReplicationsIT.AGENTS);
    runAgents("open");
    runAgents("secret", "--set", "rules.commit_reveal=true");
    CommandLineProcess.Result result = yumalab("compare", "open", "secret");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("A: open (copying, seed 1, 3 replications of 4 epochs)", "Paired by replication")
        .containsPattern("(?m)^truth_correlation_mean  +[0-9.-]+")
        .containsPattern("(?m)^copier_dividend_per_stake_mean  +0\\.0")
        .containsPattern("(?m)^honest_burned_tao +0 +0 +0 ")
        .containsPattern("B's copier advantage \\(mean over epochs\\) is (lower|higher) by ");
    run("teams", "--reps", "3");
    CommandLineProcess.Result refused = yumalab("compare", "open", "teams");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo(
            "yumalab: open and teams are runs of different kinds: open has agents, teams has two"
                + " teams; compare runs of one kind\n");
  }

  private void runAgents(String out, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("run", "agents.yaml", "--reps", "3", "--out", out, "--quiet", "--jobs", "2"));
    command.addAll(List.of(options));
    assertThat(yumalab(command.toArray(String[]::new)).exitCode()).isZero();
  }

  @Test
  void whatCannotBeComparedIsRefusedWithTheReason() throws Exception {
    run("a");
    Files.createDirectories(folder.resolve("empty"));
    yumalab(
        "retention",
        "--grid",
        "4",
        "--neurons",
        "40",
        "--validators",
        "8",
        "--stakes",
        "0.6",
        "--out",
        "map",
        "--quiet");
    Files.writeString(
        folder.resolve("other.yaml"),
        ReplicationsIT.SCENARIO.replace("honest", "good").replace("cabal", "bad"));
    yumalab("run", "other.yaml", "--out", "others", "--quiet");
    run("damaged");
    Files.writeString(folder.resolve("damaged/runs.csv"), "replication,seed\n0,1\n");
    run("cut");
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("cut/runs.csv")));
    lines.set(1, lines.get(1).replaceFirst("0\\.[0-9]+$", "x"));
    Files.write(folder.resolve("cut/runs.csv"), lines);
    refused("nowhere", "nowhere: no such folder; compare takes two folders");
    refused("empty", "empty: holds no manifest.json");
    refused("map", "map: holds a 'retention', not a run");
    refused("others", "a and others have no metric in common: honest_stake_share_start");
    refused("damaged", "damaged/runs.csv: does not begin with the columns replication, seed, held");
    refused("cut", "cut/runs.csv:2: 'x' is no number");

    CommandLineProcess.Result one = yumalab("compare", "a");
    assertThat(one.exitCode()).isEqualTo(2);
    assertThat(one.err()).contains("'B'");
  }

  private void refused(String other, String message) throws Exception {
    CommandLineProcess.Result result = yumalab("compare", "a", other);
    assertThat(result.exitCode()).as(other).isEqualTo(3);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  private double[] differences(String a, String b, String metric) throws IOException {
    double[] first = column(a, metric);
    double[] second = column(b, metric);
    Arrays.setAll(first, i -> second[i] - first[i]);
    return first;
  }

  private double[] column(String run, String metric) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(run + "/runs.csv"));
    int column = List.of(lines.getFirst().split(",", -1)).indexOf(metric);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .toArray();
  }

  private void run(String out, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("run", "small.yaml", "--out", out, "--quiet"));
    command.addAll(List.of(options));
    assertThat(yumalab(command.toArray(String[]::new)).exitCode()).isZero();
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
