package dev.yumalab.scenarios.copier;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * Which copiers are tried.
 *
 * @param sources what is copied: words of the copier's setting for it
 * @param shares the copier's parts of all stake, its own included, each between 0 and 1
 * @param periods for how many epochs weights stay secret, each 0..100; 0 is without commit-reveal
 * @param warmUpEpochs how often the first epoch runs before epoch 1, 0..10000
 * @param skippedEpochs so many recorded epochs at the beginning do not count: what the warm-up left
 *     fades in them; 0 or more, and fewer than the scenario has
 */
public record CopierSettings(
    List<String> sources,
    List<BigDecimal> shares,
    List<Integer> periods,
    int warmUpEpochs,
    int skippedEpochs) {
  private static final int MOST_DECIMALS = 18;
  private static final int LONGEST_PERIOD = 100;
  private static final int LONGEST_WARM_UP = 10_000;

  /**
   * Copies the lists and checks the ranges.
   *
   * @throws IllegalArgumentException with a sentence if one does not hold
   */
  public CopierSettings {
    sources = List.copyOf(sources);
    shares = List.copyOf(shares);
    periods = List.copyOf(periods);
    require(!sources.isEmpty(), "name at least one source");
    for (String source : sources) {
      require(
          Copier.sources().contains(source),
          "a source must be one of "
              + String.join(", ", Copier.sources())
              + ", not '"
              + source
              + "'");
    }
    require(!shares.isEmpty(), "name at least one share of stake");
    for (BigDecimal share : shares) {
      require(
          share.signum() > 0
              && share.compareTo(BigDecimal.ONE) < 0
              && share.scale() <= MOST_DECIMALS,
          "a share of stake must be above 0 and below 1, not " + share);
    }
    require(!periods.isEmpty(), "name at least one reveal period");
    for (int period : periods) {
      require(
          0 <= period && period <= LONGEST_PERIOD,
          "a reveal period must be 0..%d epochs, not %d".formatted(LONGEST_PERIOD, period));
    }
    require(
        0 <= warmUpEpochs && warmUpEpochs <= LONGEST_WARM_UP,
        "the warm-up must be 0..%d epochs, not %d".formatted(LONGEST_WARM_UP, warmUpEpochs));
    require(
        skippedEpochs >= 0, "there cannot be fewer than 0 epochs to skip, not " + skippedEpochs);
    require(isDistinct(sources), "each source can be named once");
    require(
        isDistinct(shares.stream().map(BigDecimal::stripTrailingZeros).toList()),
        "each share of stake can be named once");
    require(isDistinct(periods), "each reveal period can be named once");
  }

  private static boolean isDistinct(List<?> values) {
    return new HashSet<>(values).size() == values.size();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** How many replays that is. */
  public int cells() {
    return sources.size() * shares.size() * periods.size();
  }
}
