package dev.yumalab.agents.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copier of consensus lives as well as who evaluates, and commit-reveal makes it poorer where
 * quality moves.
 */
class WeightCopierOutcomeTest {
  private static final int EPOCHS = 30;

  private static WorldSetup world(SubnetHyperparameters rules, String strategy, double drift) {
    StrategyKind honest = Trial.kind("honest");
    StrategyKind tried = Trial.kind(strategy);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            moving(Trial.team("honest", honest, honest.defaults(), 9, 40, 0.9), drift),
            Trial.team("copier", tried, tried.defaults(), 1, 0, 0.1)));
  }

  private static TeamSetup moving(TeamSetup team, double drift) {
    return new TeamSetup(
        team.name(),
        team.operators(),
        team.validators(),
        team.servers(),
        team.stakeRao(),
        team.stakeSpread(),
        team.freeRao(),
        team.strategy(),
        team.settings(),
        new MinerPlan(MinerPlan.QualityProcess.DRIFTING, 0.5, 0.2, drift, 0, 0, 1, 1, 0, 4, 500),
        team.evaluation(),
        team.restake(),
        team.coalition(),
        team.adversary(),
        team.owner());
  }

  private static SubnetHyperparameters commitReveal(int period) {
    return Trial.rules()
        .with(Hyperparameter.COMMIT_REVEAL, 1)
        .with(Hyperparameter.REVEAL_PERIOD_EPOCHS, period);
  }

  private static Trial.Difference copierAgainstHonest(SubnetHyperparameters rules, double drift) {
    return Trial.difference(
        world(rules, "honest", drift),
        world(rules, "weight-copier", drift),
        EPOCHS,
        world -> Trial.dividendPerStake(world, 1) / Trial.dividendPerStake(world, 0));
  }

  @Test
  void copierLosesByCommitRevealAsFarAsQualityMoves() {
    Trial.Difference open = copierAgainstHonest(Trial.rules(), 0.1);
    Trial.Difference one = copierAgainstHonest(commitReveal(1), 0.1);
    Trial.Difference four = copierAgainstHonest(commitReveal(4), 0.1);
    Trial.Difference still = copierAgainstHonest(commitReveal(4), 0);

    // Even in the open a copy of consensus is an epoch late; each epoch of secrecy costs it more.
    assertThat(one.high()).isLessThan(open.low());
    assertThat(four.high()).isLessThan(one.low());
    // Where nothing moves, secrecy is no help: the copy loses a few per cent, as it does anyway.
    assertThat(still.low()).isGreaterThan(open.low());
  }

  private static Trial.Difference sourceAgainstHonest(SubnetHyperparameters rules, String source) {
    return OneAmongHonest.gain(
        rules,
        "weight-copier",
        WeightCopier.KIND.defaults().with(WeightCopier.SOURCE, source),
        0.05,
        3,
        20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consensus", "stake-average", "single"})
  void everySourceIsLateAndLaterUnderCommitReveal(String source) {
    Trial.Difference open = sourceAgainstHonest(Trial.rules(), source);
    assertThat(open.high()).isNegative();
    assertThat(open.low()).isGreaterThan(-0.1);
    assertThat(sourceAgainstHonest(commitReveal(1), source).high()).isLessThan(open.low());
  }

  /** One validator's errors are copied with its row; an average has fewer. */
  @Test
  void copyOfOneValidatorIsWorseThanOneOfAll() {
    assertThat(sourceAgainstHonest(Trial.rules(), "single").high())
        .isLessThan(sourceAgainstHonest(Trial.rules(), "stake-average").low());
  }

  /** Liquid alpha is named as a counter-measure; here it takes most of the copier's loss away. */
  @Test
  void liquidAlphaHelpsTheCopier() {
    SubnetHyperparameters liquid = Trial.rules().with(Hyperparameter.LIQUID_ALPHA, 1);
    assertThat(sourceAgainstHonest(liquid, "consensus").low())
        .isGreaterThan(sourceAgainstHonest(Trial.rules(), "consensus").high());
  }
}
