package dev.yumalab.agents.cabal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
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

/** Nothing corrects weights below consensus; they cost a minority, and a majority gains. */
class DownWeightingOutcomeTest {
  private static final int VICTIMS = 1;
  private static final int GRIEFERS = 3;

  /** Kappa 0.305: more than 69.5 % of the stake must be against a miner to take all. */
  private static final SubnetHyperparameters LOW_KAPPA =
      Trial.rules().with(Hyperparameter.KAPPA, 20_000);

  /** Three very good miners, and griefers with a share of the stake. */
  private static WorldSetup world(SubnetHyperparameters rules, double stake, long victims) {
    return world(rules, stake, victims, TeamDraft.team("best", "mining"));
  }

  private static WorldSetup world(
      SubnetHyperparameters rules, double stake, long victims, TeamDraft best) {
    Settings settings = DownWeighting.KIND.defaults().with(DownWeighting.VICTIMS, victims);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest").operators(8).validators(8, 1 - stake).build(),
            best.servers(3).quality(0.9, 0).build(),
            TeamDraft.team("others", "mining").servers(27).quality(0.5, 0.1).build(),
            TeamDraft.team("griefers", "down-weighting")
                .with(settings)
                .operators(6)
                .validators(6, stake)
                .in("griefers")
                .build()));
  }

  private static Trial.Difference effect(
      SubnetHyperparameters rules, double stake, ToDoubleFunction<AgentWorld> metric) {
    return Trial.differenceOfMeans(world(rules, stake, 0), world(rules, stake, 3), 3, 17, metric);
  }

  private static Trial.Difference loss(SubnetHyperparameters rules, double stake) {
    return effect(rules, stake, world -> Trial.incentiveShare(world, VICTIMS));
  }

  private static Trial.Difference gainOfGriefers(SubnetHyperparameters rules, double stake) {
    return effect(
        rules,
        stake,
        world -> Trial.dividendPerStake(world, GRIEFERS) / Trial.dividendPerStake(world, 0));
  }

  @Test
  void minorityCostsVictimsItsSupportAndItselfDividends() {
    Trial.Difference loss = loss(Trial.rules(), 0.3);
    // The three have about 0.17 of the incentive, of which three tenths come from the griefers.
    assertThat(loss.high()).isLessThan(-0.04);
    assertThat(loss.low()).isGreaterThan(-0.06);
    assertThat(gainOfGriefers(Trial.rules(), 0.3).high()).isNegative();
  }

  @Test
  void lowerKappaDoesNotStopMinority() {
    assertThat(loss(LOW_KAPPA, 0.3).high()).isLessThan(-0.04);
  }

  @Test
  void majorityTakesAllAndLowerKappaLeavesVictimsSome() {
    Trial.Difference all = loss(Trial.rules(), 0.6);
    Trial.Difference some = loss(LOW_KAPPA, 0.6);
    assertThat(all.high()).isLessThan(-0.15);
    assertThat(some.low()).isGreaterThan(all.high());
    assertThat(gainOfGriefers(Trial.rules(), 0.6).low()).isPositive();
  }

  @Test
  void sparesItsOwnSide() {
    Trial.Difference gain =
        Trial.differenceOfMeans(
            world(Trial.rules(), 0.3, 0, TeamDraft.team("best", "mining").in("griefers")),
            world(Trial.rules(), 0.3, 3, TeamDraft.team("best", "mining").in("griefers")),
            3,
            17,
            world -> Trial.incentiveShare(world, VICTIMS));
    assertThat(gain.low()).isPositive();
  }
}
