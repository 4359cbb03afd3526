package dev.yumalab.scenarios.run;

import java.io.IOException;
import java.nio.file.Path;

/** Draws figures and pages into a folder whose tables are written. */
@FunctionalInterface
public interface RunFinisher {
  /** Finishes a run's folder; a failure leaves the tables and becomes a warning. */
  void finish(Path folder, RunRecord run) throws IOException;
}
