package dev.yumalab.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.results.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of runs are read back whole, and their differences are those of pairs. */
class CourseDifferenceTest {
  private static final String SHARE = "stake_share";

  /** The upper 2.5 % point of Student's t with two degrees of freedom, from tables. */
  private static final double T_OF_THREE_RUNS = 4.302653;

  @TempDir private Path folder;

  @Test
  void aSingleRunReadsAsItsTableSays() throws Exception {
    Path run = StoredRunFolders.run(folder.resolve("one"), 1);

    StoredCourse stored = StoredCourse.read(run);

    assertThat(stored.course().teams()).containsExactly("honest", "cabal");
    assertThat(stored.course().epochs()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(stored.course().hasBands()).isFalse();
    assertThat(stored.course().mean(SHARE, 1))
        .containsExactly(
            new TableReader(run.resolve("series/teams.csv")).column(SHARE, "team", "cabal"));
    assertThat(stored.manifest().stateSha256()).hasSize(64);
    assertThat(stored.scenario()).contains(StoredRunFolders.scenario());
  }

  @Test
  void replicationsReadAsMeansWithIntervals() throws Exception {
    Path run = StoredRunFolders.run(folder.resolve("many"), 3);

    TeamCourse course = StoredCourse.read(run).course();

    assertThat(course.hasBands()).isTrue();
    assertThat(course.low(SHARE, 0)[5])
        .isLessThan(course.mean(SHARE, 0)[5])
        .isLessThan(course.high(SHARE, 0)[5]);
  }

  @Test
  void pairsOfReplicationsGiveTheIntervalOfTheirDifferences() throws Exception {
    StoredCourse plain = StoredCourse.read(StoredRunFolders.run(folder.resolve("a"), 3));
    StoredCourse tame =
        StoredCourse.read(
            StoredRunFolders.run(folder.resolve("b"), 3, "teams.cabal.self_weight=0.6"));

    CourseDifference difference = CourseDifference.of(plain, tame);

    double[] one = lastShares(plain.folder());
    double[] other = lastShares(tame.folder());
    double mean = 0;
    for (int i = 0; i < 3; i++) {
      mean += (one[i] - other[i]) / 3;
    }
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      squares += Math.pow(one[i] - other[i] - mean, 2);
    }
    double reach = T_OF_THREE_RUNS * Math.sqrt(squares / 2 / 3);
    assertThat(difference.unpaired()).isEmpty();
    assertThat(difference.pairs()).isEqualTo(3);
    assertThat(difference.course().mean(SHARE, 0)[5]).isCloseTo(mean, within(1e-12));
    assertThat(difference.course().high(SHARE, 0)[5] - mean).isCloseTo(reach, within(1e-8));
    assertThat(difference.course().mean(SHARE, 0)[0]).isZero();
  }

  /** The honest share after the last epoch, by replication. */
  private static double[] lastShares(Path run) throws Exception {
    TableReader table = new TableReader(run.resolve("series/teams_by_replication.csv"));
    List<double[]> columns = table.columns(List.of("epoch", SHARE), "team", "honest");
    double[] last = new double[3];
    int count = 0;
    for (int row = 0; row < columns.getFirst().length; row++) {
      if (columns.getFirst()[row] == 5) {
        last[count++] = columns.get(1)[row];
      }
    }
    return last;
  }

  @Test
  void oneRunAgainstOneHasNoInterval() throws Exception {
    StoredCourse one = StoredCourse.read(StoredRunFolders.run(folder.resolve("a"), 1));
    StoredCourse short4 =
        StoredCourse.read(StoredRunFolders.run(folder.resolve("b"), 1, "epochs=4"));

    CourseDifference difference = CourseDifference.of(one, short4);

    assertThat(difference.unpaired()).contains("one run, no interval");
    assertThat(difference.course().hasBands()).isFalse();
    assertThat(difference.course().points()).isEqualTo(5);
    assertThat(difference.course().mean(SHARE, 0)).containsOnly(0);
  }

  @Test
  void otherSeedsAreNoPairs() throws Exception {
    StoredCourse one = StoredCourse.read(StoredRunFolders.run(folder.resolve("a"), 2));
    StoredCourse other = StoredCourse.read(StoredRunFolders.run(folder.resolve("b"), 2, "seed=2"));

    CourseDifference difference = CourseDifference.of(one, other);

    assertThat(difference.unpaired().orElseThrow()).contains("the seeds differ (1 and 2)");
    assertThat(difference.course().hasBands()).isFalse();
  }

  @Test
  void aDamagedFolderGivesASentence() throws Exception {
    Path run = StoredRunFolders.run(folder.resolve("one"), 1);
    Path teams = run.resolve("series/teams.csv");
    List<String> lines = Files.readAllLines(teams);

    refused(folder.resolve("nowhere"), "nowhere: no such folder");
    refused(Files.createDirectory(folder.resolve("empty")), "holds no manifest.json");

    Files.write(teams, lines.subList(0, lines.size() - 1));
    refused(run, "teams.csv: an epoch lacks the row of a team; it is cut off");
    Files.writeString(teams, String.join("\n", lines.subList(0, 3)) + "\n1,360,hon");
    refused(run, "teams.csv:4: the line is cut off");
    Files.writeString(teams, String.join("\n", lines).replace("\n0,", "\nzero,"));
    refused(run, "teams.csv:2: 'zero' is no number");
    Files.writeString(teams, "");
    refused(run, "teams.csv: has no column 'epoch'");
    Files.delete(teams);
    refused(run, "teams.csv: is missing; the folder is not whole");
    Files.writeString(run.resolve("manifest.json"), "{");
    refused(run, "manifest.json: is damaged");
  }

  private static void refused(Path run, String sentence) {
    assertThatThrownBy(() -> StoredCourse.read(run))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(sentence);
  }
}
