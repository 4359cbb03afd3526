package dev.yumalab.agents.cabal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.agents.world.Trial;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Self-voting pays a cabal that has the majority, and costs one that has not. */
class SelfVotingOutcomeTest {
  private static final int EPOCHS = 20;

  private static WorldSetup world(SubnetHyperparameters rules, double stake, double selfWeight) {
    StrategyKind honest = Trial.kind("honest");
    StrategyKind cabal = Trial.kind("self-voting");
    Settings settings = cabal.defaults().with(SelfVoting.SELF_WEIGHT, selfWeight);
    return Trial.world(
        rules,
        Fidelity.EPOCH,
        List.of(
            Trial.team("honest", honest, honest.defaults(), 8, 36, 1 - stake),
            inCoalition(Trial.team("cabal", cabal, settings, 8, 12, stake))));
  }

  private static TeamSetup inCoalition(TeamSetup team) {
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
        team.miners(),
        team.evaluation(),
        team.restake(),
        Optional.of("cabal"),
        team.adversary(),
        team.owner());
  }

  private static Trial.Difference gain(SubnetHyperparameters rules, double stake) {
    // A quarter of its weight on its own quarter of the miners is what an honest validator gives.
    return Trial.difference(
        world(rules, stake, 0.25),
        world(rules, stake, 1),
        EPOCHS,
        world -> Trial.emissionShare(world, 1));
  }

  @Test
  void costsMinorityAndPaysMajority() {
    Trial.Difference minority = gain(Trial.rules(), 0.4);
    Trial.Difference majority = gain(Trial.rules(), 0.6);
    assertThat(minority.high()).isNegative();
    assertThat(majority.low()).isPositive();
  }

  @Test
  void higherKappaLessensGainOfMajority() {
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    Trial.Difference stopped = gain(strict, 0.6);
    assertThat(stopped.high()).isLessThan(gain(Trial.rules(), 0.6).low());
  }

  /** With kappa at 0.7, two fifths of the stake can keep support from all miners but their own. */
  @Test
  void higherKappaArmsMinority() {
    SubnetHyperparameters strict = Trial.rules().with(Hyperparameter.KAPPA, 45_874);
    assertThat(gain(strict, 0.4).low()).isGreaterThan(0.2);
  }

  @Test
  void bondsPenaltyCostsMinorityMore() {
    SubnetHyperparameters none = Trial.rules().with(Hyperparameter.BONDS_PENALTY, 0);
    assertThat(gain(Trial.rules(), 0.4).high()).isLessThan(gain(none, 0.4).low());
  }
}
