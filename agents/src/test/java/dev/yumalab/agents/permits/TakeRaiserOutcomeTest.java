package dev.yumalab.agents.permits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.TeamDraft;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A low take draws nominators; only their inertia lets a higher one pay. */
class TakeRaiserOutcomeTest {
  private static final int RAISER_UID = 12;

  /** Ten epochs are the 30 days that the chain wants between two changes. */
  private static final int TEMPO = 21_600;

  /** Honest validators at 18 %, one that raises its take, and one that keeps it at 5 %. */
  private static WorldSetup world(double inertia, double first, double later) {
    return Trial.world(
        Trial.rules().with(Hyperparameter.TEMPO, TEMPO),
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(12)
                .validators(12, 0.8)
                .servers(24)
                .build(),
            raiser("raiser", first, later),
            raiser("steady", 0.05, 0.05),
            TeamDraft.team("nominators", "nominator")
                .with(Nominator.KIND.defaults().with(Nominator.INERTIA, inertia))
                .operators(10)
                .free(20_000)
                .build()));
  }

  private static TeamSetup raiser(String name, double first, double later) {
    return TeamDraft.team(name, "take-raiser")
        .with(
            TakeRaiser.KIND
                .defaults()
                .with(TakeRaiser.FIRST_TAKE, first)
                .with(TakeRaiser.LATER_TAKE, later)
                .with(TakeRaiser.RAISE_AFTER_EPOCHS, 8))
        .validators(1, 0.1)
        .spread(0)
        .build();
  }

  private static double takenStake(AgentWorld world) {
    int hotkey = world.subnet().hotkey(RAISER_UID);
    long own = world.subnet().stakedRao(hotkey, world.subnet().coldkey(RAISER_UID));
    return (world.stakeRao(RAISER_UID) - own) / 1e9;
  }

  private static double take(AgentWorld world) {
    return world.subnet().take(world.subnet().hotkey(RAISER_UID)) / 65_535.0;
  }

  @Test
  void lowTakeDrawsNominators() {
    assertThat(
            Trial.difference(
                    world(0.9, 0.18, 0.18),
                    world(0.9, 0, 0.18),
                    6,
                    TakeRaiserOutcomeTest::takenStake)
                .low())
        .isPositive();
  }

  @Test
  void chainLetsItRaiseAfterThirtyDays() {
    assertThat(Trial.run(world(0.9, 0, 0.18), 0, 10, TakeRaiserOutcomeTest::take)).isZero();
    assertThat(Trial.run(world(0.9, 0, 0.18), 0, 13, TakeRaiserOutcomeTest::take))
        .isBetween(0.179, 0.18);
  }

  @Test
  void onlyInertiaHoldsThemAfterwards() {
    Trial.Difference held =
        Trial.difference(
            world(0, 0, 0.18), world(1, 0, 0.18), 20, TakeRaiserOutcomeTest::takenStake);
    assertThat(held.low()).isPositive();
  }
}
