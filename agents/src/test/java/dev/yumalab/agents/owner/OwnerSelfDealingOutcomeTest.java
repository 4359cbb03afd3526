package dev.yumalab.agents.owner;

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
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** An owner with a majority pays its hidden miners; its own uid's incentive goes to nobody. */
class OwnerSelfDealingOutcomeTest {
  private static final int EPOCHS = 20;

  /** Validators of all teams come first: eight honest ones, then the owner. */
  private static final int OWNER_UID = 8;

  private static WorldSetup world(
      SubnetHyperparameters rules, double stake, double own, double hidden, String lever) {
    Settings settings =
        OwnerSelfDealing.KIND
            .defaults()
            .with(OwnerSelfDealing.OWN_UID_PART, own)
            .with(OwnerSelfDealing.HIDDEN_PART, hidden)
            .with(OwnerSelfDealing.LEVER, lever)
            .with(OwnerSelfDealing.LEVER_VALUE, 4);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            TeamDraft.team("honest", "honest")
                .operators(8)
                .validators(8, 1 - stake)
                .servers(30)
                .build(),
            TeamDraft.team("owner", "owner-self-dealing")
                .with(settings)
                .validators(1, stake)
                .in("owners")
                .owner()
                .build(),
            TeamDraft.team("hidden", "briber").servers(3).quality(0.2, 0).in("owners").build()));
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

  private static Trial.Difference hiddenGain(SubnetHyperparameters rules, double stake) {
    return Trial.difference(
        world(rules, stake, 0, 0, "none"),
        world(rules, stake, 0, 0.5, "none"),
        EPOCHS,
        world -> incentive(world, 2));
  }

  @Test
  void hiddenMinersArePaidByTheMajorityOnly() {
    Trial.Difference majority = hiddenGain(Trial.rules(), 0.6);
    assertThat(majority.low()).isGreaterThan(0.3);
    assertThat(hiddenGain(Trial.rules(), 0.3).high()).isLessThan(0.05);
  }

  @Test
  void higherKappaAndCappedStakeStopIt() {
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    SubnetHyperparameters capped = Trial.rules().with(Hyperparameter.STAKE_CAP_PERCENT, 88);
    assertThat(hiddenGain(strict, 0.6).high()).isLessThan(0.1);
    assertThat(hiddenGain(capped, 0.6).high()).isLessThan(0.03);
  }

  @Test
  void ownUidTakesTheMinersPayAndKeepsNoneOfIt() {
    Trial.Difference incentive = selfGain(0.6, world -> incentive(world, 1));
    assertThat(incentive.low()).isEqualTo(1);
    // Nobody else sets consensus, so that the owner has all the bonds and more dividends; the
    // miners' half, 49 alpha an epoch, is withheld.
    Trial.Difference stake = selfGain(0.6, world -> world.stakeRao(OWNER_UID) / 1e9);
    assertThat(stake.low()).isPositive();
    assertThat(stake.high()).isLessThan(EPOCHS * 49.2 * 0.5);
  }

  @Test
  void ownUidOfAMinorityIsClippedAndCostsDividends() {
    assertThat(selfGain(0.3, world -> incentive(world, 1)).high()).isZero();
    assertThat(selfGain(0.3, world -> world.stakeRao(OWNER_UID)).high()).isNegative();
  }

  private static Trial.Difference selfGain(double stake, ToDoubleFunction<AgentWorld> metric) {
    return Trial.difference(
        world(Trial.rules(), stake, 0, 0, "none"),
        world(Trial.rules(), stake, 1, 0, "none"),
        EPOCHS,
        metric);
  }

  @Test
  void ownerPullsALever() {
    SubnetHyperparameters committed = Trial.rules().with(Hyperparameter.COMMIT_REVEAL, 1);
    assertThat(
            Trial.run(
                world(committed, 0.3, 0, 0, "reveal_period_epochs"),
                0,
                1,
                world -> world.subnet().rules().get(Hyperparameter.REVEAL_PERIOD_EPOCHS)))
        .isEqualTo(4);
  }
}
