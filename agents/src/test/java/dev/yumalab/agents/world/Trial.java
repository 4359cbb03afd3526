package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.query.QueryPlan;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.random.RandomStreams;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Runs small worlds side by side, replication by replication. */
public final class Trial {
  /** How many pairs of runs a claim rests on. */
  public static final int REPLICATIONS = 20;

  private Trial() {}

  /** A strategy by its name. */
  public static StrategyKind kind(String name) {
    for (StrategyProvider provider : ServiceLoader.load(StrategyProvider.class)) {
      for (StrategyKind kind : provider.strategies()) {
        if (kind.name().equals(name)) {
          return kind;
        }
      }
    }
    throw new IllegalArgumentException("no strategy " + name);
  }

  /** Rules of a small subnet: 120 blocks between epochs, commit-reveal off. */
  public static SubnetHyperparameters rules() {
    return SubnetHyperparameters.ofNewSubnet()
        .with(Hyperparameter.TEMPO, 120)
        .with(Hyperparameter.COMMIT_REVEAL, 0)
        .with(Hyperparameter.MAX_ALLOWED_UIDS, 64)
        .with(Hyperparameter.MAX_ALLOWED_VALIDATORS, 16);
  }

  /** A team of validators, each its own operator, and miners. */
  public static TeamSetup team(
      String name,
      StrategyKind kind,
      Settings settings,
      int validators,
      int servers,
      double stake) {
    return new TeamSetup(
        name,
        Math.max(1, validators),
        validators,
        servers,
        (long) (stake * 1e15),
        0.3,
        0,
        kind,
        settings,
        new MinerPlan(MinerPlan.QualityProcess.STATIC, 0.5, 0.15, 0, 0, 0, 1, 1, 0, 4, 500),
        new TeamSetup.Evaluation(0.05, 0),
        1,
        Optional.empty(),
        false,
        false);
  }

  /** A world of some teams. */
  public static WorldSetup world(
      SubnetHyperparameters rules, Fidelity fidelity, List<TeamSetup> teams) {
    return new WorldSetup(
        rules,
        1_000_000_000,
        0,
        fidelity,
        MempoolOrder.ARRIVAL,
        new QueryPlan(0.5, 100, 12_000, 0.1, 0.9),
        teams);
  }

  /** A number that a world has after some epochs. */
  public static double run(
      WorldSetup setup, int replication, int epochs, ToDoubleFunction<AgentWorld> metric) {
    try (AgentWorld world =
        new AgentWorld(setup, new RandomStreams(17, replication), new FastKernel())) {
      for (int epoch = 0; epoch < epochs; epoch++) {
        world.runEpoch();
      }
      return metric.applyAsDouble(world);
    }
  }

  /**
   * The difference of a metric between two worlds with the same chance.
   *
   * @return mean, and half of the width of the 95 % interval (Student t, paired)
   */
  public static Difference difference(
      WorldSetup one, WorldSetup other, int epochs, ToDoubleFunction<AgentWorld> metric) {
    return difference(
        replication ->
            run(other, replication, epochs, metric) - run(one, replication, epochs, metric));
  }

  /** The mean of a number over some epochs, after others that do not count. */
  public static double mean(
      WorldSetup setup,
      int replication,
      int before,
      int epochs,
      ToDoubleFunction<AgentWorld> metric) {
    double sum = 0;
    try (AgentWorld world =
        new AgentWorld(setup, new RandomStreams(17, replication), new FastKernel())) {
      for (int epoch = 0; epoch < before + epochs; epoch++) {
        world.runEpoch();
        sum += epoch < before ? 0 : metric.applyAsDouble(world);
      }
    }
    return sum / epochs;
  }

  /** As {@link #difference}, of the mean over all epochs but the first. */
  public static Difference differenceOfMeans(
      WorldSetup one,
      WorldSetup other,
      int before,
      int epochs,
      ToDoubleFunction<AgentWorld> metric) {
    return difference(
        replication ->
            mean(other, replication, before, epochs, metric)
                - mean(one, replication, before, epochs, metric));
  }

  /** The mean of a number over the replications, with its interval. */
  public static Difference difference(IntToDoubleFunction byReplication) {
    SummaryStatistics differences = new SummaryStatistics();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      differences.addValue(byReplication.applyAsDouble(replication));
    }
    double quantile = new TDistribution(null, REPLICATIONS - 1).inverseCumulativeProbability(0.975);
    return new Difference(
        differences.getMean(),
        quantile * differences.getStandardDeviation() / Math.sqrt(REPLICATIONS));
  }

  /** A difference with the half-width of its 95 % interval. */
  public record Difference(double mean, double half) {
    /** The lower end. */
    public double low() {
      return mean - half;
    }

    /** The upper end. */
    public double high() {
      return mean + half;
    }
  }

  /** A team's share of what the last epoch paid, over its share of stake. */
  public static double advantage(AgentWorld world, int team) {
    return emissionShare(world, team) / stakeShare(world, team);
  }

  /** A team's share of what the last epoch paid. */
  public static double emissionShare(AgentWorld world, int team) {
    Roster roster = world.roster();
    double own = 0;
    double all = 0;
    for (int uid = 0; uid < roster.neurons(); uid++) {
      double paid =
          world.output().get(EpochField.SERVER_EMISSION, uid)
              + (double) world.output().get(EpochField.VALIDATOR_EMISSION, uid);
      all += paid;
      own += roster.teamOf(uid) == team ? paid : 0;
    }
    return own / all;
  }

  /** A team's share of what the last epoch paid to miners. */
  public static double incentiveShare(AgentWorld world, int team) {
    double own = 0;
    double all = 0;
    for (int uid = 0; uid < world.subnet().neurons(); uid++) {
      all += world.subnet().incentive(uid);
      own += world.roster().teamOf(uid) == team ? world.subnet().incentive(uid) : 0;
    }
    return own / all;
  }

  /** A team's share of stake. */
  public static double stakeShare(AgentWorld world, int team) {
    Roster roster = world.roster();
    double own = 0;
    double all = 0;
    for (int uid = 0; uid < roster.neurons(); uid++) {
      all += world.stakeRao(uid);
      own += roster.teamOf(uid) == team ? world.stakeRao(uid) : 0;
    }
    return own / all;
  }

  /** What a team's validators got for each alpha they have staked, in the last epoch. */
  public static double dividendPerStake(AgentWorld world, int team) {
    Roster roster = world.roster();
    double paid = 0;
    double stake = 0;
    for (int uid : roster.validatorUids(team)) {
      paid += world.output().get(EpochField.VALIDATOR_EMISSION, uid);
      stake += world.stakeRao(uid);
    }
    return paid / stake;
  }
}
