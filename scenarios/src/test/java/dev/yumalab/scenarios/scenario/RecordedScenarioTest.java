package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.imports.GeneratedNetworks;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.parameters.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios on recorded networks are read as strictly as others, with their data. */
class RecordedScenarioTest {
  @TempDir private Path folder;
  private ScenarioFiles files;
  private String snapshot;
  private String history;

  @BeforeEach
  void importNetworks() throws Exception {
    files = new ScenarioFiles(folder);
    Path file = Files.writeString(folder.resolve("s.json"), GeneratedNetworks.SNAPSHOT);
    snapshot =
        network(
            NetworkImport.metagraph(file.toString(), target("snap"), Optional.empty()).scenario());
    Path epochs = Files.writeString(folder.resolve("h.json"), GeneratedNetworks.history(4));
    history = network(NetworkImport.history(epochs.toString(), target("hist")).scenario());
  }

  private NetworkImport.Target target(String name) {
    return new NetworkImport.Target(folder, Optional.of(name), false);
  }

  /** The two lines that name the data. */
  private static String network(Path scenario) throws IOException {
    List<String> lines = Files.readAllLines(scenario);
    int at = lines.indexOf("network:");
    return "name: x\n" + String.join("\n", lines.subList(at, at + 3)) + "\n";
  }

  @Test
  void whatTheScenarioLeavesOpenComesFromTheRecording() {
    assertThat(files.valid(snapshot).subnet().neurons()).isEqualTo(10);
    assertThat(files.valid(history).subnet().neurons()).isEqualTo(12);
    assertThat(files.valid(history).epochs()).isEqualTo(4);
    assertThat(files.valid(snapshot).epochs()).isEqualTo(300);
    assertThat(ScenarioSummary.of(files.valid(snapshot + "cabal: { validators: [2, 0] }\n")))
        .startsWith(
            "snapshot of subnet 7 at block 1,000,000, a cabal of validators 0, 2; 10 neurons,"
                + " at most 64 validators;");
  }

  @Test
  void writtenScenariosReadBackAsEqualOnes() {
    for (String text :
        List.of(
            snapshot + "cabal: { validators: [1, 0], miners: 7, self_weight: 0.5 }\n",
            snapshot + "events: [{ at_epoch: 2, set: { network.restake: 0.5 } }]\n",
            history + "events: [{ at_epoch: 2, set: { subnet.kappa: 0.6 } }]\n",
            snapshot
                + "cabal: { validators: [1] }\n"
                + "expect: { metric: cabal_stake_share_end, at_most: start }\n"
                + "events: [{ at_epoch: 2, set: { cabal.self_weight: 0.5 } }]\n")) {
      Scenario scenario = files.valid(text);
      for (String again :
          List.of(
              ScenarioWriter.canonical(scenario),
              ScenarioWriter.resolved(scenario),
              ScenarioWriter.starter(scenario))) {
        assertThat(files.valid(again)).as(again).isEqualTo(scenario);
      }
    }
  }

  @Test
  void mistakesAreNamedWithTheirPlace() {
    refused(
        snapshot.replace("snap.network", "gone.network"),
        "s.yaml:3:13: 'gone.network.json.gz': no such file");
    assertThat(
            files.problems(
                files.write("s.yaml", snapshot), "network.snapshot=gone.network.json.gz"))
        .contains(
            "--set network.snapshot=gone.network.json.gz: 'gone.network.json.gz': no such file");
    refused(
        snapshot.replace("snap.network.json.gz", "manifest.json"),
        "s.yaml:3:13: 'manifest.json' is no name of a data file: it ends in .network.json.gz or"
            + " .network.json");
    assertThat(files.problems(files.write("s.yaml", snapshot), "teams.cabal.restake=0.5"))
        .anyMatch(problem -> problem.contains("a recorded network has no teams to set"));
    refused(
        snapshot.replaceAll("sha256: [0-9a-f]", "sha256: g"),
        "s.yaml:4:11: sha256 must be 64 hexadecimal digits");
    refused(
        snapshot.replaceAll("sha256: [0-9a-f]{8}", "sha256: 00000000"),
        "s.yaml:4:11: 'snap.network.json.gz' has changed: the SHA-256 of its content is now ");
    refused(
        history.replace("history:", "snapshot:"),
        "s.yaml:3:13: 'hist.network.json.gz' is a history; name it as network.history");
    refused(
        snapshot + "subnet: { neurons: 12 }\n",
        "s.yaml:5:20: subnet.neurons is 12, but snap.network.json.gz has 10 uids");
    refused(
        history + "epochs: 5\n",
        "s.yaml:5:9: epochs is 5, but hist.network.json.gz has only 4 epochs");
    refused(
        snapshot + "cabal: { validators: [0, 4] }\n",
        "s.yaml:5:22: uid 4 has no recorded weights; those that have: 0, 1, 2");
    refused(
        snapshot + "cabal: { validators: [0], miners: [1] }\n",
        "s.yaml:5:35: uid 1 has recorded weights, so it is a validator here");
    refused(
        snapshot + "cabal: { validators: [0], miners: [12] }\n",
        "s.yaml:5:35: there is no uid 12 among 10");
    refused(
        snapshot + "cabal: { validators: [0, 0] }\n",
        "s.yaml:5:22: validators must be a list of different whole numbers in 0..4095, such as"
            + " [3, 14], found a list. 0 is there twice.");
    refused(
        snapshot + "cabal: { validators: [] }\n",
        "s.yaml:5:22: validators must be a list of different whole numbers in 0..4095, such as"
            + " [3, 14], found an empty list");
    refused(
        snapshot + "cabal: { validators: [0, 0.5] }\n",
        "s.yaml:5:22: validators must be a list of different whole numbers in 0..4095, such as"
            + " [3, 14], found '0.5' in the list");
    refused(
        snapshot + "cabal: { validators: [5000] }\n",
        "s.yaml:5:22: validators must be a list of different whole numbers in 0..4095, such as"
            + " [3, 14], found '5000' in the list");
    refused(
        history + "cabal: { validators: [0] }\n",
        "s.yaml:5:22: a cabal needs network.snapshot: a history is replayed with its own stake and"
            + " weights");
    refused(
        snapshot + "weights_persistence: 0.5\n",
        "s.yaml:5:22: 'weights_persistence' has no effect: recorded weights do not change");
    refused(
        snapshot + "subnet: { total_stake_alpha: 5 }\n",
        "s.yaml:5:30: 'subnet.total_stake_alpha' has no effect: the recording says who holds what");
    refused(
        snapshot + "events: [{ at_epoch: 2, set: { cabal.self_weight: 0.5 } }]\n",
        "'cabal.self_weight' has no effect: the scenario has no cabal");
    refused(
        snapshot + "events: [{ at_epoch: 2, set: { weights_persistence: 0.5 } }]\n",
        "'weights_persistence' has no effect on a recorded network");
    refused(
        snapshot + "expect: { metric: honest_stake_share_end, at_least: start }\n",
        "s.yaml:5:19: unknown metric 'honest_stake_share_end'.");
    refused(
        snapshot + "teams: [{ name: a, stake_share: 1, self_weight: 1 }]\n",
        "s.yaml:5:8: give 'teams' or 'network', not both");
    refused(
        ScenarioFiles.SMALL + "cabal: { validators: [0] }\n",
        "s.yaml:5:22: a cabal needs a snapshot of a network");
    refused(
        ScenarioFiles.SMALL + "events: [{ at_epoch: 2, set: { cabal.restake: 0.5 } }]\n",
        "'cabal.restake' needs a recorded network, the block 'network'");
  }

  @Test
  void aSettingOfTheCommandLineReachesTheCabal() {
    Scenario scenario = files.valid(snapshot, "cabal.validators=[0, 2]", "cabal.self_weight=0.25");
    assertThat(scenario.network().orElseThrow().cabal().orElseThrow().selfWeight()).isEqualTo(0.25);
    assertThat(files.valid(snapshot, "cabal.validators=0,2").network()).isPresent();
  }

  @Test
  void dataIsFoundBesideTheFileThatNamesIt() throws IOException {
    Path base = Files.writeString(folder.resolve("base.yaml"), snapshot);
    Path below = Files.createDirectory(folder.resolve("below"));
    Path over = Files.writeString(below.resolve("over.yaml"), "extends: ../base.yaml\nepochs: 7\n");
    assertThat(base).exists();
    assertThat(ScenarioReader.read(ScenarioSource.file(over), List.of()))
        .isInstanceOf(ReadResult.Valid.class);
  }

  @Test
  void theSchemaKnowsBothBlocks() {
    assertThat(JsonSchema.text(dev.yumalab.scenarios.parameters.Parameters.lab()))
        .contains("\"cabal\"", "\"sha256\"", "\"uniqueItems\": true");
  }

  private void refused(String text, String message) {
    assertThat(files.problems(text)).anyMatch(problem -> problem.contains(message), message);
  }
}
