package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what only runs with agents have, epoch by epoch. */
interface AgentSeries {
  /**
   * Records the epoch that has just run.
   *
   * @param roster who was who in it
   * @param teams what each group has and got in it
   */
  void record(Roster roster, List<TeamEpoch> teams) throws IOException;

  /** The numbers that sum the run up, right after an epoch was recorded. */
  List<RunSummary.Metric> metrics();

  /**
   * Writes the whole tables.
   *
   * @param folder where they go
   */
  void writeTables(Path folder) throws IOException;

  /** Writes the sums, and the rows that no part of a series holds; not the last epoch's numbers. */
  void save(DataOutput out) throws IOException;

  /** Reads what {@link #save} wrote; an epoch is recorded before {@link #metrics} is asked. */
  void load(DataInput in) throws IOException;
}
