package dev.yumalab.scenarios.retention;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cabal's rows at each of its self-weights. All rows of a map pass through the same ones, so
 * they are computed once, by whoever comes first, and kept as long as they fit. Thread-safe.
 */
final class CabalRows {
  /** At 12 bytes each, 200 MB; the published map has 0.7 million at the most. */
  private static final long MAX_WEIGHTS = 1L << 24;

  private final RetentionNetwork network;
  private final int keptSteps;
  private final Map<Integer, TeamRows> kept = new ConcurrentHashMap<>();

  CabalRows(RetentionNetwork network) {
    this(network, MAX_WEIGHTS);
  }

  /** Keeps no more than a number of weights. */
  CabalRows(RetentionNetwork network, long maxWeights) {
    this.network = network;
    keptSteps =
        (int) Math.min(Integer.MAX_VALUE, maxWeights / network.weights(RetentionNetwork.CABAL));
  }

  /**
   * The rows at a self-weight.
   *
   * @param step self-weight in steps of 1 / (grid - 1)
   */
  TeamRows at(int step) {
    return step < keptSteps ? kept.computeIfAbsent(step, this::compute) : compute(step);
  }

  private TeamRows compute(int step) {
    return network.rows(RetentionNetwork.CABAL, step);
  }

  /** Forgets what is kept, when no row of the map is left. */
  void clear() {
    kept.clear();
  }
}
