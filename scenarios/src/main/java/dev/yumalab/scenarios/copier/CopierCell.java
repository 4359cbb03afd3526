package dev.yumalab.scenarios.copier;

import java.math.BigDecimal;

/**
 * What one copier would have earned; means over the epochs that count.
 *
 * @param source what it copies
 * @param share its part of all stake
 * @param period for how many epochs weights stay secret
 * @param dividendPerStake of the copier, alpha per alpha and epoch
 * @param honestDividendPerStake of all other validators whose stake counted
 * @param medianDividendPerStake of the honest alpha in the middle: half of the honest stake earns
 *     no less
 * @param trust what clipping left of its weights, 0..1
 * @param honestTrust the same of those others, weighted by stake
 * @param emissionShare its part of everything paid, 0..1
 * @param consensusChange the part of consensus that had moved on since what was copied, 0..1
 */
public record CopierCell(
    String source,
    BigDecimal share,
    int period,
    double dividendPerStake,
    double honestDividendPerStake,
    double medianDividendPerStake,
    double trust,
    double honestTrust,
    double emissionShare,
    double consensusChange) {

  /** The copier's dividends per stake over the honest ones: 1 where copying pays as honest work. */
  public double relativeDividend() {
    return dividendPerStake / honestDividendPerStake;
  }

  /** The copier's dividends per stake over those of the honest alpha in the middle. */
  public double relativeToMedian() {
    return dividendPerStake / medianDividendPerStake;
  }
}
