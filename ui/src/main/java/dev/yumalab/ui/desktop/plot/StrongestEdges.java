package dev.yumalab.ui.desktop.plot;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the strongest of many edges; of equally strong ones those of lower uids. */
public final class StrongestEdges {
  private static final Comparator<NetworkEdge> WEAKEST_FIRST =
      Comparator.comparingDouble(NetworkEdge::strength)
          .thenComparing(Comparator.comparingInt(NetworkEdge::from).reversed())
          .thenComparing(Comparator.comparingInt(NetworkEdge::to).reversed());

  private final PriorityQueue<NetworkEdge> kept = new PriorityQueue<>(WEAKEST_FIRST);
  private final int most;

  /**
   * Keeps so many.
   *
   * @param most at least 1
   */
  public StrongestEdges(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("At least one edge must be kept, not " + most);
    }
    this.most = most;
  }

  /** Adds an edge if it is strong enough; one of no strength never is. */
  public void add(int from, int to, double strength) {
    boolean weak = kept.size() == most && strength < kept.peek().strength();
    if (!(strength > 0) || weak) {
      return;
    }
    kept.add(new NetworkEdge(from, to, strength));
    if (kept.size() > most) {
      kept.poll();
    }
  }

  /** The kept ones, the strongest first. */
  public List<NetworkEdge> list() {
    return kept.stream().sorted(WEAKEST_FIRST.reversed()).toList();
  }
}
