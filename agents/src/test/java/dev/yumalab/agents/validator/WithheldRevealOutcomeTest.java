package dev.yumalab.agents.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that nobody can read outlive the cutoff; only without commit-reveal does it bite. */
class WithheldRevealOutcomeTest {
  private static final double DRIFT = 0.05;

  private static final SubnetHyperparameters OPEN =
      Trial.rules().with(Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI, 5_000);

  private static final SubnetHyperparameters SECRET = OPEN.with(Hyperparameter.COMMIT_REVEAL, 1);

  private static Trial.Difference gain(
      SubnetHyperparameters rules, String strategy, Settings settings, double drift) {
    return OneAmongHonest.gain(rules, strategy, settings, drift, 10, 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "never-opened"})
  void staysActiveWithOldRowForNothing(String manner) {
    Settings settings = WithheldReveal.KIND.defaults().with(WithheldReveal.MANNER, manner);
    assertThat(gain(SECRET, "withheld-reveal", settings, 0).mean()).isBetween(-0.01, 0.01);
    Trial.Difference moving = gain(SECRET, "withheld-reveal", settings, DRIFT);
    assertThat(moving.high()).isNegative();
    assertThat(moving.low()).isGreaterThan(-0.2);
  }

  @Test
  void lazyValidatorHasNoSuchLife() {
    assertThat(gain(SECRET, "lazy", Lazy.KIND.defaults(), DRIFT).high()).isLessThan(-0.99);
  }

  @Test
  void cutoffStopsItWithoutCommitReveal() {
    Settings settings = WithheldReveal.KIND.defaults();
    assertThat(gain(OPEN, "withheld-reveal", settings, DRIFT).high()).isLessThan(-0.99);
  }
}
