package dev.yumalab.agents.world;

import dev.yumalab.agents.query.Queries;
import dev.yumalab.agents.strategy.Scores;
import dev.yumalab.consensus.chain.SubnetView;
import java.util.Optional;

/**
 * What operators think of uids: what queries have told them, or an evaluation, and their bias.
 *
 * @param view the subnet
 * @param population who is behind a uid
 * @param evaluations what they think where nobody sends queries
 * @param queries what they learn by queries, where they send them
 */
record Judgement(
    SubnetView view, Population population, Evaluations evaluations, Optional<Queries> queries) {
  /** What an operator thinks, by its number; valid until the world goes on. */
  Scores of(int operator) {
    WorldOperator asking = population.operator(operator);
    TeamSetup.Evaluation evaluation = population.teamOf(asking).evaluation();
    return uid -> {
      int miner = population.minerOf(view.hotkey(uid));
      if (miner < 0) {
        return 0;
      }
      double estimate = estimate(operator, asking.name(), miner, evaluation.stddev());
      return Double.isNaN(estimate) ? estimate : Math.clamp(estimate + evaluation.bias(), 0, 1);
    };
  }

  private double estimate(int operator, String name, int miner, double stddev) {
    return queries.isPresent()
        ? queries.get().estimate(operator, miner)
        : evaluations.estimate(
            operator, name, miner, population.minerName(miner), view.epochs(), stddev);
  }
}
