package dev.yumalab.agents.sybil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.MempoolOrder;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two bots that race for slots, the one that comes first in the block gets them cheaper. */
class RegistrationRaceOutcomeTest {
  private static final int EPOCHS = 10;

  private static TeamSetup bot(String name, double limitTao, boolean adversary) {
    Settings settings =
        RegistrationRace.KIND
            .defaults()
            .with(SybilFlood.UIDS, 6)
            .with(RegistrationRace.TARGET, limitTao)
            .with(RegistrationRace.EVERY, 5)
            .with(Fleet.BUDGET_TAO, 1_000);
    TeamDraft draft =
        TeamDraft.team(name, "registration-race").with(settings).servers(1).free(1_000);
    return (adversary ? draft.adversary() : draft).build();
  }

  private static WorldSetup world(MempoolOrder order, double limitTao) {
    SubnetHyperparameters rules = Trial.rules();
    WorldSetup arrival =
        Trial.world(
            rules,
            Fidelity.BLOCK,
            List.of(
                TeamDraft.team("honest", "honest")
                    .operators(8)
                    .validators(8, 1)
                    .servers(24)
                    .build(),
                bot("first", limitTao, true),
                bot("second", limitTao, false)));
    return new WorldSetup(
        rules,
        arrival.burnRao(),
        arrival.stakeThresholdRao(),
        Fidelity.BLOCK,
        order,
        arrival.queries(),
        arrival.teams());
  }

  private static double slots(AgentWorld world, int team) {
    int count = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      count += world.roster().teamOf(uid) == team ? 1 : 0;
    }
    return count;
  }

  private static double lead(AgentWorld world) {
    return slots(world, 1) - slots(world, 2);
  }

  @Test
  void firstInTheBlockWinsTheSlots() {
    Trial.Difference lead =
        Trial.difference(
            world(MempoolOrder.RANDOM, 0.8),
            world(MempoolOrder.ADVERSARY_FIRST, 0.8),
            EPOCHS / 3,
            RegistrationRaceOutcomeTest::lead);
    assertThat(lead.low()).isPositive();
  }

  @Test
  void limitBoundsWhatASlotCosts() {
    for (int replication = 0; replication < 3; replication++) {
      double price =
          Trial.run(
              world(MempoolOrder.RANDOM, 0.8),
              replication,
              EPOCHS,
              world ->
                  (world.burnedRao(1) + world.burnedRao(2))
                      / (slots(world, 1) + slots(world, 2) - 2));
      assertThat(price / 1e9).isBetween(0.75, 0.8);
    }
  }

  @Test
  void higherLimitGetsMoreSlotsSooner() {
    Trial.Difference slots =
        Trial.difference(
            world(MempoolOrder.RANDOM, 0.5),
            world(MempoolOrder.RANDOM, 2),
            EPOCHS / 3,
            world -> slots(world, 1) + slots(world, 2));
    assertThat(slots.low()).isPositive();
  }
}
