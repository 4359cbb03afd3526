package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.twoteam.StreamDraws;
import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamNetwork;
import dev.yumalab.agents.twoteam.TwoTeamRules;
import dev.yumalab.agents.twoteam.TwoTeamSetup;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With Yuma 2, no persistence and the experiment's stake, the first epoch of a scenario is a cell
 * of the retention map.
 */
class FirstEpochTest {
  private static final long TOTAL_STAKE_RAO = 21_000_000_000_000_000L;

  @ParameterizedTest
  @CsvSource({"0.6, 0.74, 1.0", "0.6, 0.5, 0.3", "0.85, 0.9, 0.66", "0.51, 0.02, 0.98"})
  void theFirstEpochEqualsTheRetentionCellOfTheSameDraws(
      BigDecimal stake, BigDecimal honestWeight, BigDecimal cabalWeight) {
    long share = I32F32.fromDouble(stake.doubleValue());
    TeamSplit split = TeamSplit.byStake(512, 64, share);
    RandomStreams streams = new RandomStreams(5, 0);
    RetentionSettings settings =
        new RetentionSettings(List.of(stake), 32_767, 65_534, 0.4f, 0.5, 512, 64, 51);
    RetentionNetwork retention =
        new RetentionNetwork(
            settings,
            new ReferenceKernel(),
            share,
            split,
            new StreamDraws(split, DrawSource.TEAMS, streams));
    RetentionCell cell;
    try (RetentionCells cells = new RetentionCells(settings, new ReferenceKernel())) {
      cell = cells.row(retention, new CabalRows(retention), step(honestWeight))[step(cabalWeight)];
    }

    TwoTeamRules rules =
        new TwoTeamRules(
            new SubnetRules(32_767, 65_534, 900_000, false, false, 0, 0, 0),
            0,
            List.of(
                new TwoTeamRules.Team(honestWeight.doubleValue(), 0.4, 1),
                new TwoTeamRules.Team(cabalWeight.doubleValue(), 0.4, 1)));
    TwoTeamSetup setup = new TwoTeamSetup(DrawSource.TEAMS, split, share, TOTAL_STAKE_RAO, 360);
    try (TwoTeamNetwork network =
        new TwoTeamNetwork(setup, rules, streams, new ReferenceKernel())) {
      network.runEpoch(rules);

      // Flooring to rao leaves up to one rao a neuron: 512 of the cell's 10^9.
      assertThat(honestShare(network.output(), split))
          .isCloseTo(cell.honestShare(), within(512 / 1e9));
    }
  }

  private static int step(BigDecimal weight) {
    return weight.multiply(BigDecimal.valueOf(50)).intValueExact();
  }

  private static double honestShare(EpochOutput output, TeamSplit split) {
    double honest = 0;
    double all = 0;
    for (int uid = 0; uid < split.neurons(); uid++) {
      double paid =
          output.get(EpochField.SERVER_EMISSION, uid)
              + output.get(EpochField.VALIDATOR_EMISSION, uid);
      all += paid;
      honest += split.teamOf(uid) == 0 ? paid : 0;
    }
    return honest / all;
  }
}
