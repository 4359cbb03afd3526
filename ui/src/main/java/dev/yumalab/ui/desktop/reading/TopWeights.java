package dev.yumalab.ui.desktop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The largest weights that one neuron gives and gets.
 *
 * @param given by it, the largest first
 * @param received by it, those with most stake behind them first
 */
public record TopWeights(List<Weight> given, List<Weight> received) {
  /** Copies the lists. */
  public TopWeights {
    given = List.copyOf(given);
    received = List.copyOf(received);
  }

  /**
   * One weight.
   *
   * @param validator who weighs
   * @param miner who is weighed
   * @param weight share of the validator's weight, 0..1
   * @param clipped what consensus leaves of it
   * @param support weight times the validator's share of stake
   */
  public record Weight(int validator, int miner, double weight, double clipped, double support) {}

  /**
   * Looks through all weights.
   *
   * @param most how many of each at most
   */
  public static TopWeights of(CountedWeights weights, int uid, int most) {
    List<Weight> given = new ArrayList<>();
    List<Weight> received = new ArrayList<>();
    for (int each = 0; each < weights.neurons(); each++) {
      double stake = weights.stake(each);
      weights.row(
          Layer.NORMALISED,
          each,
          (validator, miner, weight) -> {
            if (validator == uid || miner == uid) {
              double clipped = Math.min(weight, weights.consensus(miner));
              Weight found = new Weight(validator, miner, weight, clipped, stake * weight);
              (validator == uid ? given : received).add(found);
            }
          });
    }
    return new TopWeights(
        given.stream()
            .sorted(
                Comparator.comparingDouble(Weight::weight)
                    .reversed()
                    .thenComparingInt(Weight::miner))
            .limit(most)
            .toList(),
        received.stream()
            .sorted(
                Comparator.comparingDouble(Weight::support)
                    .reversed()
                    .thenComparingInt(Weight::validator))
            .limit(most)
            .toList());
  }
}
