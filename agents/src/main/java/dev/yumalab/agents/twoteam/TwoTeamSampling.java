package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;

/**
 * From draws to stake and weights, in the fixed point of the chain's own experiment ({@code
 * tests/consensus.rs}, {@code split_graph}). Numbers are raw I32F32 bits unless said otherwise.
 */
public final class TwoTeamSampling {
  /** The deviation of stake among a team's validators: 0.3. */
  private static final long STAKE_DEVIATION = I32F32.fromDouble(0.3);

  private TwoTeamSampling() {}

  /**
   * max(0, deviation · draw + 1), normalised to sum 1: how stake, and a validator's weight on one
   * team, spread over their members.
   *
   * @param draws standard-normal numbers
   * @param deviation relative to the mean
   */
  private static long[] sample(long[] draws, long deviation) {
    long[] sample = new long[draws.length];
    for (int i = 0; i < draws.length; i++) {
      sample[i] = Math.max(I32F32.saturatingMul(deviation, draws[i]) + I32F32.ONE, 0);
    }
    FixedVectors.normalize(sample);
    return sample;
  }

  /**
   * How a team's stake spreads over its validators.
   *
   * @param draws one for each validator
   */
  public static long[] stakeSample(long[] draws) {
    return sample(draws, STAKE_DEVIATION);
  }

  /**
   * How a validator's weight on one team spreads over that team's servers.
   *
   * @param draws one for each server
   * @param deviation relative to the mean
   */
  public static long[] weightSample(long[] draws, long deviation) {
    return sample(draws, deviation);
  }

  /**
   * A validator's stake in rao.
   *
   * @param share of the team in all stake
   * @param sample of the validator within the team
   * @param totalRao all stake
   */
  public static long stakeRao(long share, long sample, long totalRao) {
    long[] x = new long[6];
    I64F64.fromI32F32(share, x, 0);
    I64F64.fromI32F32(sample, x, 1);
    I64F64.fromU64(totalRao, x, 2);
    I64F64.saturatingMul(x, 0, x, 1, x, 0);
    I64F64.saturatingMul(x, 0, x, 2, x, 0);
    return I64F64.toU64(x, 0);
  }

  /**
   * A validator's weights on all servers, uid by uid, before they become u16.
   *
   * @param onTeams the validator's total weight on each team
   * @param samples how it spreads over each team's servers
   */
  public static long[] weights(long[] onTeams, long[][] samples) {
    long[] weights = new long[samples[0].length + samples[1].length];
    int server = 0;
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      for (long sample : samples[team]) {
        weights[server++] = I32F32.saturatingMul(onTeams[team], sample);
      }
    }
    return weights;
  }

  /**
   * The total weight that a validator sets on each team.
   *
   * @param team its own
   * @param selfWeight on its own team
   */
  public static long[] onTeams(int team, long selfWeight) {
    long other = I32F32.ONE - selfWeight;
    return team == 0 ? new long[] {selfWeight, other} : new long[] {other, selfWeight};
  }
}
