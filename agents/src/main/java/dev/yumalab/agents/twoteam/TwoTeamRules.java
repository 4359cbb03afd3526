package dev.yumalab.agents.twoteam;

import dev.yumalab.agents.network.DecimalFraction;
import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.List;

/**
 * What may change from one epoch to the next; u16 proportions are the chain's.
 *
 * @param kappa u16 proportion
 * @param bondsPenalty u16 proportion
 * @param bondsMovingAverage millionths
 * @param yuma3 Yuma 3 rather than 2
 * @param liquidAlpha whether alpha depends on each pair (Yuma 3)
 * @param alphaLow u16 proportion
 * @param alphaHigh u16 proportion
 * @param alphaSigmoidSteepness hundredths
 * @param weightsPersistence how much of last epoch's draws stays, 0..1
 * @param teams what each team does
 */
public record TwoTeamRules(
    int kappa,
    int bondsPenalty,
    long bondsMovingAverage,
    boolean yuma3,
    boolean liquidAlpha,
    int alphaLow,
    int alphaHigh,
    int alphaSigmoidSteepness,
    double weightsPersistence,
    List<Team> teams) {

  /** Copies the list. */
  public TwoTeamRules {
    teams = List.copyOf(teams);
  }

  /** The rules of the subnet alone. */
  public SubnetRules subnet() {
    return new SubnetRules(
        kappa,
        bondsPenalty,
        bondsMovingAverage,
        yuma3,
        liquidAlpha,
        alphaLow,
        alphaHigh,
        alphaSigmoidSteepness);
  }

  /**
   * What a team does.
   *
   * @param selfWeight its validators' total weight on its own servers, 0..1
   * @param weightDeviation of weights, relative to their mean, ≥ 0
   * @param restake how much of its servers' incentive becomes its validators' stake, 0..1
   */
  public record Team(double selfWeight, double weightDeviation, double restake) {
    /** Raw I32F32 bits; floored, as the quotients k/50 of the chain's experiment are. */
    long selfWeightRaw() {
      return DecimalFraction.raw(selfWeight);
    }

    /** Raw I32F32 bits; through float, as in the chain's experiment. */
    long weightDeviationRaw() {
      return I32F32.fromDouble((float) weightDeviation);
    }

    /** Raw I32F32 bits. */
    long restakeRaw() {
      return DecimalFraction.raw(restake);
    }
  }
}
