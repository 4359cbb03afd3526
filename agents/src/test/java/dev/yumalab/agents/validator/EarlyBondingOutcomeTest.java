package dev.yumalab.agents.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Being early pays only where weights above consensus become bonds. The full bonds penalty turns
 * the gain into a loss, with liquid alpha and without; letting go late costs in any case.
 */
class EarlyBondingOutcomeTest {
  private static final int FULL = 65_535;

  /** A newcomer in every epoch, who begins badly and improves. */
  private static final StrategyKind ARRIVALS =
      new StrategyKind(
          "arrivals",
          "Registers a miner in every epoch.",
          "",
          "uids_end",
          Fidelity.EPOCH,
          List.of(),
          () -> turn -> turn.orders().register(turn.orders().newMiner(), turn.freeRao()));

  private static final Settings HONEST =
      EarlyBonding.KIND
          .defaults()
          .with(EarlyBonding.SPREAD, 0)
          .with(EarlyBonding.LEAD, 0)
          .with(EarlyBonding.HOLD, 0);

  private static SubnetHyperparameters rules(int penalty, boolean liquid) {
    return Trial.rules()
        .with(Hyperparameter.IMMUNITY_PERIOD, 1_200)
        .with(Hyperparameter.BURN_HALF_LIFE, 60)
        .with(Hyperparameter.BONDS_PENALTY, penalty)
        .with(Hyperparameter.LIQUID_ALPHA, liquid ? 1 : 0);
  }

  private static TeamSetup newcomers() {
    TeamSetup draft = TeamDraft.team("newcomers", "mining").servers(1).free(100_000).build();
    return new TeamSetup(
        draft.name(),
        draft.operators(),
        draft.validators(),
        draft.servers(),
        draft.stakeRao(),
        draft.stakeSpread(),
        draft.freeRao(),
        ARRIVALS,
        ARRIVALS.defaults(),
        new MinerPlan(MinerPlan.QualityProcess.IMPROVING, 0.1, 0.05, 0.01, 1, 0.2, 1, 1, 0, 4, 500),
        draft.evaluation(),
        0,
        Optional.empty(),
        false,
        false);
  }

  private static WorldSetup world(SubnetHyperparameters rules, String strategy, Settings settings) {
    WorldSetup settled = OneAmongHonest.world(rules, strategy, settings, 0.05);
    List<TeamSetup> teams = new ArrayList<>(settled.teams());
    teams.add(newcomers());
    return Trial.world(rules, Fidelity.EPOCH, teams);
  }

  private static Trial.Difference gain(int penalty, boolean liquid, Settings settings) {
    SubnetHyperparameters rules = rules(penalty, liquid);
    return Trial.differenceOfMeans(
        world(rules, "early-bonding", HONEST),
        world(rules, "early-bonding", settings),
        5,
        20,
        OneAmongHonest::advantage);
  }

  private static Trial.Difference gainOfExplorer(int penalty) {
    SubnetHyperparameters rules = rules(penalty, false);
    return Trial.differenceOfMeans(
        world(rules, "honest", Honest.KIND.defaults()),
        world(rules, "explorer", Explorer.KIND.defaults()),
        5,
        20,
        OneAmongHonest::advantage);
  }

  @Test
  void spreadingOverNewcomersPaysUnlessBondsArePenalised() {
    Settings spread = HONEST.with(EarlyBonding.SPREAD, 0.2);
    assertThat(gain(0, false, spread).low()).isPositive();
    assertThat(gain(FULL, false, spread).high()).isNegative();
  }

  @Test
  void raisingBeforeOthersPaysUnlessBondsArePenalised() {
    Settings lead = HONEST.with(EarlyBonding.LEAD, 1);
    assertThat(gain(0, false, lead).low()).isPositive();
    assertThat(gain(FULL, false, lead).high()).isNegative();
  }

  @Test
  void boostOfLiquidAlphaIsInertUnderTheFullPenalty() {
    Settings lead = HONEST.with(EarlyBonding.LEAD, 1);
    assertThat(gain(FULL, true, lead).high()).isNegative();
    // Without the penalty liquid alpha lessens the gain rather than adding to it.
    Trial.Difference liquid = gain(0, true, lead);
    assertThat(liquid.low()).isPositive();
    assertThat(liquid.high()).isLessThan(gain(0, false, lead).low());
  }

  @Test
  void lettingGoLateCosts() {
    Settings hold = HONEST.with(EarlyBonding.HOLD, 0.9);
    assertThat(gain(0, false, hold).high()).isNegative();
    assertThat(gain(FULL, false, hold).high()).isNegative();
  }

  @Test
  void explorerFaresAlike() {
    assertThat(gainOfExplorer(0).low()).isPositive();
    assertThat(gainOfExplorer(FULL).high()).isNegative();
  }
}
