package dev.yumalab.scenarios.live;

import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a run came to, as a text for whoever looks into it.
 *
 * @param scenario what ran, with the changes made
 * @param state what the run is doing
 * @param block that it had reached
 * @param epoch how many epochs had ended
 * @param failure why it failed, if it did
 */
record Diagnostic(
    Scenario scenario, RunState state, long block, int epoch, Optional<Throwable> failure) {

  /** Writes the text into a folder, under the first name that is free. */
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, ".diagnostic", ".tmp");
    try {
      Files.writeString(temporary, text());
      Path file = free(folder);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path free(Path folder) {
    String name = "diagnostic-" + scenario.name();
    Path file = folder.resolve(name + ".txt");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + "-" + number + ".txt");
    }
    return file;
  }

  private String text() {
    String trace = failure.map(TraceText::of).orElse("");
    return """
    Yumalab %s, diagnostic of a run
    state: %s
    after: block %d, %d of %d epochs
    cause: %s
    Java: %s (%s)
    system: %s %s, %d processors, at most %d MiB of memory

    The scenario, with the changes that were made while it ran. Saved as a file it repeats the run.
    ---
    %s---

    %s\
    """
        .formatted(
            Manifest.VERSION,
            state,
            block,
            epoch,
            scenario.epochs(),
            failure.map(Throwable::toString).orElse("none"),
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            ScenarioWriter.canonical(scenario),
            trace);
  }
}
