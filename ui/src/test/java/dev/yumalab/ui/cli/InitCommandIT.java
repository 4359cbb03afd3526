package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that {@code init} writes files that validate and run, and over nothing. */
class InitCommandIT {
  @TempDir private Path folder;

  @Test
  void aTemplateOfABuiltInScenarioRunsToTheSameTables() throws Exception {
    CommandLineProcess.Result init = yumalab("init", "two-team-cabal", "-o", "mine.yaml");
    assertThat(init.exitCode()).isZero();
    assertThat(init.out()).isEqualTo("mine.yaml\n");
    assertThat(init.err()).isEmpty();
    assertThat(yumalab("validate", "mine.yaml").exitCode()).isZero();
    String[] small = {"--set", "subnet.neurons=24", "--set", "subnet.validators=6"};
    for (String scenario : new String[] {"mine.yaml", "two-team-cabal"}) {
      CommandLineProcess.Result run =
          yumalab(
              "run",
              scenario,
              small[0],
              small[1],
              small[2],
              small[3],
              "--set",
              "epochs=3",
              "--quiet",
              "--out",
              "of-" + scenario);
      assertThat(run.exitCode()).isZero();
    }
    assertThat(folder.resolve("of-mine.yaml/series/teams.csv"))
        .hasSameBinaryContentAs(folder.resolve("of-two-team-cabal/series/teams.csv"));
  }

  @Test
  void aTemplateOfAgentsRunsToTheSameTables() throws Exception {
    assertThat(yumalab("init", "weight-copier", "-o", "mine.yaml").exitCode()).isZero();
    CommandLineProcess.Result valid = yumalab("validate", "mine.yaml");
    assertThat(valid.out()).contains("valid. weight-copier");
    for (String scenario : new String[] {"mine.yaml", "weight-copier"}) {
      CommandLineProcess.Result run =
          yumalab("run", scenario, "--set", "epochs=2", "--quiet", "--out", "of-" + scenario);
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
    for (String table : new String[] {"series/agents.csv", "series/digests.csv", "summary.csv"}) {
      assertThat(folder.resolve("of-mine.yaml").resolve(table))
          .hasSameBinaryContentAs(folder.resolve("of-weight-copier").resolve(table));
    }
  }

  @Test
  void aNewNameGetsABareScenarioAndANote() throws Exception {
    CommandLineProcess.Result init = yumalab("init", "two-team-cabl");
    assertThat(init.exitCode()).isZero();
    assertThat(init.out()).isEqualTo("two-team-cabl.yaml\n");
    assertThat(init.err())
        .isEqualTo(
            "note: no built-in scenario is called 'two-team-cabl', so this is a bare one; did you"
                + " mean 'two-team-cabal'?\n");
    assertThat(yumalab("validate", "two-team-cabl.yaml").out()).contains("valid. two-team-cabl");
  }

  @Test
  void whatIsThereStaysUnlessForced() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), "mine");
    CommandLineProcess.Result refused = yumalab("init", "a");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("a.yaml exists").doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("a.yaml"))).isEqualTo("mine");
    assertThat(yumalab("init", "a", "--force").exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("a.yaml"))).contains("name: a ");
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    CommandLineProcess.Result name = yumalab("init", "a b");
    assertThat(name.exitCode()).isEqualTo(2);
    assertThat(name.err()).startsWith("yumalab: NAME: ").doesNotContain("\tat ");
    assertThat(yumalab("init").exitCode()).isEqualTo(2);
    CommandLineProcess.Result nowhere = yumalab("init", "a", "-o", "no/such/a.yaml");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("cannot write no/such/a.yaml").doesNotContain("\tat ");
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
