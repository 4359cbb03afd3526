package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import java.util.List;

/** The README of a run's folder: what each file is, and each column of each table. */
final class RunReadme {
  private RunReadme() {}

  static String of(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(scenario.name()).append("\n\n");
    text.append(scenario.question()).append("\n\n");
    text.append(ScenarioSummary.of(scenario)).append(".\n\n");
    text.append(
        """
        | file | what it is |
        |---|---|
        | `report.html` | the run on one page: open it first |
        | `figures/` | the figures of the page, for light and dark backgrounds |
        | `series/`, `summary.csv` | the tables below, as CSV and as Parquet with the same rows |
        | `scenario.yaml` | the scenario as it was given |
        | `scenario.resolved.yaml` | the same with every key, settings of the command line included |
        | `reproduce.sh` | runs it again; the tables get the same bytes |
        | `manifest.json` | version, seed, backend, machine, digests |
        """);
    scenario
        .network()
        .ifPresent(
            network ->
                text.append("| `")
                    .append(network.file().name())
                    .append("` | the recorded stake and weights that the scenario names |\n"));
    table(text, RunTables.TEAMS, "one row for each epoch and team", RunTables.TEAM_COLUMNS);
    table(text, RunTables.NETWORK, "one row for each epoch", RunTables.NETWORK_COLUMNS);
    table(text, RunTables.NEURONS, "one row for each uid, at the end", RunTables.NEURON_COLUMNS);
    table(text, RunTables.BONDS, "one row for each bond, at the end", RunTables.BOND_COLUMNS);
    table(text, RunTables.SUMMARY, "one row for each number", RunTables.SUMMARY_COLUMNS);
    return text.toString();
  }

  private static void table(StringBuilder text, String name, String rows, List<Column> columns) {
    text.append("\n## ").append(name).append(".csv: ").append(rows).append("\n\n");
    text.append("| column | unit | meaning |\n|---|---|---|\n");
    for (Column column : columns) {
      text.append("| `%s` | %s | %s |\n".formatted(column.name(), column.unit(), column.meaning()));
    }
  }
}
