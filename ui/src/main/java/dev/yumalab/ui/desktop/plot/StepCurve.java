package dev.yumalab.ui.desktop.plot;

import java.util.Comparator;
import java.util.List;

/**
 * The consensus graph of a miner: what validators weigh it at over their cumulative stake. At 1 - κ
 * one reads off the consensus, above which weights are clipped.
 *
 * @param title the heading, or empty
 * @param votes kept in ascending order of weight
 * @param kappa the majority of stake that consensus needs, 0..1
 * @param consensus above it weights are clipped, 0..1
 */
public record StepCurve(String title, List<Vote> votes, double kappa, double consensus) {
  /** Sorts the votes. */
  public StepCurve {
    votes =
        votes.stream()
            .sorted(Comparator.comparingDouble(Vote::weight).thenComparingInt(Vote::uid))
            .toList();
  }

  /** The share of stake that votes below this place, 0..1. */
  double stakeBefore(int place) {
    double sum = 0;
    for (int i = 0; i < place; i++) {
      sum += votes.get(i).stake();
    }
    return sum;
  }
}
