package dev.yumalab.scenarios.compare;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes real folders of small runs for tests. */
final class StoredRunFolders {
  private static final ScenarioSource SOURCE = new ScenarioSource.BuiltIn("two-team-cabal");
  private static final List<String> SMALL =
      List.of("epochs=5", "subnet.neurons=24", "subnet.validators=6");

  private StoredRunFolders() {}

  static Scenario scenario(String... settings) {
    List<String> all = new ArrayList<>(SMALL);
    all.addAll(List.of(settings));
    return ((ReadResult.Valid) ScenarioReader.read(SOURCE, all)).scenario();
  }

  static Path run(Path folder, int replications, String... settings) throws Exception {
    try (OutputFolder out = OutputFolder.named(folder, false)) {
      RunPlan plan = new RunPlan(replications, 1);
      return RunService.run(
              scenario(settings),
              SOURCE,
              new ReferenceKernel(),
              plan,
              out,
              (path, run) -> {},
              (done, all) -> {})
          .folder();
    }
  }
}
