/**
 * Networks whose stake and weights were recorded on a real subnet: one snapshot that goes on as a
 * game, with or without a cabal on top, and a history that is replayed, with or without agents of
 * {@code agents.strategy} in the place of recorded validators or beside them. Uses the kernels of
 * {@code consensus} and the teams and the ledger of {@code agents.network}. Begin with {@link
 * dev.yumalab.agents.recorded.SnapshotNetwork} and {@link
 * dev.yumalab.agents.recorded.HistoryNetwork}.
 */
package dev.yumalab.agents.recorded;
