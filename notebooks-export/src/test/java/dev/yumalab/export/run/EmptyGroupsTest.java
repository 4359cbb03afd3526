package dev.yumalab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.imports.CabalChoice;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded network whose teams lack validators or miners still gets its figures and its page. */
class EmptyGroupsTest {
  private static final String ALL_SET_WEIGHTS =
      """
      {"netuid":7,"block":1000000,"n":4,"stake":[500.5,300,0,1e-9],"weights":[
      {"uid":0,"to":[1],"w":[1]},{"uid":1,"to":[2],"w":[1]},
      {"uid":2,"to":[3],"w":[1]},{"uid":3,"to":[0],"w":[1]}]}
      """;
  private static final String TWO_SET_WEIGHTS =
      """
      {"netuid":7,"block":1000000,"n":4,"stake":[500.5,300,0,1e-9],"weights":[
      {"uid":0,"to":[2,3],"w":[1,0.5]},{"uid":1,"to":[2],"w":[1]}]}
      """;

  @TempDir private Path folder;

  @Test
  void aNetworkOfValidatorsOnlyIsDrawn() throws Exception {
    assertIsDrawn(ALL_SET_WEIGHTS, Optional.empty());
  }

  @Test
  void aCabalOfAllValidatorsIsDrawn() throws Exception {
    assertIsDrawn(TWO_SET_WEIGHTS, cabal(Set.of(0, 1), Optional.empty()));
  }

  @Test
  void aCabalOfAllMinersIsDrawn() throws Exception {
    assertIsDrawn(TWO_SET_WEIGHTS, cabal(Set.of(0), Optional.of(Set.of(2, 3))));
  }

  @Test
  void aCabalOfEverybodyIsDrawn() throws Exception {
    assertIsDrawn(TWO_SET_WEIGHTS, cabal(Set.of(0, 1), Optional.of(Set.of(2, 3))));
  }

  private static Optional<CabalChoice> cabal(
      Set<Integer> validators, Optional<Set<Integer>> miners) {
    return Optional.of(new CabalChoice(new CabalChoice.Members.Uids(validators), miners, "1.0"));
  }

  private void assertIsDrawn(String network, Optional<CabalChoice> cabal) throws Exception {
    Path file = Files.writeString(folder.resolve("in.json"), network);
    NetworkImport.Target target = new NetworkImport.Target(folder, Optional.of("net"), false);
    Path scenario = NetworkImport.metagraph(file.toString(), target, cabal).scenario();
    ScenarioSource source = ScenarioSource.file(scenario);
    ReadResult read = ScenarioReader.read(source, List.of("epochs=3"));
    assertThat(read).isInstanceOf(ReadResult.Valid.class);
    try (OutputFolder out = OutputFolder.named(folder.resolve("run"), false)) {
      RunService.Outcome outcome =
          RunService.run(
              ((ReadResult.Valid) read).scenario(),
              source,
              new ReferenceKernel(),
              out,
              new RunPictures(),
              (done, all) -> {});
      assertThat(outcome.warning()).isEmpty();
      assertThat(outcome.folder().resolve("report.html")).exists();
      assertThat(outcome.folder().resolve("figures/bonds.png")).exists();
      assertThat(outcome.folder().resolve("figures/validator-trust.png")).exists();
    }
  }
}
