package dev.yumalab.consensus.epoch;

import java.util.List;

/**
 * How validators' weights on one miner make its consensus: the consensus graph. Numbers are raw
 * I32F32 bits.
 *
 * @param miner its uid
 * @param kappa the majority of stake that decides
 * @param stake the sum of the stake that decides, 1 but for rounding; 0 if nobody does
 * @param consensus the clip line: the weight that a majority supports
 * @param votes who decides, by falling weight, then rising uid
 */
public record MinerColumn(int miner, long kappa, long stake, long consensus, List<Vote> votes) {
  /** Copies the votes. */
  public MinerColumn {
    votes = List.copyOf(votes);
  }

  /**
   * A validator with active stake. From {@code stakeAbove} to {@code stakeAbove + stake} of the
   * cumulative stake the graph has the height of its weight.
   *
   * @param validator its uid
   * @param stake its share of the stake that decides
   * @param weight row-normalised, 0 where it has set none
   * @param clipped the smaller of weight and consensus
   * @param stakeAbove the stake of the votes before it in the list
   */
  public record Vote(int validator, long stake, long weight, long clipped, long stakeAbove) {}
}
