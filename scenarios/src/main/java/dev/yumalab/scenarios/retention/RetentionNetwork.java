package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import dev.yumalab.agents.twoteam.TwoTeamSampling;
import dev.yumalab.agents.twoteam.TwoTeamWeights;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;

/**
 * The network of one honest stake: who holds what, and how weights spread. It is the same in every
 * cell of the map; a cell adds the two self-weights. Immutable and thread-safe.
 *
 * <p>Source: {@code tests/consensus.rs}, {@code split_graph}, {@code init_run_epochs} and {@code
 * map_consensus_guarantees}.
 */
final class RetentionNetwork {
  private static final long TOTAL_STAKE_RAO = 21_000_000_000_000_000L;
  private static final long EMISSION_RAO = 1_000_000_000L;
  private static final long TEMPO = 65_534;
  private static final long ACTIVITY_CUTOFF = 13_889 * TEMPO / 1000;

  private final RetentionSettings settings;
  private final EpochKernel kernel;
  private final TeamSplit split;
  private final long[] stakeRao;
  private final long[] stakeShare;
  private final long[][][] samples;
  private final boolean[] permits;

  /**
   * Draws stake and weights and gives out permits.
   *
   * @param share the honest share of stake, raw I32F32 bits
   */
  RetentionNetwork(
      RetentionSettings settings,
      EpochKernel kernel,
      long share,
      TeamSplit split,
      TwoTeamDraws draws) {
    this.settings = settings;
    this.kernel = kernel;
    this.split = split;
    stakeRao = new long[split.validators()];
    stakeShare = new long[split.validators()];
    samples = new long[split.validators()][TeamSplit.TEAMS][];
    long deviation = I32F32.fromDouble(settings.weightDeviation());
    long[] ratios = {share, I32F32.ONE - share};
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      long[] sample = TwoTeamSampling.stakeSample(draws.stake(team));
      for (int i = 0; i < sample.length; i++) {
        int uid = split.validatorUid(team, i);
        stakeRao[uid] = TwoTeamSampling.stakeRao(ratios[team], sample[i], TOTAL_STAKE_RAO);
        stakeShare[uid] = I32F32.saturatingMul(ratios[team], sample[i]);
        for (int target = 0; target < TeamSplit.TEAMS; target++) {
          samples[uid][target] =
              TwoTeamSampling.weightSample(draws.weights(team, i, target), deviation);
        }
      }
    }
    permits = firstPermits();
  }

  /** Block 0: everybody registers, and an epoch without weights gives the permits. */
  private boolean[] firstPermits() {
    try (EpochSession session = kernel.open(EpochShape.single(split.neurons()))) {
      loadStake(session.network(0));
      session.run(parameters(0));
      boolean[] given = new boolean[split.neurons()];
      for (int uid = 0; uid < given.length; uid++) {
        EpochOutput output = session.network(0).output();
        given[uid] = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
      }
      return given;
    }
  }

  private EpochParameters parameters(long block) {
    return EpochParameters.newSubnet()
        .currentBlock(block)
        .tempo(TEMPO)
        .activityCutoffBlocks(ACTIVITY_CUTOFF)
        .maxAllowedValidators(split.validators())
        .kappa(settings.kappa())
        .bondsPenalty(settings.bondsPenalty())
        .bondsMovingAverage(900_000)
        .yuma3(false)
        .commitReveal(false)
        .raoEmission(EMISSION_RAO)
        .build();
  }

  private void loadStake(NetworkState network) {
    for (int uid = 0; uid < stakeRao.length; uid++) {
      network.putStake(uid, stakeRao[uid], 0);
    }
  }

  /**
   * One row of the map: a fixed honest self-weight, every cabal self-weight.
   *
   * @param honestStep honest self-weight in steps of 1 / (grid - 1)
   * @return a cell for each cabal self-weight, ascending
   */
  RetentionCell[] row(int honestStep) {
    RetentionCell[] cells = new RetentionCell[settings.grid()];
    try (EpochSession session = kernel.open(EpochShape.single(split.neurons()))) {
      loadStake(session.network(0));
      for (int cabalStep = 0; cabalStep < cells.length; cabalStep++) {
        cells[cabalStep] = cell(session, weightOf(honestStep), weightOf(cabalStep));
      }
    }
    return cells;
  }

  private long weightOf(int step) {
    return I32F32.safeDiv((long) step << 32, (long) (settings.grid() - 1) << 32);
  }

  /** Block 1: weights are set, and one epoch pays. */
  private RetentionCell cell(EpochSession session, long honestWeight, long cabalWeight) {
    NetworkState network = session.network(0);
    TwoTeamWeights setWeights = new TwoTeamWeights(split);
    long[] selfWeights = {honestWeight, cabalWeight};
    long[][] weights = new long[split.validators()][];
    for (int uid = 0; uid < split.validators(); uid++) {
      int team = split.teamOf(uid);
      long[] onTeams = TwoTeamSampling.onTeams(team, selfWeights[team]);
      weights[uid] = TwoTeamSampling.weights(onTeams, samples[uid]);
      setWeights.put(network, uid, weights[uid]);
      network.putLastUpdate(uid, 1);
    }
    int[] none = {};
    for (int uid = 0; uid < split.neurons(); uid++) {
      network.putBonds(uid, none, none, 0);
      network.putValidatorPermit(uid, permits[uid]);
    }
    session.run(parameters(1));
    return share(network.output(), WeightDeviation.of(stakeShare, weights));
  }

  private RetentionCell share(EpochOutput output, long deviation) {
    if (settings.validatorShare() == 0.5) {
      return RetentionCell.ofRaw(storedShare(output), deviation);
    }
    double dividends = sum(output, EpochField.DIVIDENDS);
    double incentive = sum(output, EpochField.INCENTIVE);
    double x = settings.validatorShare();
    return RetentionCell.ofShare(x * dividends + (1 - x) * incentive, deviation);
  }

  /** The honest share of the stored combined emissions. */
  private long storedShare(EpochOutput output) {
    long[] sums = new long[TeamSplit.TEAMS];
    for (int uid = 0; uid < split.neurons(); uid++) {
      sums[split.teamOf(uid)] += output.get(EpochField.COMBINED_EMISSION, uid);
    }
    long[] x = new long[4];
    I64F64.fromU64(sums[0], x, 0);
    I64F64.fromU64(sums[0] + sums[1], x, 1);
    I64F64.safeDiv(x, 0, x, 1, x, 0);
    return I64F64.toI32F32(x, 0);
  }

  private double sum(EpochOutput output, EpochField field) {
    long sum = 0;
    for (int uid = 0; uid < split.neurons(); uid++) {
      if (split.teamOf(uid) == 0) {
        sum += output.get(field, uid);
      }
    }
    return I32F32.toDouble(sum);
  }
}
