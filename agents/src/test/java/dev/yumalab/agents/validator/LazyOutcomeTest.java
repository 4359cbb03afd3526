package dev.yumalab.agents.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import org.junit.jupiter.api.Test;

/** Old weights cost as much as the truth has moved; the cutoff stops only who does nothing. */
class LazyOutcomeTest {
  private static final double DRIFT = 0.05;

  private static final SubnetHyperparameters SHORT_CUTOFF =
      Trial.rules().with(Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI, 5_000);

  private static final Settings NEVER = Lazy.KIND.defaults();
  private static final Settings JUST_IN_TIME = NEVER.with(Lazy.BEFORE_CUTOFF, true);

  /** After the cutoff of five epochs. */
  private static Trial.Difference late(Settings settings, double drift) {
    return OneAmongHonest.gain(SHORT_CUTOFF, "lazy", settings, drift, 10, 20);
  }

  @Test
  void oldWeightsCostWhatTheTruthHasMoved() {
    Trial.Difference still = late(JUST_IN_TIME, 0);
    assertThat(still.mean()).isBetween(-0.01, 0.01);
    assertThat(late(JUST_IN_TIME, DRIFT).high()).isLessThan(still.low());
  }

  @Test
  void cutoffStopsWhoDoesNothing() {
    Trial.Difference before = OneAmongHonest.gain(Trial.rules(), "lazy", NEVER, DRIFT, 1, 11);
    assertThat(before.low()).isGreaterThan(-0.2);
    assertThat(late(NEVER, DRIFT).high()).isLessThan(-0.99);
  }

  @Test
  void cutoffDoesNotStopWhoSendsOldWeightsJustInTime() {
    assertThat(late(JUST_IN_TIME, DRIFT).low()).isGreaterThan(-0.2);
  }
}
