package dev.yumalab.agents.cabal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A party with 40 % of the stake and 30 % of the utility. The chain's documentation has it grow to
 * a majority where weights deviate by 0.4 of their mean. Here favouring its own pays at 0.4, but
 * just about keeps its share of stake; it grows from there on, and shrinks below.
 */
class WhaleOutcomeTest {
  private static final double STAKE = 0.4;
  private static final int WHALE = 1;
  private static final Settings FAVOURS = Whale.KIND.defaults();

  /** What a judge of quality would give its 12 miners of 40. */
  private static final Settings HONEST = FAVOURS.with(SelfVoting.SELF_WEIGHT, 0.3);

  private static final double BOUGHT_TAO = 60_000;

  private static WorldSetup world(
      SubnetHyperparameters rules, double noise, Settings settings, double freeTao) {
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1 - STAKE)
                .servers(28)
                .noise(noise)
                .build(),
            TeamDraft.team("whale", "whale")
                .with(settings)
                .validators(6, STAKE)
                .servers(12)
                .noise(noise)
                .free(freeTao)
                .build()));
  }

  /** Noise of an estimate of quality, whose mean is 0.5, for a relative deviation of weights. */
  private static double noise(double deviation) {
    return 0.5 * deviation;
  }

  private static Trial.Difference gain(double deviation) {
    return Trial.differenceOfMeans(
        world(Trial.rules(), noise(deviation), HONEST, 0),
        world(Trial.rules(), noise(deviation), FAVOURS, 0),
        3,
        17,
        world -> Trial.emissionShare(world, WHALE));
  }

  /** By how much its share of pay exceeds its share of stake. */
  private static Trial.Difference growth(SubnetHyperparameters rules, double deviation) {
    WorldSetup setup = world(rules, noise(deviation), FAVOURS, 0);
    return Trial.difference(
        replication ->
            Trial.mean(
                setup,
                replication,
                3,
                17,
                world -> Trial.emissionShare(world, WHALE) - Trial.stakeShare(world, WHALE)));
  }

  @Test
  void favouringItsOwnPaysWhereWeightsDeviate() {
    assertThat(gain(0.04).high()).isNegative();
    assertThat(gain(0.4).low()).isPositive();
    assertThat(gain(0.6).low()).isGreaterThan(gain(0.4).high());
  }

  @Test
  void growsWhereWeightsDeviateMuch() {
    assertThat(growth(Trial.rules(), 0.04).high()).isNegative();
    assertThat(growth(Trial.rules(), 0.4).mean()).isBetween(-0.02, 0.02);
    assertThat(growth(Trial.rules(), 0.6).low()).isPositive();
  }

  @Test
  void bondsPenaltySlowsItsGrowth() {
    SubnetHyperparameters none = Trial.rules().with(Hyperparameter.BONDS_PENALTY, 0);
    assertThat(growth(Trial.rules(), 0.6).high()).isLessThan(growth(none, 0.6).low());
  }

  private static Trial.Difference gainOfBuying(SubnetHyperparameters rules, String split) {
    double enough = 6 * BOUGHT_TAO;
    return Trial.differenceOfMeans(
        world(rules, 0.05, FAVOURS, enough),
        world(rules, 0.05, FAVOURS.with(Whale.SPLIT, split).with(Whale.BUY, BOUGHT_TAO), enough),
        10,
        10,
        world -> Trial.emissionShare(world, WHALE));
  }

  @Test
  void boughtMajorityTakesAll() {
    assertThat(gainOfBuying(Trial.rules(), "kept").low()).isGreaterThan(0.5);
  }

  @Test
  void stakeCapStopsBoughtMajorityOnFewHotkeysOnly() {
    SubnetHyperparameters capped = Trial.rules().with(Hyperparameter.STAKE_CAP_PERCENT, 88);
    assertThat(gainOfBuying(capped, "one").high()).isNegative();
    assertThat(gainOfBuying(capped, "kept").low()).isGreaterThan(0.5);
  }

  @Test
  void splittingStakeChangesLittleByItself() {
    for (String split : List.of("even", "one")) {
      Trial.Difference effect =
          Trial.differenceOfMeans(
              world(Trial.rules(), 0.05, FAVOURS, 0),
              world(Trial.rules(), 0.05, FAVOURS.with(Whale.SPLIT, split), 0),
              5,
              15,
              world -> Trial.emissionShare(world, WHALE));
      assertThat(effect.low()).isGreaterThan(-0.01);
      assertThat(effect.high()).isLessThan(0.01);
    }
  }
}
