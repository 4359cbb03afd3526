package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import dev.yumalab.agents.twoteam.TwoTeamSampling;
import dev.yumalab.agents.twoteam.TwoTeamWeights;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;
import java.util.stream.LongStream;

/**
 * One cell of the experiment as the chain's test computes it: everything from the start, in a
 * network of its own, with the checked arithmetic throughout. The measure of the map's shortcuts.
 */
final class PlainCell {
  private static final long TOTAL_STAKE_RAO = 21_000_000_000_000_000L;
  private static final long TEMPO = 65_534;

  private final RetentionSettings settings;
  private final TeamSplit split;
  private final long[] stakeShare;
  private final long[][] weights;
  private final EpochOutput output;

  private PlainCell(
      RetentionSettings settings,
      long share,
      TeamSplit split,
      TwoTeamDraws draws,
      int honestStep,
      int cabalStep) {
    this.settings = settings;
    this.split = split;
    stakeShare = new long[split.validators()];
    weights = new long[split.validators()][];
    long one = (long) (settings.grid() - 1) << 32;
    long[] selfWeights = {
      I32F32.safeDiv((long) honestStep << 32, one), I32F32.safeDiv((long) cabalStep << 32, one)
    };
    long[] ratios = {share, I32F32.ONE - share};
    long deviation = I32F32.fromDouble(settings.weightDeviation());
    try (EpochSession session = new ReferenceKernel().open(EpochShape.single(settings.neurons()))) {
      NetworkState network = session.network(0);
      for (int team = 0; team < TeamSplit.TEAMS; team++) {
        long[] stake = TwoTeamSampling.stakeSample(draws.stake(team));
        for (int i = 0; i < stake.length; i++) {
          int uid = split.validatorUid(team, i);
          long rao = TwoTeamSampling.stakeRao(ratios[team], stake[i], TOTAL_STAKE_RAO);
          network.putStake(uid, rao, 0);
          stakeShare[uid] = I32F32.saturatingMul(ratios[team], stake[i]);
          long[][] samples = {
            TwoTeamSampling.weightSample(draws.weights(team, i, 0), deviation),
            TwoTeamSampling.weightSample(draws.weights(team, i, 1), deviation)
          };
          long[] onTeams = TwoTeamSampling.onTeams(team, selfWeights[team]);
          weights[uid] = TwoTeamSampling.weights(onTeams, samples);
        }
      }
      session.run(parameters(0));
      TwoTeamWeights setWeights = new TwoTeamWeights(split);
      for (int uid = 0; uid < split.validators(); uid++) {
        setWeights.put(network, uid, TwoTeamWeights.stored(weights[uid]));
        network.putLastUpdate(uid, 1);
      }
      session.run(parameters(1));
      output = network.output();
    }
  }

  static RetentionCell of(
      RetentionSettings settings,
      long share,
      TeamSplit split,
      TwoTeamDraws draws,
      int honestStep,
      int cabalStep) {
    return new PlainCell(settings, share, split, draws, honestStep, cabalStep).cell();
  }

  private EpochParameters parameters(long block) {
    return EpochParameters.newSubnet()
        .currentBlock(block)
        .tempo(TEMPO)
        .activityCutoffBlocks(13_889 * TEMPO / 1000)
        .maxAllowedValidators(split.validators())
        .kappa(settings.kappa())
        .bondsPenalty(settings.bondsPenalty())
        .bondsMovingAverage(900_000)
        .yuma3(false)
        .commitReveal(false)
        .raoEmission(1_000_000_000L)
        .build();
  }

  private RetentionCell cell() {
    if (settings.validatorShare() == 0.5) {
      long[] x = new long[4];
      I64F64.fromU64(honest(EpochField.COMBINED_EMISSION), x, 0);
      I64F64.fromU64(all(EpochField.COMBINED_EMISSION), x, 1);
      I64F64.safeDiv(x, 0, x, 1, x, 0);
      return RetentionCell.ofRaw(I64F64.toI32F32(x, 0), deviation());
    }
    double x = settings.validatorShare();
    double dividends = I32F32.toDouble(honest(EpochField.DIVIDENDS));
    double incentive = I32F32.toDouble(honest(EpochField.INCENTIVE));
    return RetentionCell.ofShare(x * dividends + (1 - x) * incentive, deviation());
  }

  private long honest(EpochField field) {
    return uids().filter(uid -> split.teamOf((int) uid) == 0).map(uid -> get(field, uid)).sum();
  }

  private long all(EpochField field) {
    return uids().map(uid -> get(field, uid)).sum();
  }

  private LongStream uids() {
    return LongStream.range(0, split.neurons());
  }

  private long get(EpochField field, long uid) {
    return output.get(field, (int) uid);
  }

  private long deviation() {
    FixedVectors.normalize(stakeShare);
    return deviation(stakeShare, weights);
  }

  /**
   * The chain's {@code avg_weight_dev}.
   *
   * @param stakes normalised
   * @param weights of each validator; normalised in place
   */
  static long deviation(long[] stakes, long[][] weights) {
    long[] mean = new long[weights[0].length];
    for (int i = 0; i < stakes.length; i++) {
      FixedVectors.normalize(weights[i]);
      for (int j = 0; stakes[i] > 0 && j < mean.length; j++) {
        mean[j] += I32F32.saturatingMul(stakes[i], weights[i][j]);
      }
    }
    long deviation = 0;
    for (int i = 0; i < stakes.length; i++) {
      for (int j = 0; stakes[i] > 0 && j < mean.length; j++) {
        deviation += I32F32.saturatingMul(stakes[i], Math.abs(mean[j] - weights[i][j]));
      }
    }
    return I32F32.safeDiv(deviation, FixedVectors.sum(mean));
  }
}
