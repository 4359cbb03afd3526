package dev.yumalab.agents.sybil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Weak miners live on immunity; without it they are pruned before they are paid. */
class ImmunityFarmingOutcomeTest {
  private static final int EPOCHS = 40;

  /** It must outlive the immunity with which everybody begins. */
  private static final int TRIALS = 60;

  /** A full subnet of 8 validators and 40 good miners, and a farm of miners of a third of it. */
  private static WorldSetup world(SubnetHyperparameters rules, long plots) {
    Settings farm =
        ImmunityFarming.KIND
            .defaults()
            .with(SybilFlood.UIDS, plots)
            .with(ImmunityFarming.TRIALS, TRIALS)
            .with(Fleet.LIMIT_TAO, 5)
            .with(Fleet.BUDGET_TAO, 1_000);
    return Trial.world(
        rules.with(Hyperparameter.MAX_ALLOWED_UIDS, 49),
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1)
                .servers(40)
                .quality(0.7, 0.05)
                .build(),
            TeamDraft.team("farm", "immunity-farming")
                .with(farm)
                .servers(1)
                .free(1_000)
                .quality(0.25, 0.02)
                .build()));
  }

  /** Rules with a burn that has fallen to its lowest when the next epoch comes. */
  private static SubnetHyperparameters immune(long epochs) {
    return Trial.rules()
        .with(Hyperparameter.IMMUNITY_PERIOD, epochs * 120)
        .with(Hyperparameter.BURN_HALF_LIFE, 10);
  }

  private static double incomeTao(AgentWorld world) {
    long stake = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      stake += world.roster().teamOf(uid) == 1 ? world.stakeRao(uid) : 0;
    }
    return (stake - world.burnedRao(1)) / 1e9;
  }

  private static Trial.Difference gain(
      SubnetHyperparameters rules, ToDoubleFunction<AgentWorld> metric) {
    return Trial.difference(world(rules, 0), world(rules, 4), EPOCHS, metric);
  }

  @Test
  void farmLivesOnImmunity() {
    assertThat(gain(immune(10), ImmunityFarmingOutcomeTest::share).low()).isPositive();
    assertThat(gain(immune(10), ImmunityFarmingOutcomeTest::incomeTao).low()).isPositive();
  }

  @Test
  void newcomersWithoutImmunityPruneEachOther() {
    assertThat(gain(immune(0), ImmunityFarmingOutcomeTest::share).high()).isNegative();
    assertThat(gain(immune(0), ImmunityFarmingOutcomeTest::incomeTao).high()).isNegative();
  }

  @Test
  void dearBurnLeavesTheUidsAndTakesTheIncome() {
    SubnetHyperparameters dear = immune(10).with(Hyperparameter.BURN_HALF_LIFE, 360);
    assertThat(gain(dear, ImmunityFarmingOutcomeTest::share).low()).isPositive();
    assertThat(gain(dear, ImmunityFarmingOutcomeTest::incomeTao).high()).isNegative();
  }

  private static double share(AgentWorld world) {
    return Trial.emissionShare(world, 1);
  }
}
