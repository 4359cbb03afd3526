package dev.yumalab.agents.network;

import dev.yumalab.consensus.epoch.EpochParameters;

/**
 * The subnet's rules that may change from one epoch to the next; u16 proportions are the chain's.
 *
 * @param kappa u16 proportion
 * @param bondsPenalty u16 proportion
 * @param bondsMovingAverage millionths
 * @param yuma3 Yuma 3 rather than 2
 * @param liquidAlpha whether alpha depends on each pair (Yuma 3)
 * @param alphaLow u16 proportion
 * @param alphaHigh u16 proportion
 * @param alphaSigmoidSteepness hundredths
 */
public record SubnetRules(
    int kappa,
    int bondsPenalty,
    long bondsMovingAverage,
    boolean yuma3,
    boolean liquidAlpha,
    int alphaLow,
    int alphaHigh,
    int alphaSigmoidSteepness) {
  /** What a block pays to validators and miners: one alpha less the owner's cut of 18 %. */
  private static final long PAID_RAO_PER_BLOCK = 820_000_000L;

  private static final long ACTIVITY_CUTOFF_MILLI = 13_889;

  /**
   * What an epoch pays.
   *
   * @param tempoBlocks blocks between epochs
   * @return rao
   */
  public static long emissionRao(int tempoBlocks) {
    return PAID_RAO_PER_BLOCK * tempoBlocks;
  }

  /**
   * After how many blocks without new weights a uid is inactive.
   *
   * @param tempoBlocks blocks between epochs
   * @return blocks, at least 1
   */
  public static long activityCutoffBlocks(int tempoBlocks) {
    return Math.max(1, ACTIVITY_CUTOFF_MILLI * tempoBlocks / 1000);
  }

  /**
   * What the kernel is told for an epoch without commits.
   *
   * @param tempoBlocks blocks between epochs
   * @param maxValidators how many validators get a permit
   * @param block at which the epoch runs
   * @param lastEpochBlock block of the epoch before, 0 if there was none
   * @param emissionRao what it pays
   */
  public EpochParameters parameters(
      int tempoBlocks, int maxValidators, long block, long lastEpochBlock, long emissionRao) {
    return parameters(tempoBlocks, maxValidators, block, lastEpochBlock, emissionRao, false);
  }

  /**
   * What the kernel is told for an epoch.
   *
   * @param commitReveal whether commits that wait mask weights, as {@link #parameters(int, int,
   *     long, long, long)} does without
   */
  public EpochParameters parameters(
      int tempoBlocks,
      int maxValidators,
      long block,
      long lastEpochBlock,
      long emissionRao,
      boolean commitReveal) {
    return EpochParameters.newSubnet()
        .currentBlock(block)
        .tempo(tempoBlocks)
        .lastMechanismStepBlock(lastEpochBlock)
        .activityCutoffBlocks(activityCutoffBlocks(tempoBlocks))
        .maxAllowedValidators(maxValidators)
        .kappa(kappa)
        .bondsPenalty(bondsPenalty)
        .bondsMovingAverage(bondsMovingAverage)
        .yuma3(yuma3)
        .liquidAlpha(liquidAlpha)
        .alphaLow(alphaLow)
        .alphaHigh(alphaHigh)
        .alphaSigmoidSteepness(alphaSigmoidSteepness)
        .commitReveal(commitReveal)
        .raoEmission(emissionRao)
        .build();
  }
}
