package dev.yumalab.agents.cabal;

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

/** A coalition below kappa loses and falls apart; one above it wins and holds. */
class RankSwapOutcomeTest {
  private static final int RING = 1;
  private static final int MEMBERS = 6;
  private static final int EPOCHS = 30;
  private static final double MINORITY = 0.4;
  private static final double MAJORITY = 0.6;

  private static Settings leaving(String policy) {
    return RankSwap.KIND.defaults().with(RankSwap.POLICY, policy);
  }

  private static Settings loyal(String policy) {
    return leaving(policy).with(Loyalty.PATIENCE, 0);
  }

  /** Gives its third of the miners a third of its weight. */
  private static Settings honest(String policy) {
    return loyal(policy).with(SelfVoting.SELF_WEIGHT, 1 / 3.0);
  }

  private static WorldSetup world(SubnetHyperparameters rules, double stake, Settings settings) {
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1 - stake)
                .servers(24)
                .build(),
            TeamDraft.team("ring", "rank-swap")
                .with(settings)
                .operators(MEMBERS)
                .validators(MEMBERS, stake)
                .servers(12)
                .in("ring")
                .build()));
  }

  private static Trial.Difference difference(
      SubnetHyperparameters rules, double stake, Settings one, Settings other) {
    return Trial.differenceOfMeans(
        world(rules, stake, one),
        world(rules, stake, other),
        EPOCHS / 2,
        EPOCHS / 2,
        world -> Trial.emissionShare(world, RING));
  }

  private static Coalition ring(AgentWorld world) {
    return world.coalitions().iterator().next();
  }

  private static double members(double stake, Settings settings) {
    return Trial.run(
        world(Trial.rules(), stake, settings), 0, EPOCHS, world -> ring(world).members().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "in-turn"})
  void minorityLosesUntilItsMembersLeave(String policy) {
    SubnetHyperparameters rules = Trial.rules();
    assertThat(difference(rules, MINORITY, honest(policy), loyal(policy)).high()).isNegative();
    assertThat(difference(rules, MINORITY, loyal(policy), leaving(policy)).low()).isPositive();
    assertThat(members(MINORITY, loyal(policy))).isEqualTo(MEMBERS);
    assertThat(members(MINORITY, leaving(policy))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "in-turn"})
  void majorityWinsAndHolds(String policy) {
    assertThat(difference(Trial.rules(), MAJORITY, honest(policy), leaving(policy)).low())
        .isGreaterThan(0.3);
    assertThat(members(MAJORITY, leaving(policy))).isEqualTo(MEMBERS);
  }

  /** A kappa of 0.7 is meant against the majority: it arms a minority of more than 0.3. */
  @Test
  void higherKappaArmsMinority() {
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    assertThat(difference(strict, MINORITY, honest("all"), leaving("all")).low())
        .isGreaterThan(0.2);
    assertThat(difference(strict, MAJORITY, honest("all"), leaving("all")).high())
        .isLessThan(difference(Trial.rules(), MAJORITY, honest("all"), leaving("all")).low());
  }

  @Test
  void membersShareWhatTheirMinersEarn() {
    WorldSetup alone = world(Trial.rules(), MAJORITY, loyal("all").with(RankSwap.POOLED, 0));
    WorldSetup shared = world(Trial.rules(), MAJORITY, loyal("all").with(RankSwap.POOLED, 1));
    assertThat(Trial.run(alone, 0, EPOCHS, RankSwapOutcomeTest::paidTao)).isZero();
    assertThat(Trial.run(shared, 0, EPOCHS, RankSwapOutcomeTest::paidTao)).isPositive();
  }

  private static double paidTao(AgentWorld world) {
    double sum = 0;
    for (Operator member : ring(world).members()) {
      sum += Math.max(0, ring(world).balanceRao(member)) / 1e9;
    }
    return sum;
  }
}
