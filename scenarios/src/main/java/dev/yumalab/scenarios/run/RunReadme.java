package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSummary;

/** The README of a run's folder: what each file is, and each column of each table. */
final class RunReadme {
  private RunReadme() {}

  static String of(RunRecord run) {
    Scenario scenario = run.scenario();
    return """
    # %s

    %s

    %s.

    ## Files

    %s\
    """
        .formatted(
            scenario.name(),
            scenario.question(),
            ScenarioSummary.of(scenario),
            RunFiles.of(run).markdown());
  }
}
