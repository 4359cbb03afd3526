package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario with every value written out, and beside it the data that it names. */
public final class ResolvedScenario {
  /** The scenario's file. */
  public static final String FILE = "scenario.resolved.yaml";

  private ResolvedScenario() {}

  /** Writes both into a folder. */
  public static void write(Path folder, Scenario scenario) throws IOException {
    if (scenario.network().isPresent()) {
      RecordedFile data = scenario.network().get().file();
      data.write(folder.resolve(data.name()));
    }
    Files.writeString(folder.resolve(FILE), ScenarioWriter.resolved(scenario));
  }
}
