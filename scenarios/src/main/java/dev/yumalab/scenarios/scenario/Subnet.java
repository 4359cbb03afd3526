package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.network.SubnetRules;

/**
 * The network and its rules.
 *
 * @param neurons how many neurons there are
 * @param validators how many of them are validators; fewer than neurons
 * @param tempoBlocks blocks between two epochs
 * @param kappaU16 the stake majority of the clip level, u16 units of 1/65535
 * @param bondsPenaltyU16 how far bonds follow clipped weights, u16 units of 1/65535
 * @param bondsMovingAverage how much of the old bonds an epoch keeps, parts per million
 * @param yuma the version of Yuma Consensus, 2 or 3
 * @param liquidAlpha the speed of bonds
 * @param totalStakeRao all stake before the first epoch, rao
 */
public record Subnet(
    int neurons,
    int validators,
    int tempoBlocks,
    int kappaU16,
    int bondsPenaltyU16,
    int bondsMovingAverage,
    int yuma,
    LiquidAlpha liquidAlpha,
    long totalStakeRao) {

  /**
   * How many of the neurons are servers.
   *
   * @return neurons that are not validators
   */
  public int servers() {
    return neurons - validators;
  }

  /** What the epoch's kernel is told of it. */
  public SubnetRules rules() {
    return new SubnetRules(
        kappaU16,
        bondsPenaltyU16,
        bondsMovingAverage,
        yuma == 3,
        liquidAlpha.enabled(),
        liquidAlpha.lowU16(),
        liquidAlpha.highU16(),
        liquidAlpha.sigmoidSteepness());
  }
}
