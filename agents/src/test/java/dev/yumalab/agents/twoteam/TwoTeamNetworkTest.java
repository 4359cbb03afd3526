package dev.yumalab.agents.twoteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.metrics.Shares;
import dev.yumalab.engine.random.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two-team game keeps its rule: who is paid what, and what becomes of it. */
class TwoTeamNetworkTest {
  private static final RandomStreams STREAMS = new RandomStreams(11, 0);
  private static final List<String> NAMES = List.of("honest", "cabal");
  private static final long SHARE = I32F32.fromDouble(0.6);
  private static final TeamSplit SPLIT = TeamSplit.byStake(96, 16, SHARE);
  private static final TwoTeamSetup SETUP =
      new TwoTeamSetup(NAMES, SPLIT, SHARE, 1_000_000_000_000_000L, 360);

  private static TwoTeamRules rules(boolean yuma3, double persistence, double cabalRestake) {
    return new TwoTeamRules(
        new SubnetRules(32_767, 65_535, 900_000, yuma3, false, 45_875, 58_982, 1_000),
        persistence,
        List.of(new TwoTeamRules.Team(0.7, 0.4, 1), new TwoTeamRules.Team(1, 0.4, cabalRestake)));
  }

  @Test
  void stakeShareFollowsTheRecurrence() {
    TwoTeamRules rules = rules(true, 0.9, 1);
    try (TwoTeamNetwork network =
        new TwoTeamNetwork(SETUP, rules, STREAMS, new ReferenceKernel())) {
      for (int epoch = 1; epoch <= 30; epoch++) {
        double stake = sum(network.stakeRao());
        double share = honestStake(network);
        network.runEpoch(rules);
        double paid = paid(network, 0) + paid(network, 1);
        double honestPaid = paid(network, 0) / paid;

        double expected = (share * stake + honestPaid * paid) / (stake + paid);
        assertThat(honestStake(network)).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void everyRaoIsStakeSoldOrNamedUnpaid() {
    TwoTeamRules rules = rules(false, 0.5, 0.25);
    try (TwoTeamNetwork network =
        new TwoTeamNetwork(SETUP, rules, STREAMS, new ReferenceKernel())) {
      long start = sum(network.stakeRao());
      for (int epoch = 1; epoch <= 20; epoch++) {
        network.runEpoch(rules);
        long held =
            sum(network.stakeRao()) + network.soldRao(0) + network.soldRao(1) + network.unpaidRao();
        assertThat(held).isEqualTo(start + epoch * SETUP.emissionRao());
      }
      assertThat(network.soldRao(0)).isZero();
      assertThat(network.soldRao(1)).isPositive();
      // A share has steps of 2^-32, here 69 rao, and there are two shares for each uid.
      assertThat(network.unpaidRao()).isBetween(0L, 20L * 2 * 96 * 70);
    }
  }

  @Test
  void soldIncentiveIsThePartThatIsNotRestaked() {
    TwoTeamRules rules = rules(true, 0, 0.25);
    try (TwoTeamNetwork network =
        new TwoTeamNetwork(SETUP, rules, STREAMS, new ReferenceKernel())) {
      network.runEpoch(rules);
      long incentive = 0;
      for (int uid : SPLIT.serverUids(1)) {
        incentive += network.output().get(EpochField.SERVER_EMISSION, uid);
      }
      assertThat((double) network.soldRao(1)).isCloseTo(0.75 * incentive, within(1.0));
    }
  }

  @Test
  void anEpochPays82PercentOfAnAlphaForEachBlock() {
    assertThat(SETUP.emissionRao()).isEqualTo(295_200_000_000L);
  }

  @Test
  void moreNeuronsShiftNobodysDraws() {
    StreamDraws small = new StreamDraws(new TeamSplit(20, 4, 2, 8), NAMES, STREAMS);
    StreamDraws large = new StreamDraws(new TeamSplit(40, 10, 6, 16), NAMES, STREAMS);
    for (int epoch = 0; epoch < 3; epoch++) {
      for (int team = 0; team < 2; team++) {
        assertThat(large.stake(team)).startsWith(small.stake(team));
        assertThat(large.weights(team, 1, 0)).startsWith(small.weights(team, 1, 0));
        assertThat(large.weights(team, 0, 1)).startsWith(small.weights(team, 0, 1));
      }
      small.advance(0.3);
      large.advance(0.3);
    }
  }

  @Test
  void persistenceKeepsTheVarianceAndTheCorrelation() {
    StreamDraws draws = new StreamDraws(TeamSplit.byStake(512, 64, SHARE), NAMES, STREAMS);
    double[] before = flat(draws);
    for (int epoch = 0; epoch < 10; epoch++) {
      draws.advance(0.9);
    }
    double[] middle = flat(draws);
    draws.advance(0.9);
    double[] after = flat(draws);
    assertThat(covariance(after, after)).isCloseTo(1, within(0.05));
    assertThat(covariance(middle, after)).isCloseTo(0.9, within(0.05));
    assertThat(covariance(before, middle)).isCloseTo(StrictMath.pow(0.9, 10), within(0.05));

    draws.advance(1);
    assertThat(flat(draws)).isEqualTo(after);
  }

  @Test
  void theSplitFollowsTheShareOfStakeAndLeavesNoTeamEmpty() {
    assertThat(TeamSplit.byStake(512, 64, SHARE)).isEqualTo(new TeamSplit(512, 64, 38, 268));
    assertThat(TeamSplit.byStake(8, 4, I32F32.fromDouble(0.01)).firstValidators()).isEqualTo(1);
    assertThat(TeamSplit.byStake(8, 4, I32F32.fromDouble(0.999)).firstServers()).isEqualTo(3);
  }

  private static double[] flat(StreamDraws draws) {
    double[] all = new double[38 * 268];
    for (int validator = 0; validator < 38; validator++) {
      long[] row = draws.weights(0, validator, 0);
      for (int server = 0; server < 268; server++) {
        all[268 * validator + server] = I32F32.toDouble(row[server]);
      }
    }
    return all;
  }

  private static double covariance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum / x.length;
  }

  private static double honestStake(TwoTeamNetwork network) {
    return Shares.of(network.stakeRao(), SPLIT.validatorUids(0));
  }

  private static double paid(TwoTeamNetwork network, int team) {
    double paid = 0;
    for (int uid = 0; uid < SPLIT.neurons(); uid++) {
      if (SPLIT.teamOf(uid) == team) {
        paid += network.output().get(EpochField.SERVER_EMISSION, uid);
        paid += network.output().get(EpochField.VALIDATOR_EMISSION, uid);
      }
    }
    return paid;
  }

  private static long sum(long[] x) {
    long sum = 0;
    for (long value : x) {
      sum += value;
    }
    return sum;
  }
}
