package dev.yumalab.agents.collusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The room up to consensus is free, grows with noise, and ends at the clip level. */
class CollusionOutcomeTest {
  private static final int EPOCHS = 20;
  private static final int MINERS = 2;

  /** Honest validators, bribed ones with a share of the stake, and a miner who pays them. */
  private static WorldSetup bribery(
      SubnetHyperparameters rules, double stake, double reach, double noise, double bribeShare) {
    Settings bribed =
        BribedValidator.KIND
            .defaults()
            .with(Favour.REACH, reach)
            .with(Demand.LEAST_BRIBE_TAO, 0.001)
            .with(Demand.TRUST_EPOCHS, 5);
    Settings briber = Briber.KIND.defaults().with(Bribe.BRIBE_SHARE, bribeShare);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(10)
                .validators(10, 1 - stake)
                .servers(30)
                .noise(noise)
                .build(),
            TeamDraft.team("bribed", "bribed-validator")
                .with(bribed)
                .operators(6)
                .validators(6, stake)
                .noise(noise)
                .in("bribery")
                .build(),
            TeamDraft.team("briber", "briber").with(briber).servers(MINERS).in("bribery").build()));
  }

  private static double incentive(AgentWorld world, int team) {
    double own = 0;
    double all = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      all += world.subnet().incentive(uid);
      own += world.roster().teamOf(uid) == team ? world.subnet().incentive(uid) : 0;
    }
    return own / all;
  }

  private static double paidTao(AgentWorld world) {
    double sum = 0;
    for (Coalition coalition : world.coalitions()) {
      for (Operator member : coalition.members()) {
        sum += Math.max(0, -coalition.balanceRao(member));
      }
    }
    return sum / 1e9;
  }

  private static Trial.Difference gain(double stake, double reach, double noise) {
    return gain(Trial.rules(), stake, reach, noise);
  }

  private static Trial.Difference gain(
      SubnetHyperparameters rules, double stake, double reach, double noise) {
    return Trial.difference(
        bribery(rules, stake, 0, noise, 0.5),
        bribery(rules, stake, reach, noise, 0.5),
        EPOCHS,
        world -> incentive(world, 2));
  }

  @Test
  void roomUpToConsensusIsFreeAndGrowsWithNoise() {
    Trial.Difference noisy = gain(0.3, 1, 0.2);
    Trial.Difference quiet = gain(0.3, 1, 0.02);
    assertThat(quiet.low()).isPositive();
    assertThat(noisy.low()).isGreaterThan(quiet.high());
    assertThat(dividends(Trial.rules(), 1).low()).isPositive();
  }

  /**
   * Beyond consensus weight is clipped and dividends are lost. The bonds penalty is said to make
   * the difference; here it does not: without it the bribed lose as much, since what they put on
   * clipped miners is missing on those that are paid.
   */
  @Test
  void beyondConsensusDividendsAreLostWithAndWithoutBondsPenalty() {
    for (int penalty : new int[] {0, 65_535}) {
      SubnetHyperparameters rules = Trial.rules().with(Hyperparameter.BONDS_PENALTY, penalty);
      assertThat(dividends(rules, 3).high()).isNegative();
    }
  }

  @Test
  void majorityThatIsBribedSetsConsensusUnlessKappaIsHigher() {
    Trial.Difference majority = gain(0.6, 3, 0.2);
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    assertThat(majority.low()).isGreaterThan(0.5);
    assertThat(gain(0.3, 3, 0.2).high()).isLessThan(0.05);
    assertThat(gain(strict, 0.6, 3, 0.2).high()).isLessThan(0.1);
  }

  @Test
  void validatorsStayBribedOnlyWhilePaid() {
    WorldSetup unpaid = bribery(Trial.rules(), 0.6, 3, 0.2, 0);
    WorldSetup paid = bribery(Trial.rules(), 0.6, 3, 0.2, 0.5);
    assertThat(Trial.difference(unpaid, paid, EPOCHS, world -> incentive(world, 2)).low())
        .isGreaterThan(0.5);
    assertThat(Trial.run(unpaid, 0, EPOCHS, CollusionOutcomeTest::paidTao)).isZero();
    // Half of the extra incentive: at most half of what all miners get in 20 epochs.
    assertThat(Trial.run(paid, 0, EPOCHS, CollusionOutcomeTest::paidTao))
        .isBetween(1.0, 0.5 * EPOCHS * 49.2);
  }

  /** What deviating changes in the dividends of the bribed per stake, against the honest. */
  private static Trial.Difference dividends(SubnetHyperparameters rules, double reach) {
    return Trial.difference(
        bribery(rules, 0.3, 0, 0.2, 0.5),
        bribery(rules, 0.3, reach, 0.2, 0.5),
        EPOCHS,
        world -> Trial.dividendPerStake(world, 1) / Trial.dividendPerStake(world, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kickback", "bribery-ring"})
  void sideGainsWithinTheRoomAndTakesAllWithTheMajority(String strategy) {
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    assertThat(ringGain(strategy, Trial.rules(), 0.3, 1).low()).isPositive();
    assertThat(ringGain(strategy, Trial.rules(), 0.3, 2).high()).isLessThan(0.1);
    assertThat(ringGain(strategy, Trial.rules(), 0.6, 2).low()).isGreaterThan(0.5);
    assertThat(ringGain(strategy, strict, 0.6, 2).high()).isLessThan(0.2);
  }

  private static Trial.Difference ringGain(
      String strategy, SubnetHyperparameters rules, double stake, double reach) {
    return Trial.difference(
        ring(strategy, rules, stake, 0),
        ring(strategy, rules, stake, reach),
        EPOCHS,
        world -> incentive(world, 1));
  }

  /** Honest validators and miners, and a side of six validators with six miners. */
  private static WorldSetup ring(
      String strategy, SubnetHyperparameters rules, double stake, double reach) {
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(10)
                .validators(10, 1 - stake)
                .servers(30)
                .noise(0.2)
                .build(),
            TeamDraft.team("ring", strategy)
                .with(Trial.kind(strategy).defaults().with(Favour.REACH, reach))
                .operators(6)
                .validators(6, stake)
                .servers(6)
                .noise(0.2)
                .in("ring")
                .build()));
  }
}
