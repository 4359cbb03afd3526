package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.emission.EmissionShare;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A subnet that two teams play: every epoch validators draw and set weights, the kernel pays, and
 * what is paid becomes stake. Dividends go to the validator's stake; incentive goes to the team's
 * validators in proportion to stake, as far as it is restaked. No rao appears or vanishes: stake,
 * what was sold and what flooring left unpaid always add up. Not thread-safe.
 */
public final class TwoTeamNetwork implements AutoCloseable {
  private static final long ACTIVITY_CUTOFF_MILLI = 13_889;

  private final TwoTeamSetup setup;
  private final StreamDraws draws;
  private final TwoTeamWeights weights;
  private final EpochSession session;
  private final long[] stakeRao;
  private final long[] soldRao = new long[TeamSplit.TEAMS];
  private long unpaidRao;
  private long epoch;

  /** Registers everybody at block 0 and gives out permits; no epoch has paid yet. */
  public TwoTeamNetwork(
      TwoTeamSetup setup, TwoTeamRules rules, RandomStreams streams, EpochKernel kernel) {
    this.setup = setup;
    TeamSplit split = setup.split();
    draws = new StreamDraws(split, setup.teams(), streams);
    weights = new TwoTeamWeights(split);
    session = kernel.open(EpochShape.single(split.neurons()));
    stakeRao = firstStake();
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
    pay(rules);
  }

  private void setWeights(TwoTeamRules rules, long block) {
    TeamSplit split = setup.split();
    NetworkState network = session.network(0);
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      TwoTeamRules.Team behaviour = rules.teams().get(team);
      long[] onTeams = TwoTeamSampling.onTeams(team, behaviour.selfWeightRaw());
      for (int i = 0; i < split.validators(team); i++) {
        long[][] samples = new long[TeamSplit.TEAMS][];
        for (int target = 0; target < TeamSplit.TEAMS; target++) {
          samples[target] =
              TwoTeamSampling.weightSample(
                  draws.weights(team, i, target), behaviour.weightDeviationRaw());
        }
        int uid = split.validatorUid(team, i);
        long[] onServers = TwoTeamSampling.weights(onTeams, samples);
        weights.put(network, uid, TwoTeamWeights.stored(onServers));
        network.putLastUpdate(uid, block);
      }
    }
  }

  private void putStake() {
    for (int uid = 0; uid < setup.split().validators(); uid++) {
      session.network(0).putStake(uid, stakeRao[uid], 0);
    }
  }

  private EpochParameters parameters(
      TwoTeamRules rules, long block, long lastEpochBlock, long emissionRao) {
    return EpochParameters.newSubnet()
        .currentBlock(block)
        .tempo(setup.tempoBlocks())
        .lastMechanismStepBlock(lastEpochBlock)
        .activityCutoffBlocks(Math.max(1, ACTIVITY_CUTOFF_MILLI * setup.tempoBlocks() / 1000))
        .maxAllowedValidators(setup.split().validators())
        .kappa(rules.kappa())
        .bondsPenalty(rules.bondsPenalty())
        .bondsMovingAverage(rules.bondsMovingAverage())
        .yuma3(rules.yuma3())
        .liquidAlpha(rules.liquidAlpha())
        .alphaLow(rules.alphaLow())
        .alphaHigh(rules.alphaHigh())
        .alphaSigmoidSteepness(rules.alphaSigmoidSteepness())
        .commitReveal(false)
        .raoEmission(emissionRao)
        .build();
  }

  private void pay(TwoTeamRules rules) {
    TeamSplit split = setup.split();
    EpochOutput output = session.network(0).output();
    long before = heldRao();
    long paid = 0;
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      long incentive = 0;
      for (int uid : split.serverUids(team)) {
        incentive += output.get(EpochField.SERVER_EMISSION, uid);
      }
      long restaked = EmissionShare.toRao(rules.teams().get(team).restakeRaw(), incentive);
      int[] validators = split.validatorUids(team);
      long[] parts = proportionalParts(restaked, validators);
      soldRao[team] += incentive - Arrays.stream(parts).sum();
      paid += incentive;
      for (int i = 0; i < validators.length; i++) {
        long dividend = output.get(EpochField.VALIDATOR_EMISSION, validators[i]);
        paid += dividend;
        stakeRao[validators[i]] += dividend + parts[i];
      }
    }
    unpaidRao += setup.emissionRao() - paid;
    if (heldRao() != before + setup.emissionRao()) {
      throw new IllegalStateException("rao is not conserved in epoch " + epoch);
    }
  }

  /** Splits an amount by the stake of some uids; the parts add up to it where there is stake. */
  private long[] proportionalParts(long amount, int[] uids) {
    long total = 0;
    for (int uid : uids) {
      total += stakeRao[uid];
    }
    long[] parts = new long[uids.length];
    if (total == 0) {
      return parts;
    }
    BigInteger whole = BigInteger.valueOf(amount);
    long cumulative = 0;
    long given = 0;
    for (int i = 0; i < uids.length; i++) {
      cumulative += stakeRao[uids[i]];
      long upTo =
          whole
              .multiply(BigInteger.valueOf(cumulative))
              .divide(BigInteger.valueOf(total))
              .longValueExact();
      parts[i] = upTo - given;
      given = upTo;
    }
    return parts;
  }

  private long heldRao() {
    return Arrays.stream(stakeRao).sum() + Arrays.stream(soldRao).sum() + unpaidRao;
  }

  /** Epochs that have paid. */
  public long epoch() {
    return epoch;
  }

  /** The block of the last epoch. */
  public long block() {
    return epoch * setup.tempoBlocks();
  }

  /** What stays the same. */
  public TwoTeamSetup setup() {
    return setup;
  }

  /** A uid's stake in rao. */
  public long stakeRao(int uid) {
    return stakeRao[uid];
  }

  /** A copy of all stakes, by uid, in rao. */
  public long[] stakeRao() {
    return stakeRao.clone();
  }

  /** What a team's servers have earned and not restaked, in rao. */
  public long soldRao(int team) {
    return soldRao[team];
  }

  /** What flooring has left unpaid, in rao. */
  public long unpaidRao() {
    return unpaidRao;
  }

  /** What the kernel gave in the last epoch; the next overwrites it. */
  public EpochOutput output() {
    return session.network(0).output();
  }

  @Override
  public void close() {
    session.close();
  }
}
