package dev.yumalab.agents.twoteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a cabal earns by voting for itself where weights do not vary: the closed form that follows
 * from the formulas of Yuma Consensus (full bonds penalty, no bonds of before, equal players within
 * a team, kappa one half).
 *
 * <p>With honest stake s &gt; 1/2, honest weight W on honest servers and the cabal's weight d ≤ W
 * on them, the honest side decides consensus: the cabal's servers get at most 1 - W. Ranks are then
 * sW + (1-s)d and 1 - W, and the cabal's validators hold the bonds that its stake and clipped
 * weights give.
 */
class SelfVotingOracleTest {
  /** Weights are u16, and the smallest here is about a thousandth of a row: 65535 steps of it. */
  private static final double TOLERANCE = 5e-4;

  @ParameterizedTest
  @ValueSource(doubles = {0.52, 0.6, 0.7, 0.8, 0.9})
  void emissionShareIsTheClosedForm(double honestStake) {
    int checked = 0;
    for (int w = 1; w <= 19; w++) {
      for (int d = 0; d <= w; d++) {
        double weight = w / 20.0;
        double onHonest = d / 20.0;
        assertThat(emissionShare(honestStake, weight, onHonest))
            .as("s = %s, W = %s, d = %s", honestStake, weight, onHonest)
            .isCloseTo(closedForm(honestStake, weight, onHonest), within(TOLERANCE));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(209);
  }

  @Test
  void honestVotingPaysTheMeanOfUtilityAndStake() {
    assertThat(closedForm(0.6, 0.75, 0.75)).isCloseTo(0.5 * (0.25 + 0.4), within(1e-12));
  }

  /** The closed form grows with d exactly if (1-W)(2-s) is less than sW + 1-W, so if s + W > 1. */
  @Test
  void pureSelfVotingPaysLessThanHonestVotingWhereHonestSideIsUsefulEnough() {
    for (int w = 1; w <= 19; w++) {
      double pure = emissionShare(0.6, w / 20.0, 0);
      double honest = emissionShare(0.6, w / 20.0, w / 20.0);
      if (w > 8) {
        assertThat(pure).isLessThan(honest);
      } else if (w < 8) {
        assertThat(pure).isGreaterThan(honest);
      }
    }
  }

  private static double closedForm(double s, double w, double d) {
    return 0.5 * ((1 - w) * (2 - s) + (1 - s) * d) / (s * w + (1 - s) * d + (1 - w));
  }

  /** The cabal's share of what the first epoch pays. */
  private static double emissionShare(double honestStake, double honestWeight, double onHonest) {
    long share = I32F32.fromDouble(honestStake);
    // Validators and servers of each team: any number serves, if its players are equal.
    TwoTeamSetup setup =
        new TwoTeamSetup(
            List.of("honest", "cabal"),
            new TeamSplit(48, 16, 8, 16),
            share,
            1_000_000_000_000_000L,
            360);
    TwoTeamRules rules =
        new TwoTeamRules(
            new SubnetRules(32_767, 65_535, 900_000, false, false, 45_875, 58_982, 1_000),
            0,
            List.of(
                new TwoTeamRules.Team(honestWeight, 0, 1),
                new TwoTeamRules.Team(1 - onHonest, 0, 1)));
    try (TwoTeamNetwork network =
        new TwoTeamNetwork(setup, rules, new RandomStreams(1, 0), new FastKernel())) {
      network.runEpoch(rules);
      double cabal = 0;
      double all = 0;
      for (int uid = 0; uid < 48; uid++) {
        double paid =
            network.output().get(EpochField.SERVER_EMISSION, uid)
                + network.output().get(EpochField.VALIDATOR_EMISSION, uid);
        all += paid;
        cabal += network.roster().teamOf(uid) == 1 ? paid : 0;
      }
      return cabal / all;
    }
  }
}
