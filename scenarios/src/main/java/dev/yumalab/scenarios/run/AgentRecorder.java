package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.metrics.Concentration;
import dev.yumalab.consensus.metrics.RankCorrelation;
import dev.yumalab.scenarios.results.SeriesWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Writes what only worlds of agents have, epoch by epoch. Not thread-safe. */
final class AgentRecorder implements AgentSeries {
  private static final double U16 = 65_535;

  private final AgentWorld world;
  private final SeriesWriter agents;
  private final SeriesWriter subnet;
  private final SeriesWriter digests;
  private final List<TeamMeans> means;
  private final List<GroupBalance> balances;
  private final NumberMean truth = new NumberMean();
  private List<RunSummary.Metric> last = List.of();

  /**
   * Nothing is recorded yet.
   *
   * @param work where parts of series stand until the run ends
   */
  AgentRecorder(Path work, AgentWorld world) throws IOException {
    this.world = world;
    agents = new SeriesWriter(work.resolve(AgentTables.AGENTS), AgentTables.AGENT_COLUMNS);
    subnet = new SeriesWriter(work.resolve(AgentTables.SUBNET), AgentTables.SUBNET_COLUMNS);
    digests = new SeriesWriter(work.resolve(AgentTables.DIGESTS), AgentTables.DIGEST_COLUMNS);
    int groups = world.roster().teams().size();
    means = Stream.generate(TeamMeans::new).limit(groups).toList();
    balances = Stream.generate(GroupBalance::new).limit(groups).toList();
  }

  @Override
  public void record(Roster roster, List<TeamEpoch> teams) throws IOException {
    List<RunSummary.Metric> metrics = new ArrayList<>();
    double dividends = teams.stream().mapToLong(TeamEpoch::dividendsRao).sum();
    long allStake = stakeRao(roster.validatorUids());
    for (int group = 0; group < teams.size(); group++) {
      balances
          .get(group)
          .book(
              world.epoch(),
              teams.get(group),
              allStake == 0
                  ? 0
                  : stakeRao(roster.validatorUids(group)) / (double) allStake * dividends,
              new GroupBalance.Spending(
                  world.burnedRao(group), world.costTao(group), world.sidePaymentsRao(group)));
      recordGroup(roster, group, teams.get(group), metrics);
    }
    recordSubnet(roster, metrics);
    StateFingerprints.write(world, digests.rows());
    last = metrics;
  }

  private void recordGroup(
      Roster roster, int group, TeamEpoch team, List<RunSummary.Metric> metrics)
      throws IOException {
    String name = roster.teams().get(group);
    int[] uids = roster.memberUids(group).toArray();
    double perStake = dividendPerStake(roster, group);
    double tenure = mean(uids, uid -> world.block() - world.subnet().registeredAt(uid));
    long permits = 0;
    for (int uid : uids) {
      permits += world.subnet().hasPermit(uid) ? 1 : 0;
    }
    long refused = world.refused(group).values().stream().mapToLong(Long::longValue).sum();
    means.get(group).add(team, perStake);
    GroupBalance balance = balances.get(group);
    agents
        .rows()
        .add(world.epoch())
        .add(name)
        .add(uids.length)
        .add(permits)
        .addIfNumber(team.advantage())
        .addIfNumber(perStake)
        .addIfNumber(mean(roster.serverUids(group), world::quality))
        .addIfNumber(tenure)
        .add(world.burnedRao(group))
        .add(world.costTao(group))
        .add(refused)
        .add(world.sidePaymentsRao(group))
        .add(balance.paidRao())
        .add(balance.profitTao())
        .add(balance.costOfAttackTao())
        .endRow();
    add(metrics, name + "_uids_end", uids.length, "uids", "uids it holds at the end");
    add(metrics, name + "_tenure_mean_end", tenure, "blocks of 12 s", "mean age of its uids");
    add(
        metrics,
        name + "_burned_tao",
        world.burnedRao(group) / 1e9,
        "TAO",
        "paid for registrations");
    add(metrics, name + "_cost_tao", world.costTao(group), "TAO", "spent by its miners");
    add(metrics, name + "_profit_tao", balance.profitTao(), "TAO", "earned less spent");
    add(
        metrics,
        name + "_cost_of_attack_tao",
        balance.costOfAttackTao(),
        "TAO",
        "spent, and dividends lost against its validators' share of stake");
    add(
        metrics,
        name + "_break_even_epochs",
        balance.breakEvenEpochs(),
        "epochs",
        "until what it earned first covered what it spent");
    add(metrics, name + "_sold_alpha", team.soldRao() / 1e9, "alpha", "incentive that was sold");
  }

  private long stakeRao(int[] uids) {
    return Arrays.stream(uids).mapToLong(world::stakeRao).sum();
  }

  private double dividendPerStake(Roster roster, int group) {
    double paid = 0;
    double stake = 0;
    for (int uid : roster.validatorUids(group)) {
      paid += world.output().get(EpochField.VALIDATOR_EMISSION, uid);
      stake += world.stakeRao(uid);
    }
    return stake == 0 ? Double.NaN : paid / stake;
  }

  private void recordSubnet(Roster roster, List<RunSummary.Metric> metrics) throws IOException {
    long[] paid = new long[world.operators()];
    long[] active = new long[world.operators()];
    long[] stake = new long[world.operators()];
    for (int uid = 0; uid < roster.neurons(); uid++) {
      int operator = world.operatorOf(uid);
      paid[operator] +=
          world.output().get(EpochField.SERVER_EMISSION, uid)
              + world.output().get(EpochField.VALIDATOR_EMISSION, uid);
      stake[operator] += world.stakeRao(uid);
      active[operator] += world.output().get(EpochField.ACTIVE_STAKE, uid);
    }
    double kappa = world.subnet().rules().get(Hyperparameter.KAPPA) / U16;
    double correlation = truthCorrelation(roster);
    int block = Concentration.nakamoto(active, 1 - kappa);
    int control = Concentration.nakamotoAtLeast(active, kappa);
    double hhi = Concentration.hhi(paid);
    truth.add(correlation);
    double stakeGini = Concentration.gini(stake);
    double stakeHhi = Concentration.hhi(stake);
    subnet
        .rows()
        .add(world.epoch())
        .add(roster.neurons())
        .add(world.subnet().burnRao())
        .addIfNumber(correlation)
        .add(Concentration.gini(paid))
        .add(hhi)
        .add(block)
        .add(control)
        .add(stakeGini)
        .add(stakeHhi)
        .endRow();
    add(metrics, "stake_gini_end", stakeGini, "0..1", "inequality of stake among operators");
    add(metrics, "stake_hhi_end", stakeHhi, "0..1", "concentration of stake among operators");
    add(metrics, "emission_hhi_end", hhi, "0..1", "concentration of pay among operators");
    add(
        metrics,
        "nakamoto_block_end",
        block,
        "operators",
        "fewest operators that can block consensus at the end");
    add(
        metrics,
        "nakamoto_control_end",
        control,
        "operators",
        "fewest operators that control consensus at the end");
  }

  private double truthCorrelation(Roster roster) {
    List<Integer> servers = new ArrayList<>();
    for (int uid = 0; uid < roster.neurons(); uid++) {
      if (!roster.isValidator(uid)) {
        servers.add(uid);
      }
    }
    return RankCorrelation.spearman(
        servers.stream().mapToDouble(world::quality).toArray(),
        servers.stream().mapToDouble(uid -> world.subnet().incentive(uid)).toArray());
  }

  private static double mean(int[] uids, ToDoubleFunction<Integer> value) {
    double sum = 0;
    for (int uid : uids) {
      sum += value.applyAsDouble(uid);
    }
    return uids.length == 0 ? Double.NaN : sum / uids.length;
  }

  private static void add(
      List<RunSummary.Metric> metrics, String name, double value, String unit, String meaning) {
    metrics.add(new RunSummary.Metric(name, value, unit, meaning));
  }

  @Override
  public void writeTables(Path folder) throws IOException {
    agents.joinWithParquet(folder.resolve(AgentTables.AGENTS));
    subnet.joinWithParquet(folder.resolve(AgentTables.SUBNET));
    digests.joinWithParquet(folder.resolve(AgentTables.DIGESTS));
  }

  @Override
  public List<RunSummary.Metric> metrics() {
    List<RunSummary.Metric> metrics = new ArrayList<>();
    List<String> names = world.roster().teams();
    for (int group = 0; group < names.size(); group++) {
      metrics.addAll(means.get(group).metrics(names.get(group)));
    }
    add(
        metrics,
        "truth_correlation_mean",
        truth.value(),
        "-1..1",
        "rank correlation of quality and incentive, mean over epochs");
    metrics.addAll(last);
    // Those without a value too, so that all replications have the same metrics in one order.
    return metrics;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    agents.save(out);
    subnet.save(out);
    digests.save(out);
    for (TeamMeans mean : means) {
      mean.save(out);
    }
    truth.save(out);
    for (GroupBalance balance : balances) {
      balance.save(out);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    agents.load(in);
    subnet.load(in);
    digests.load(in);
    for (TeamMeans mean : means) {
      mean.load(in);
    }
    truth.load(in);
    for (GroupBalance balance : balances) {
      balance.load(in);
    }
  }
}
