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
import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;

/**
 * The network of one honest stake: who holds what, and how weights spread. It is the same in every
 * cell of the map; a cell adds the two self-weights. Immutable and thread-safe.
 *
 * <p>Source: {@code tests/consensus.rs}, {@code split_graph}, {@code init_run_epochs} and {@code
 * map_consensus_guarantees}.
 */
final class RetentionNetwork {
  /** The number of the honest team. */
  static final int HONEST = 0;

  /** The number of the cabal's team. */
  static final int CABAL = 1;

  private static final long TOTAL_STAKE_RAO = 21_000_000_000_000_000L;
  private static final long EMISSION_RAO = 1_000_000_000L;
  private static final long TEMPO = 65_534;
  private static final long ACTIVITY_CUTOFF = 13_889 * TEMPO / 1000;

  private final RetentionSettings settings;
  private final TeamSplit split;
  private final TwoTeamWeights setWeights;
  private final long[] stakeRao;
  private final long[] stakeShare;
  private final long[][][] samples;
  private final boolean[] permits;

  /**
   * Draws stake and weights and gives out permits.
   *
   * @param kernel computes the epoch that gives permits
   * @param share the honest share of stake, raw I32F32 bits
   */
  RetentionNetwork(
      RetentionSettings settings,
      EpochKernel kernel,
      long share,
      TeamSplit split,
      TwoTeamDraws draws) {
    this.settings = settings;
    this.split = split;
    setWeights = new TwoTeamWeights(split);
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
    FixedVectors.normalize(stakeShare);
    permits = firstPermits(kernel);
  }

  /** Block 0: everybody registers, and an epoch without weights gives the permits. */
  private boolean[] firstPermits(EpochKernel kernel) {
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

  /** What the epoch of a cell is told: block 1, at which weights are set and paid. */
  EpochParameters cellParameters() {
    return parameters(1);
  }

  /**
   * Loads what all cells share. It stays as it is from cell to cell, although an epoch replaces
   * permits and bonds: permits follow from stake alone, so each epoch gives the same ones; and at
   * block 1, less than a tempo after block 0, the epoch masks every bond, because no neuron was
   * registered earlier than that.
   *
   * @param network of as many neurons; may hold a network of another stake
   */
  void loadInto(NetworkState network) {
    loadStake(network);
    for (int uid = 0; uid < split.neurons(); uid++) {
      network.putLastUpdate(uid, uid < split.validators() ? 1 : 0);
      network.putValidatorPermit(uid, permits[uid]);
    }
  }

  /** Puts a team's rows, which must come from this network. */
  void put(NetworkState network, int team, TeamRows rows) {
    for (int i = 0; i < split.validators(team); i++) {
      setWeights.put(network, split.validatorUid(team, i), rows.stored()[i]);
    }
  }

  /**
   * What the validators of a team set.
   *
   * @param team {@link #HONEST} or {@link #CABAL}
   * @param step self-weight in steps of 1 / (grid - 1)
   */
  TeamRows rows(int team, int step) {
    long[] onTeams = TwoTeamSampling.onTeams(team, selfWeight(step));
    int validators = split.validators(team);
    int first = split.validatorUid(team, 0);
    long[][] weights = new long[validators][];
    int[][] stored = new int[validators][];
    for (int i = 0; i < validators; i++) {
      weights[i] = TwoTeamSampling.weights(onTeams, samples[first + i]);
      stored[i] = TwoTeamWeights.stored(weights[i]);
    }
    long[] stakes = Arrays.copyOfRange(stakeShare, first, first + validators);
    return new TeamRows(stored, WeightDeviation.Part.of(stakes, weights));
  }

  private long selfWeight(int step) {
    return I32F32.safeDiv((long) step << 32, (long) (settings.grid() - 1) << 32);
  }

  /** How many weights a team sets. */
  long weights(int team) {
    return (long) split.validators(team) * (split.neurons() - split.validators());
  }

  /** Who is who. */
  TeamSplit split() {
    return split;
  }
}
