package dev.yumalab.agents.market;

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
import org.junit.jupiter.api.Test;

/** Miners come while pay exceeds cost, and leave when it does not. */
class MarketMinerOutcomeTest {
  private static final int EPOCHS = 30;

  /** Eight incumbents share 49 alpha an epoch with 24 who may come. */
  private static WorldSetup world(
      SubnetHyperparameters rules, double costTao, double priceTao, long patience) {
    Settings settings =
        MarketMiner.KIND
            .defaults()
            .with(MarketMiner.MOST_MINERS, 1)
            .with(MarketMiner.HORIZON_EPOCHS, 20)
            .with(MarketMiner.ALPHA_PRICE_TAO, priceTao)
            .with(MarketMiner.PATIENCE_EPOCHS, patience);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1)
                .servers(8)
                .quality(0.5, 0.05)
                .build(),
            TeamDraft.team("market", "market-miner")
                .with(settings)
                .operators(24)
                .free(200)
                .quality(0.5, 0.05)
                .cost(costTao)
                .build()));
  }

  private static double earners(AgentWorld world) {
    int count = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      count += world.roster().teamOf(uid) == 1 && world.quality(uid) > 0 ? 1 : 0;
    }
    return count;
  }

  private static Trial.Difference differenceOf(WorldSetup one, WorldSetup other) {
    return Trial.difference(one, other, EPOCHS, MarketMinerOutcomeTest::earners);
  }

  @Test
  void cheapServingDrawsMoreMinersThanDearServing() {
    assertThat(differenceOf(world(Trial.rules(), 4, 1, 3), world(Trial.rules(), 1, 1, 3)).low())
        .isPositive();
  }

  @Test
  void worthlessAlphaDrawsNobody() {
    assertThat(Trial.run(world(Trial.rules(), 1, 0, 3), 0, EPOCHS, MarketMinerOutcomeTest::earners))
        .isZero();
    assertThat(Trial.run(world(Trial.rules(), 1, 1, 3), 0, EPOCHS, MarketMinerOutcomeTest::earners))
        .isPositive();
  }

  @Test
  void dearRegistrationKeepsMinersOut() {
    SubnetHyperparameters dear =
        Trial.rules()
            .with(Hyperparameter.BURN_HALF_LIFE, 36_000)
            .with(Hyperparameter.BURN_INCREASE_MILLIONTHS, 3_000_000);
    assertThat(differenceOf(world(Trial.rules(), 1, 1, 3), world(dear, 1, 1, 3)).high())
        .isNegative();
  }

  /**
   * All see the same pay and come together, so that there are too many: without patience they leave
   * together as well.
   */
  @Test
  void patienceKeepsMinersThatServeAtALoss() {
    assertThat(differenceOf(world(Trial.rules(), 4, 1, 0), world(Trial.rules(), 4, 1, 100)).low())
        .isPositive();
  }
}
