package dev.yumalab.consensus.chain;

/**
 * Rules of the whole chain.
 *
 * @param stakeThresholdRao the stake weight that setting weights needs, rao of alpha; the chain's
 *     default is 0
 * @param maxEpochsPerBlock how many epochs a block may run, at least 1; 2 on mainnet
 * @param adminFreezeWindowBlocks so many blocks before an epoch rules cannot change; 10
 * @param ownerRateLimitTempos tempos between two changes of a rule by the owner; 2
 * @param childkeyCooldownBlocks blocks until new children count; 7,200
 */
public record ChainParameters(
    long stakeThresholdRao,
    int maxEpochsPerBlock,
    int adminFreezeWindowBlocks,
    int ownerRateLimitTempos,
    int childkeyCooldownBlocks) {
  /** Checks the ranges. */
  public ChainParameters {
    if (stakeThresholdRao < 0
        || maxEpochsPerBlock < 1
        || adminFreezeWindowBlocks < 0
        || ownerRateLimitTempos < 0
        || childkeyCooldownBlocks < 0) {
      throw new IllegalArgumentException(
          "parameters are 0 or more, and at least 1 epoch runs in a block");
    }
  }

  /** Those of the chain's source. */
  public static ChainParameters mainnet() {
    return new ChainParameters(0, 2, 10, 2, 7_200);
  }
}
