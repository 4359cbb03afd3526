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
import org.junit.jupiter.api.Test;

/** A miner is pruned by those who register below it, if they can pay for all of them. */
class EvictionOutcomeTest {
  private static final int EPOCHS = 8;

  /** A full subnet whose weakest miner is the target, not immune for long. */
  private static WorldSetup world(SubnetHyperparameters rules, double budgetTao) {
    Settings attack =
        Eviction.KIND
            .defaults()
            .with(Eviction.TARGET_RANK, 3)
            .with(Fleet.LIMIT_TAO, 100)
            .with(Fleet.BUDGET_TAO, budgetTao);
    return Trial.world(
        rules.with(Hyperparameter.MAX_ALLOWED_UIDS, 40),
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1)
                .servers(32)
                .quality(0.6, 0.15)
                .noise(0)
                .build(),
            TeamDraft.team("attacker", "eviction").with(attack).free(10_000).build()));
  }

  private static SubnetHyperparameters rules() {
    return Trial.rules().with(Hyperparameter.IMMUNITY_PERIOD, 240);
  }

  private static double honest(AgentWorld world) {
    return world.roster().memberUids(0).count();
  }

  private static Trial.Difference lost(SubnetHyperparameters rules) {
    return Trial.difference(world(rules, 0), world(rules, 50), EPOCHS, EvictionOutcomeTest::honest);
  }

  @Test
  void targetAndThoseBelowItArePruned() {
    // Three miners earn less than the target, and here and there a validator.
    assertThat(lost(rules()).high()).isLessThanOrEqualTo(-4);
  }

  @Test
  void steepPriceOrManyProtectedStopIt() {
    SubnetHyperparameters steep =
        rules()
            .with(Hyperparameter.BURN_INCREASE_MILLIONTHS, 3_000_000)
            .with(Hyperparameter.MIN_BURN, 999_999_999);
    // 1 + 3 + 9 + 27 TAO would do; a quarter of it is not there.
    assertThat(
            Trial.difference(world(steep, 0), world(steep, 30), EPOCHS, EvictionOutcomeTest::honest)
                .mean())
        .isZero();
    assertThat(lost(rules().with(Hyperparameter.MIN_NON_IMMUNE_UIDS, 40)).mean()).isZero();
  }

  @Test
  void longImmunityOfEverybodyProtectsTheTarget() {
    assertThat(lost(Trial.rules()).mean()).isZero();
  }
}
