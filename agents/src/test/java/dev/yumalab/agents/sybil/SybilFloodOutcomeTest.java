package dev.yumalab.agents.sybil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flood takes incentive where quantity is paid; price and picky validators stop it. */
class SybilFloodOutcomeTest {
  private static final int EPOCHS = 12;
  private static final double BUDGET_TAO = 400;

  private static WorldSetup world(SubnetHyperparameters rules, long sybils, double sharpness) {
    Knob.Decimal sharp = sharpness();
    Settings honest = Trial.kind("honest").defaults().with(sharp, sharpness);
    Settings flood =
        SybilFlood.KIND
            .defaults()
            .with(SybilFlood.UIDS, sybils)
            .with(Fleet.LIMIT_TAO, 100)
            .with(Fleet.BUDGET_TAO, BUDGET_TAO);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .with(honest)
                .operators(8)
                .validators(8, 1)
                .servers(32)
                .quality(0.6, 0.1)
                .build(),
            TeamDraft.team("flood", "sybil-flood")
                .with(flood)
                .servers(1)
                .free(1_000)
                .quality(0.4, 0.02)
                .build()));
  }

  private static Knob.Decimal sharpness() {
    return (Knob.Decimal)
        Trial.kind("honest").knobs().stream()
            .filter(knob -> knob.name().equals("sharpness"))
            .findFirst()
            .orElseThrow();
  }

  private static Trial.Difference gain(SubnetHyperparameters rules, double sharpness) {
    return Trial.difference(
        world(rules, 1, sharpness),
        world(rules, 16, sharpness),
        EPOCHS,
        world -> Trial.emissionShare(world, 1));
  }

  @Test
  void floodTakesIncentiveOfQuantity() {
    assertThat(gain(Trial.rules(), 1).low()).isGreaterThan(0.1);
  }

  @Test
  void validatorsWhoRewardTheBestStopIt() {
    Trial.Difference picky = gain(Trial.rules(), 10);
    assertThat(picky.high()).isLessThan(gain(Trial.rules(), 1).low());
    assertThat(picky.high()).isLessThan(0.03);
  }

  @Test
  void steeperPriceBuysFewerUids() {
    SubnetHyperparameters steep =
        Trial.rules().with(Hyperparameter.BURN_INCREASE_MILLIONTHS, 3_000_000);
    Trial.Difference uids =
        Trial.difference(
            world(Trial.rules(), 16, 1),
            world(steep, 16, 1),
            1,
            SybilFloodOutcomeTest::uidsOfFlood);
    assertThat(uids.high()).isNegative();
    assertThat(gain(steep, 1).high()).isLessThan(gain(Trial.rules(), 1).low());
  }

  private static double uidsOfFlood(AgentWorld world) {
    int count = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      count += world.roster().teamOf(uid) == 1 ? 1 : 0;
    }
    return count;
  }

  @Test
  void keepsItsBudgetAndPaysTheSumOfTheSeries() {
    // 15 more at once from 1 TAO: (1.26^15 - 1) / 0.26, less the first block's decay.
    double expected = (StrictMath.pow(1.26, 15) - 1) / 0.26;
    double burned = Trial.run(world(Trial.rules(), 16, 1), 0, 1, world -> world.burnedRao(1) / 1e9);
    assertThat(burned).isBetween(0.99 * expected, expected);
    double all =
        Trial.run(world(Trial.rules(), 64, 1), 0, EPOCHS, world -> world.burnedRao(1) / 1e9);
    assertThat(all).isBetween(0.8 * BUDGET_TAO, BUDGET_TAO);
  }
}
