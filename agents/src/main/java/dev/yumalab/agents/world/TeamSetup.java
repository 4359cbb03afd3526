package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import java.util.Optional;

/**
 * A group of operators who do the same.
 *
 * @param name of the team; the names of its operators begin with it
 * @param operators how many operators its keys belong to, at least 1; keys are dealt out in turn
 * @param validators hotkeys that validate from the start
 * @param servers hotkeys that mine from the start
 * @param stakeRao stake of its validators at the start, all together
 * @param stakeSpread standard deviation of their stakes, relative to the mean
 * @param freeRao free TAO of each operator at the start
 * @param strategy what its operators do
 * @param settings of the strategy
 * @param miners what its miners are like
 * @param evaluation how well its validators judge quality
 * @param restake the part of its miners' incentive that is staked to the operator's validators, or
 *     left on the miner where it has none; the rest is sold
 * @param coalition the name of the coalition that its operators belong to, if any
 * @param adversary whether its extrinsics come first where the mempool lets adversaries pass
 * @param owner whether its first operator owns the subnet; at most one team does
 */
public record TeamSetup(
    String name,
    int operators,
    int validators,
    int servers,
    long stakeRao,
    double stakeSpread,
    long freeRao,
    StrategyKind strategy,
    Settings settings,
    MinerPlan miners,
    Evaluation evaluation,
    double restake,
    Optional<String> coalition,
    boolean adversary,
    boolean owner) {

  /**
   * How well validators judge quality.
   *
   * @param stddev standard deviation of an epoch's estimate; at fidelity {@code query} the noise is
   *     that of the answers instead
   * @param bias what is added to every estimate, in every fidelity
   */
  public record Evaluation(double stddev, double bias) {}
}
