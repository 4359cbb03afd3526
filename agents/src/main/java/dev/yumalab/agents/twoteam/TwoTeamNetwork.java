package dev.yumalab.agents.twoteam;

import dev.yumalab.agents.network.ResidentState;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamLedger;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * A subnet that two teams play: every epoch validators draw and set weights, the kernel pays, and
 * what is paid becomes stake ({@link TeamLedger}). Not thread-safe.
 */
public final class TwoTeamNetwork implements TeamNetwork {
  private final TwoTeamSetup setup;
  private final StreamDraws draws;
  private final TwoTeamWeights weights;
  private final EpochSession session;
  private final Roster roster;
  private final TeamLedger ledger;
  private long epoch;

  /** Registers everybody at block 0 and gives out permits; no epoch has paid yet. */
  public TwoTeamNetwork(
      TwoTeamSetup setup, TwoTeamRules rules, RandomStreams streams, EpochKernel kernel) {
    this.setup = setup;
    TeamSplit split = setup.split();
    draws = new StreamDraws(split, setup.teams(), streams);
    weights = new TwoTeamWeights(split);
    session = kernel.open(EpochShape.single(split.neurons()));
    roster = setup.roster();
    ledger = new TeamLedger(roster, firstStake());
    putStake();
    session.run(parameters(rules, 0, 0, 0));
  }

  private long[] firstStake() {
    TeamSplit split = setup.split();
    long[] stake = new long[split.neurons()];
    long[] ratios = {setup.firstShare(), I32F32.ONE - setup.firstShare()};
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      long[] sample = TwoTeamSampling.stakeSample(draws.stake(team));
      for (int i = 0; i < sample.length; i++) {
        stake[split.validatorUid(team, i)] =
            TwoTeamSampling.stakeRao(ratios[team], sample[i], setup.totalStakeRao());
      }
    }
    return stake;
  }

  /** Sets weights, computes the next epoch, and turns what it pays into stake. */
  public void runEpoch(TwoTeamRules rules) {
    if (epoch > 0) {
      draws.advance(rules.weightsPersistence());
    }
    epoch++;
    long previousBlock = (epoch - 1) * setup.tempoBlocks();
    setWeights(rules, previousBlock + 1);
    putStake();
    session.run(parameters(rules, block(), previousBlock, setup.emissionRao()));
    ledger.pay(session.network(0).output(), restake(rules), setup.emissionRao());
  }

  private void setWeights(TwoTeamRules rules, long block) {
    TeamSplit split = setup.split();
    NetworkState network = session.network(0);
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      int[][] rows = rows(team, rules.teams().get(team));
      for (int i = 0; i < rows.length; i++) {
        int uid = split.validatorUid(team, i);
        weights.put(network, uid, rows[i]);
        network.putLastUpdate(uid, block);
      }
    }
  }

  /** The rows of a team's validators, which do not depend on each other: side by side. */
  private int[][] rows(int team, TwoTeamRules.Team behaviour) {
    long[] onTeams = TwoTeamSampling.onTeams(team, behaviour.selfWeightRaw());
    return IntStream.range(0, setup.split().validators(team))
        .parallel()
        .mapToObj(i -> row(team, i, behaviour, onTeams))
        .toArray(int[][]::new);
  }

  private int[] row(int team, int validator, TwoTeamRules.Team behaviour, long[] onTeams) {
    long[][] samples = new long[TeamSplit.TEAMS][];
    for (int target = 0; target < TeamSplit.TEAMS; target++) {
      samples[target] =
          TwoTeamSampling.weightSample(
              draws.weights(team, validator, target), behaviour.weightDeviationRaw());
    }
    return TwoTeamWeights.stored(TwoTeamSampling.weights(onTeams, samples));
  }

  private void putStake() {
    for (int uid = 0; uid < setup.split().validators(); uid++) {
      session.network(0).putStake(uid, ledger.stakeRao(uid), 0);
    }
  }

  private EpochParameters parameters(
      TwoTeamRules rules, long block, long lastEpochBlock, long emissionRao) {
    return rules
        .subnet()
        .parameters(
            setup.tempoBlocks(), setup.split().validators(), block, lastEpochBlock, emissionRao);
  }

  private static long[] restake(TwoTeamRules rules) {
    return rules.teams().stream().mapToLong(TwoTeamRules.Team::restakeRaw).toArray();
  }

  @Override
  public Roster roster() {
    return roster;
  }

  @Override
  public long epoch() {
    return epoch;
  }

  @Override
  public long block() {
    return epoch * setup.tempoBlocks();
  }

  @Override
  public long nextEpochBlock() {
    return (epoch + 1) * setup.tempoBlocks();
  }

  /** What stays the same. */
  public TwoTeamSetup setup() {
    return setup;
  }

  @Override
  public long stakeRao(int uid) {
    return ledger.stakeRao(uid);
  }

  @Override
  public long[] stakeRao() {
    return ledger.stakeRao();
  }

  @Override
  public long soldRao(int team) {
    return ledger.soldRao(team);
  }

  @Override
  public long unpaidRao() {
    return ledger.unpaidRao();
  }

  @Override
  public EpochOutput output() {
    return session.network(0).output();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    ResidentState.save(output(), out);
    out.writeLong(epoch);
    draws.save(out);
    ledger.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    ResidentState.load(session.network(0), roster.neurons(), in);
    epoch = in.readLong();
    draws.load(in);
    ledger.load(in);
  }

  @Override
  public void close() {
    session.close();
  }
}
