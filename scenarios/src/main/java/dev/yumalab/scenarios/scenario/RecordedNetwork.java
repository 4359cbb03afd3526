package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.recorded.RecordedFile;
import java.util.Optional;

/**
 * A recorded subnet, which takes the place of teams.
 *
 * @param file the data, read and checked
 * @param restake the part of their incentive that miners outside the cabal stake again, 0..1; a
 *     history's stake never changes
 * @param cabal who favours whom; never on a history
 * @param plan how a history is replayed; of a snapshot the record alone
 */
public record RecordedNetwork(
    RecordedFile file, double restake, Optional<Cabal> cabal, HistoryPlan plan) {
  /** A snapshot. */
  public RecordedNetwork(RecordedFile file, double restake, Optional<Cabal> cabal) {
    this(file, restake, cabal, HistoryPlan.ofRecord());
  }
}
