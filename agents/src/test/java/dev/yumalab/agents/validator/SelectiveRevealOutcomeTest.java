package dev.yumalab.agents.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import org.junit.jupiter.api.Test;

/**
 * The choice between alternatives pays where evaluations are noisy, by two to three per cent of the
 * dividends, whatever the reveal period; where they are good it is worth nothing.
 */
class SelectiveRevealOutcomeTest {
  private static final double NOISY = 0.2;
  private static final double QUIET = 0.05;

  private static SubnetHyperparameters period(int epochs) {
    return Trial.rules()
        .with(Hyperparameter.TEMPO, 360)
        .with(Hyperparameter.COMMIT_REVEAL, 1)
        .with(Hyperparameter.REVEAL_PERIOD_EPOCHS, epochs);
  }

  private static WorldSetup world(SubnetHyperparameters rules, long alternatives, double noise) {
    Settings settings =
        SelectiveReveal.KIND.defaults().with(SelectiveReveal.ALTERNATIVES, alternatives);
    return OneAmongHonest.world(rules, Fidelity.BLOCK, "selective-reveal", settings, 0, noise);
  }

  private static Trial.Difference valueOfChoice(SubnetHyperparameters rules, double noise) {
    return Trial.differenceOfMeans(
        world(rules, 1, noise), world(rules, 3, noise), 8, 12, OneAmongHonest::advantage);
  }

  @Test
  void choicePaysWhereEvaluationsAreNoisy() {
    assertThat(valueOfChoice(period(1), NOISY).low()).isPositive();
    assertThat(valueOfChoice(period(1), QUIET).high()).isLessThan(0.005);
  }

  @Test
  void longerRevealPeriodDoesNotStopIt() {
    assertThat(valueOfChoice(period(4), NOISY).low()).isPositive();
  }

  @Test
  void thereIsNoChoiceWithoutCommitReveal() {
    Trial.Difference open = valueOfChoice(period(1).with(Hyperparameter.COMMIT_REVEAL, 0), NOISY);
    assertThat(open.mean()).isZero();
  }
}
