package dev.yumalab.consensus.epoch;

import java.util.OptionalInt;

/**
 * What an epoch is told besides the state of its neurons; names are the chain's.
 *
 * @param currentBlock block at which the epoch runs (u64, as all blocks)
 * @param tempo blocks between epochs; read only where {@code lastMechanismStepBlock} is 0
 * @param lastMechanismStepBlock block of the last successful epoch, 0 = never
 * @param activityCutoffBlocks a uid is inactive if its last update plus this is below the block
 * @param stakeThreshold the least stake that counts, in rao (u64); the owner is exempt
 * @param ownerUid the subnet owner's uid, if registered; may lie beyond the uids
 * @param maxAllowedValidators how many validators get a permit, 0..65535
 * @param kappa majority of stake that decides consensus, u16 proportion
 * @param bondsPenalty how much of the clipping reaches bonds, u16 proportion
 * @param bondsMovingAverage share of the old bonds that stays, in millionths (u64); may exceed 10^6
 * @param alphaLow lower bound of liquid alpha, u16 proportion
 * @param alphaHigh upper bound of liquid alpha, u16 proportion
 * @param alphaSigmoidSteepness hundredths, -32768..32767
 * @param yuma3 Yuma 3 (per-bond averages) rather than Yuma 2
 * @param liquidAlpha alpha by sigmoid; read only with {@code yuma3}
 * @param commitReveal whether the mask of pending commits is applied
 * @param raoEmission what the epoch pays out, in rao (u64)
 */
public record EpochParameters(
    long currentBlock,
    long tempo,
    long lastMechanismStepBlock,
    long activityCutoffBlocks,
    long stakeThreshold,
    OptionalInt ownerUid,
    int maxAllowedValidators,
    int kappa,
    int bondsPenalty,
    long bondsMovingAverage,
    int alphaLow,
    int alphaHigh,
    int alphaSigmoidSteepness,
    boolean yuma3,
    boolean liquidAlpha,
    boolean commitReveal,
    long raoEmission) {

  /** Checks the ranges. */
  public EpochParameters {
    requireU16("maxAllowedValidators", maxAllowedValidators);
    requireU16("kappa", kappa);
    requireU16("bondsPenalty", bondsPenalty);
    requireU16("alphaLow", alphaLow);
    requireU16("alphaHigh", alphaHigh);
    ownerUid.ifPresent(uid -> requireU16("ownerUid", uid));
    if (alphaSigmoidSteepness != (short) alphaSigmoidSteepness) {
      throw new IllegalArgumentException(
          "alphaSigmoidSteepness must be -32768..32767, not " + alphaSigmoidSteepness);
    }
  }

  private static void requireU16(String name, int value) {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException(name + " must be 0..65535, not " + value);
    }
  }

  /** A builder that starts from the values of a new subnet. */
  public static EpochParametersBuilder newSubnet() {
    return new EpochParametersBuilder();
  }
}
