package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.query.QueryPlan;
import dev.yumalab.agents.world.MempoolOrder;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;

/**
 * Who takes part in a scenario of agents, and the chain's rules that only they meet.
 *
 * @param groups in the order of the file
 * @param rules what the block {@code rules} says; the rest is that of a new subnet
 * @param burnRao what registration costs at the start, rao
 * @param stakeThresholdRao the stake that setting weights needs, rao
 * @param mempool in which order a block applies extrinsics
 * @param queries how validators query miners
 */
public record Agents(
    List<AgentGroup> groups,
    SubnetHyperparameters rules,
    long burnRao,
    long stakeThresholdRao,
    MempoolOrder mempool,
    QueryPlan queries) {
  /** Keeps an unmodifiable copy. */
  public Agents {
    groups = List.copyOf(groups);
  }

  /** The groups' names. */
  public List<String> names() {
    return groups.stream().map(AgentGroup::name).toList();
  }
}
