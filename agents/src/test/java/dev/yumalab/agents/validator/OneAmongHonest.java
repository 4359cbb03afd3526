package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;

/** A validator with a tenth of the stake beside nine honest ones, and thirty miners of nobody's. */
final class OneAmongHonest {
  private static final double SHARE = 0.1;

  private OneAmongHonest() {}

  /** Its world at the fidelity of epochs, with little noise. */
  static WorldSetup world(
      SubnetHyperparameters rules, String strategy, Settings settings, double drift) {
    return world(rules, Fidelity.EPOCH, strategy, settings, drift, 0.05);
  }

  /** Its world. */
  static WorldSetup world(
      SubnetHyperparameters rules,
      Fidelity fidelity,
      String strategy,
      Settings settings,
      double drift,
      double noise) {
    return Trial.world(
        rules,
        fidelity,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(9)
                .validators(9, 1 - SHARE)
                .noise(noise)
                .build(),
            TeamDraft.team("miners", "mining").servers(30).drift(drift).build(),
            TeamDraft.team("tried", strategy)
                .with(settings)
                .validators(1, SHARE)
                .noise(noise)
                .build()));
  }

  /** Its dividends for each alpha staked, as a multiple of those of the honest. */
  static double advantage(AgentWorld world) {
    return Trial.dividendPerStake(world, 2) / Trial.dividendPerStake(world, 0);
  }

  /** What a strategy brings it against being honest. */
  static Trial.Difference gain(
      SubnetHyperparameters rules,
      String strategy,
      Settings settings,
      double drift,
      int before,
      int epochs) {
    return Trial.differenceOfMeans(
        world(rules, "honest", Honest.KIND.defaults(), drift),
        world(rules, strategy, settings, drift),
        before,
        epochs,
        OneAmongHonest::advantage);
  }
}
