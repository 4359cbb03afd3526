package dev.yumalab.consensus.epoch;

import java.util.OptionalInt;

/**
 * Builds {@link EpochParameters}; begins with the values of a new subnet ({@code
 * subnets/subnet.rs::init_new_network} and the storage defaults in {@code lib.rs}). Setters are
 * named after the components and described there.
 */
public final class EpochParametersBuilder {
  private long currentBlock;
  private long tempo = 360;
  private long lastMechanismStepBlock;
  private long activityCutoffBlocks = 5_000;
  private long stakeThreshold;
  private OptionalInt ownerUid = OptionalInt.empty();
  private int maxAllowedValidators = 64;
  private int kappa = 32_767;
  private int bondsPenalty = 65_535;
  private long bondsMovingAverage = 900_000;
  private int alphaLow = 45_875;
  private int alphaHigh = 58_982;
  private int alphaSigmoidSteepness = 1_000;
  private boolean yuma3 = true;
  private boolean liquidAlpha;
  private boolean commitReveal = true;
  private long raoEmission;

  EpochParametersBuilder() {}

  public EpochParametersBuilder currentBlock(long value) {
    currentBlock = value;
    return this;
  }

  public EpochParametersBuilder tempo(long value) {
    tempo = value;
    return this;
  }

  public EpochParametersBuilder lastMechanismStepBlock(long value) {
    lastMechanismStepBlock = value;
    return this;
  }

  public EpochParametersBuilder activityCutoffBlocks(long value) {
    activityCutoffBlocks = value;
    return this;
  }

  public EpochParametersBuilder stakeThreshold(long value) {
    stakeThreshold = value;
    return this;
  }

  public EpochParametersBuilder ownerUid(OptionalInt value) {
    ownerUid = value;
    return this;
  }

  public EpochParametersBuilder maxAllowedValidators(int value) {
    maxAllowedValidators = value;
    return this;
  }

  public EpochParametersBuilder kappa(int value) {
    kappa = value;
    return this;
  }

  public EpochParametersBuilder bondsPenalty(int value) {
    bondsPenalty = value;
    return this;
  }

  public EpochParametersBuilder bondsMovingAverage(long value) {
    bondsMovingAverage = value;
    return this;
  }

  public EpochParametersBuilder alphaLow(int value) {
    alphaLow = value;
    return this;
  }

  public EpochParametersBuilder alphaHigh(int value) {
    alphaHigh = value;
    return this;
  }

  public EpochParametersBuilder alphaSigmoidSteepness(int value) {
    alphaSigmoidSteepness = value;
    return this;
  }

  public EpochParametersBuilder yuma3(boolean value) {
    yuma3 = value;
    return this;
  }

  public EpochParametersBuilder liquidAlpha(boolean value) {
    liquidAlpha = value;
    return this;
  }

  public EpochParametersBuilder commitReveal(boolean value) {
    commitReveal = value;
    return this;
  }

  public EpochParametersBuilder raoEmission(long value) {
    raoEmission = value;
    return this;
  }

  /**
   * The parameters.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public EpochParameters build() {
    return new EpochParameters(
        currentBlock,
        tempo,
        lastMechanismStepBlock,
        activityCutoffBlocks,
        stakeThreshold,
        ownerUid,
        maxAllowedValidators,
        kappa,
        bondsPenalty,
        bondsMovingAverage,
        alphaLow,
        alphaHigh,
        alphaSigmoidSteepness,
        yuma3,
        liquidAlpha,
        commitReveal,
        raoEmission);
  }
}
