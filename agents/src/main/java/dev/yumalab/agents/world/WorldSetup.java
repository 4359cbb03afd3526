package dev.yumalab.agents.world;

import dev.yumalab.agents.query.QueryPlan;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;

/**
 * What a world is made of.
 *
 * @param rules of the subnet at the start
 * @param burnRao first price of registration, rao
 * @param stakeThresholdRao the stake weight that setting weights needs, rao
 * @param fidelity how finely time is modelled
 * @param mempool in which order a block applies extrinsics
 * @param queries how validators query miners; read at {@link Fidelity#QUERY} only
 * @param teams who takes part, in the order of their uids
 */
public record WorldSetup(
    SubnetHyperparameters rules,
    long burnRao,
    long stakeThresholdRao,
    Fidelity fidelity,
    MempoolOrder mempool,
    QueryPlan queries,
    List<TeamSetup> teams) {
  /** Copies the list. */
  public WorldSetup {
    teams = List.copyOf(teams);
  }
}
