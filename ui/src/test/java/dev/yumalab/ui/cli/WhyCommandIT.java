package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.results.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that a run's numbers are explained to the rao, and that wrong questions get a sentence.
 */
class WhyCommandIT {
  private static final String AGENTS =
      """
      name: agents
      epochs: 4
      fidelity: block
      subnet: { neurons: 32, validators: 8 }
      rules: { commit_reveal: true }
      agents:
        - { name: honest, strategy: honest, stake_share: 0.9, validators: 6, servers: 20 }
        - { name: copier, strategy: weight-copier, stake_share: 0.1, validators: 2 }
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void run() throws Exception {
    Files.writeString(folder.resolve("agents.yaml"), AGENTS);
    requireRun("run", "two-team-cabal", "--set", "epochs=3", "--out", "teams", "--quiet");
    requireRun("run", "agents.yaml", "--reps", "2", "--out", "agents", "--quiet");
  }

  private static void requireRun(String... arguments) throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, arguments);
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private static CommandLineProcess.Result why(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = "why";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandLineProcess.run(folder, all);
  }

  @Test
  void whatAValidatorAndAMinerWerePaidIsExplainedToTheRao() throws Exception {
    JsonNode validator = json("teams", "3", "0");
    assertThat(validator.path("told_as").asString()).isEqualTo("validator");
    assertThat(validator.path("partners").size()).isEqualTo(10);
    assertThat(bits(validator, "validator_emission")).isEqualTo(paid("teams", 0));
    int miner = validator.path("miner").asInt();
    JsonNode told = json("teams", "3", Integer.toString(miner));
    assertThat(told.path("told_as").asString()).isEqualTo("miner");
    assertThat(bits(told, "server_emission")).isEqualTo(paid("teams", miner)).isPositive();
    assertThat(told.path("consensus_graph").path("votes").size()).isEqualTo(64);
  }

  @Test
  void aWorldOfAgentsIsReplayedAsItRan() throws Exception {
    JsonNode validator = json("agents", "4", "0");
    assertThat(bits(validator, "validator_emission")).isEqualTo(paid("agents", 0));
  }

  @Test
  void theTextNamesStepsFormulasAndTheChainsFunctions() throws Exception {
    CommandLineProcess.Result result = why("teams", "--epoch", "2", "--uid", "0", "--on", "500");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("two-team-cabal, epoch 2 at block 720: uid 0, validator of honest")
        .contains("Validator 0 (validator of honest) and miner 500 (server of cabal)")
        .contains("[epoch/math.rs::col_clip_sparse]")
        .contains("min(weight ");
  }

  @Test
  void whatDoesNotExistIsToldInASentence() throws Exception {
    requireRefused(3, "no such folder", "gone", "--epoch", "1", "--uid", "0");
    requireRefused(2, "epochs 1..3", "teams", "--epoch", "4", "--uid", "0");
    requireRefused(2, "uids 0..511", "teams", "--epoch", "1", "--uid", "512");
    requireRefused(2, "uid -1 is not", "teams", "--epoch", "1", "--uid", "0", "--on", "-1");
    requireRun("run", "two-team-cabal", "--until-block", "800", "--out", "paused", "--quiet");
    requireRefused(3, "is not finished", "paused", "--epoch", "1", "--uid", "0");
  }

  @Test
  void aFolderThatWasChangedIsNotExplained() throws Exception {
    Path changed = Files.createDirectories(folder.resolve("changed/series")).getParent();
    for (String file :
        new String[] {"manifest.json", "scenario.resolved.yaml", "runs.csv", "series/teams.csv"}) {
      Files.copy(folder.resolve("teams").resolve(file), changed.resolve(file));
    }
    Path teams = changed.resolve("series/teams.csv");
    Files.writeString(teams, Files.readString(teams).replaceFirst("\n2,720,honest,\\d", "$09"));
    requireRefused(
        5, "differs from the folder in epoch 2", "changed", "--epoch", "3", "--uid", "0");
  }

  private static void requireRefused(int exit, String words, String... arguments) throws Exception {
    CommandLineProcess.Result result = why(arguments);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exit);
    assertThat(result.err()).contains(words).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  private static JsonNode json(String run, String epoch, String uid) throws Exception {
    CommandLineProcess.Result result = why(run, "--epoch", epoch, "--uid", uid, "--json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  private static long bits(JsonNode document, String quantity) {
    for (JsonNode step : document.path("steps")) {
      if (step.path("quantity").asString().equals(quantity)) {
        return step.path("bits").asLong();
      }
    }
    throw new AssertionError("no step " + quantity + " in " + document);
  }

  private static long paid(String run, int uid) throws IOException {
    TableReader neurons = new TableReader(folder.resolve(run).resolve("series/neurons.csv"));
    return (long) neurons.column("emission_rao", "uid", Integer.toString(uid))[0];
  }
}
