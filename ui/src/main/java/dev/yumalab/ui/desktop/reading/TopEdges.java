package dev.yumalab.ui.desktop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The weights that matter most: by what they add to a miner's rank. */
public final class TopEdges {
  private static final Comparator<Edge> BY_SUPPORT =
      Comparator.comparingDouble(Edge::support)
          .thenComparing(Edge::validator, Comparator.reverseOrder())
          .thenComparing(Edge::miner, Comparator.reverseOrder());

  private TopEdges() {}

  /**
   * A validator's weight on a miner.
   *
   * @param validator who weighs, uid
   * @param miner who is weighed, uid
   * @param weight the share of the validator's weight that counts, 0..1
   * @param support that weight times the validator's share of stake, 0..1
   */
  public record Edge(int validator, int miner, double weight, double support) {}

  /**
   * The edges with most support of each validator, the strongest of all first.
   *
   * @param most how many of each at most, from 1
   */
  public static List<Edge> ofEach(CountedWeights weights, int most) {
    List<Edge> edges = new ArrayList<>();
    for (int uid = 0; uid < weights.neurons(); uid++) {
      PriorityQueue<Edge> kept = new PriorityQueue<>(most + 1, BY_SUPPORT);
      add(weights, uid, most, kept);
      edges.addAll(kept);
    }
    edges.sort(BY_SUPPORT.reversed());
    return edges;
  }

  /**
   * The edges with most support, the largest first; of equals those of the lower uids.
   *
   * @param most how many at most, from 1
   */
  public static List<Edge> of(CountedWeights weights, int most) {
    PriorityQueue<Edge> kept = new PriorityQueue<>(most + 1, BY_SUPPORT);
    for (int uid = 0; uid < weights.neurons(); uid++) {
      add(weights, uid, most, kept);
    }
    return kept.stream().sorted(BY_SUPPORT.reversed()).toList();
  }

  private static void add(CountedWeights weights, int uid, int most, PriorityQueue<Edge> kept) {
    double stake = weights.stake(uid);
    weights.row(
        Layer.NORMALISED,
        uid,
        (validator, miner, weight) -> {
          double support = stake * weight;
          if (kept.size() < most || support > kept.element().support()) {
            kept.add(new Edge(validator, miner, weight, support));
            if (kept.size() > most) {
              kept.remove();
            }
          }
        });
  }
}
