package dev.yumalab.agents.twoteam;

import dev.yumalab.agents.network.DecimalFraction;
import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.List;

/**
 * What may change from one epoch to the next.
 *
 * @param subnet the rules of the subnet
 * @param weightsPersistence how much of last epoch's draws stays, 0..1
 * @param teams what each team does
 */
public record TwoTeamRules(SubnetRules subnet, double weightsPersistence, List<Team> teams) {

  /** Copies the list. */
  public TwoTeamRules {
    teams = List.copyOf(teams);
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
