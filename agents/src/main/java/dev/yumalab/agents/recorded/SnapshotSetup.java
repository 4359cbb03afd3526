package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.Roster;
import java.util.Optional;

/**
 * What stays the same through a run on a snapshot.
 *
 * @param snapshot what was recorded
 * @param tempoBlocks blocks between epochs, at least 1
 * @param maxValidators how many validators get a permit
 * @param coalition who favours whom, if anybody does
 */
public record SnapshotSetup(
    Recording.Snapshot snapshot,
    int tempoBlocks,
    int maxValidators,
    Optional<Coalition> coalition) {

  /** The same network with nobody favoured. */
  public SnapshotSetup withoutCoalition() {
    return new SnapshotSetup(snapshot, tempoBlocks, maxValidators, Optional.empty());
  }

  /** Who is who. */
  public Roster roster() {
    return coalition
        .map(cabal -> cabal.against(snapshot))
        .orElseGet(() -> Coalition.oneTeam(snapshot));
  }
}
