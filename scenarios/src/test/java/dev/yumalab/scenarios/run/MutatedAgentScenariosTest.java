package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import dev.yumalab.scenarios.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 files of agents, many with mistakes: each is a run of three epochs or clear problems. */
class MutatedAgentScenariosTest {
  private static final int FILES = 1_000;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void eachRunsOrSaysWhatIsWrong() throws IOException {
    int valid = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Path file = folder.resolve("m.yaml");
      Files.writeString(file, new MutatedAgentScenarios(seed).next());
      switch (ScenarioReader.read(ScenarioSource.file(file), List.of())) {
        case ReadResult.Valid read -> {
          valid++;
          runs(read.scenario(), seed);
        }
        case ReadResult.Invalid broken -> isClear(broken.problems(), seed);
      }
    }
    assertThat(valid).isBetween(FILES / 4, FILES * 3 / 4);
  }

  private void runs(Scenario scenario, int seed) throws IOException {
    Path written = folder.resolve("written.yaml");
    Files.writeString(written, ScenarioWriter.canonical(scenario));
    assertThat(ScenarioReader.read(ScenarioSource.file(written), List.of()))
        .as("seed %d, written again", seed)
        .isInstanceOfSatisfying(
            ReadResult.Valid.class, again -> assertThat(again.scenario()).isEqualTo(scenario));
    Path tables = Files.createDirectory(folder.resolve("run" + seed));
    assertThatCode(
            () ->
                new Replication(scenario, 0, new FastKernel(), Optional.empty())
                    .run(tables, tables, Replication.Detail.SERIES, () -> {}))
        .as("seed %d", seed)
        .doesNotThrowAnyException();
  }

  private static void isClear(List<Problem> problems, int seed) {
    assertThat(problems).as("seed %d", seed).isNotEmpty();
    for (Problem problem : problems) {
      assertThat(problem.place().text()).as("seed %d: %s", seed, problem).contains("m.yaml:");
      assertThat(problem.message())
          .as("seed %d", seed)
          .isNotBlank()
          .hasSizeLessThan(3_000)
          .doesNotContainPattern("\\p{Cntrl}|Exception|null");
    }
  }
}
