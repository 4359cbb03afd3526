package dev.yumalab.scenarios.run;

import java.io.IOException;
import java.util.List;

/** Writes what only runs with agents have, epoch by epoch. */
interface AgentSeries extends AutoCloseable {
  /**
   * Records the epoch that has just run.
   *
   * @param teams what each group has and got in it
   */
  void record(List<TeamEpoch> teams) throws IOException;

  /** Closes the tables, and gives the numbers that sum the run up. */
  List<RunSummary.Metric> finishSeries() throws IOException;

  /** Writes the tables as Parquet, after they were finished. */
  void writeParquet() throws IOException;

  @Override
  void close() throws IOException;
}
