package dev.yumalab.agents.permits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A whale that splits its stake takes permits; more permits give them back. */
class PermitOutcomeTest {
  private static final int EPOCHS = 10;

  private static SubnetHyperparameters rules(int permits) {
    return Trial.rules().with(Hyperparameter.MAX_ALLOWED_VALIDATORS, permits);
  }

  private static WorldSetup crowding(SubnetHyperparameters rules, long ranks) {
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            honest(0.5),
            TeamDraft.team("whale", "permit-crowding")
                .with(
                    PermitCrowding.KIND
                        .defaults()
                        .with(PermitCrowding.RANKS, ranks)
                        .with(Fleet.BUDGET_TAO, 200))
                .validators(1, 0.5)
                .free(500)
                .build()));
  }

  private static TeamSetup honest(double stake) {
    return TeamDraft.team("honest", "honest")
        .operators(12)
        .validators(12, stake)
        .servers(24)
        .build();
  }

  private static WorldSetup lending(SubnetHyperparameters rules, long children) {
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            honest(0.5),
            TeamDraft.team("lender", "childkey-lending")
                .with(ChildkeyLending.KIND.defaults().with(ChildkeyLending.CHILDREN, children))
                .validators(1, 0.5)
                .free(500)
                .build()));
  }

  private static double permits(AgentWorld world, int team) {
    return world.roster().memberUids(team).filter(uid -> world.subnet().hasPermit(uid)).count();
  }

  private static Trial.Difference split(
      SubnetHyperparameters rules, ToDoubleFunction<AgentWorld> metric) {
    return Trial.difference(crowding(rules, 1), crowding(rules, 8), EPOCHS, metric);
  }

  @Test
  void splitStakeTakesPermitsAndDividends() {
    assertThat(split(rules(12), world -> permits(world, 1)).mean()).isEqualTo(7);
    assertThat(split(rules(12), world -> permits(world, 0)).mean()).isEqualTo(-7);
    assertThat(split(rules(12), world -> Trial.emissionShare(world, 1)).low()).isPositive();
  }

  @Test
  void moreRanksThanItFillsStopIt() {
    assertThat(split(rules(32), world -> permits(world, 0)).mean()).isZero();
    assertThat(split(rules(32), world -> Trial.emissionShare(world, 1)).high()).isNegative();
  }

  /** A cap on the stake of a hotkey is no help: it hits the whale and not its parts. */
  @Test
  void splittingEvadesTheStakeCap() {
    SubnetHyperparameters capped = rules(32).with(Hyperparameter.STAKE_CAP_PERCENT, 88);
    assertThat(split(capped, world -> Trial.emissionShare(world, 1)).low()).isPositive();
  }

  private static Trial.Difference lent(
      SubnetHyperparameters rules, int epochs, ToDoubleFunction<AgentWorld> metric) {
    return Trial.difference(lending(rules, 0), lending(rules, 5), epochs, metric);
  }

  @Test
  void childrenTakePermitsADayLater() {
    // A day is 7,200 blocks, or 60 epochs of 120 blocks.
    assertThat(lent(rules(12), 55, world -> permits(world, 1)).mean()).isZero();
    assertThat(lent(rules(12), 66, world -> permits(world, 1)).mean()).isEqualTo(5);
    assertThat(lent(rules(12), 66, world -> permits(world, 0)).mean()).isEqualTo(-5);
    assertThat(lent(rules(32), 66, world -> permits(world, 0)).mean()).isZero();
  }
}
