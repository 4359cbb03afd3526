package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.metrics.Concentration;
import dev.yumalab.consensus.metrics.RankCorrelation;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Writes what only worlds of agents have, epoch by epoch. Not thread-safe. */
final class AgentRecorder implements AutoCloseable {
  private static final double U16 = 65_535;

  private final Path folder;
  private final AgentWorld world;
  private final TableWriter agents;
  private final TableWriter subnet;
  private final TableWriter digests;
  private final Mean[] advantage;
  private final Mean[] dividend;
  private final List<GroupBalance> balances;
  private final Mean truth = new Mean();
  private List<RunSummary.Metric> last = List.of();

  /** A mean of the values that are numbers. */
  private static final class Mean {
    private double sum;
    private long count;

    void add(double value) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }

    double value() {
      return count == 0 ? Double.NaN : sum / count;
    }
  }

  /** Opens the tables in a folder. */
  AgentRecorder(Path folder, AgentWorld world) throws IOException {
    this.folder = folder;
    this.world = world;
    agents = new TableWriter(csv(AgentTables.AGENTS), AgentTables.AGENT_COLUMNS);
    subnet = new TableWriter(csv(AgentTables.SUBNET), AgentTables.SUBNET_COLUMNS);
    digests = new TableWriter(csv(AgentTables.DIGESTS), AgentTables.DIGEST_COLUMNS);
    int groups = world.roster().teams().size();
    advantage = means(groups);
    dividend = means(groups);
    balances = Stream.generate(GroupBalance::new).limit(groups).toList();
  }

  private static Mean[] means(int count) {
    Mean[] means = new Mean[count];
    for (int i = 0; i < count; i++) {
      means[i] = new Mean();
    }
    return means;
  }

  /**
   * Records the epoch that has just run.
   *
   * @param teams what each group has and got in it
   */
  void record(List<TeamEpoch> teams) throws IOException {
    Roster roster = world.roster();
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
    StateFingerprints.write(world, digests);
    last = metrics;
  }

  private void recordGroup(
      Roster roster, int group, TeamEpoch team, List<RunSummary.Metric> metrics)
      throws IOException {
    String name = roster.teams().get(group);
    int[] uids = roster.memberUids(group).toArray();
    double ratio = team.stakeShare() == 0 ? Double.NaN : team.emissionShare() / team.stakeShare();
    double perStake = dividendPerStake(roster, group);
    double tenure = mean(uids, uid -> world.block() - world.subnet().registeredAt(uid));
    long permits = 0;
    for (int uid : uids) {
      permits += world.subnet().hasPermit(uid) ? 1 : 0;
    }
    long refused = world.refused(group).values().stream().mapToLong(Long::longValue).sum();
    advantage[group].add(ratio);
    dividend[group].add(perStake);
    agents.add(world.epoch()).add(name).add(uids.length).add(permits);
    addNumber(agents, ratio);
    addNumber(agents, perStake);
    addNumber(agents, mean(roster.serverUids(group), world::quality));
    addNumber(agents, tenure);
    GroupBalance balance = balances.get(group);
    agents.add(world.burnedRao(group)).add(world.costTao(group)).add(refused);
    agents.add(world.sidePaymentsRao(group)).add(balance.paidRao()).add(balance.profitTao());
    agents.add(balance.costOfAttackTao()).endRow();
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
    subnet.add(world.epoch()).add(roster.neurons()).add(world.subnet().burnRao());
    addNumber(subnet, correlation);
    double stakeGini = Concentration.gini(stake);
    double stakeHhi = Concentration.hhi(stake);
    subnet.add(Concentration.gini(paid)).add(hhi).add(block).add(control);
    subnet.add(stakeGini).add(stakeHhi).endRow();
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

  private static void addNumber(TableWriter table, double value) throws IOException {
    if (Double.isNaN(value)) {
      table.addMissing();
    } else {
      table.add(value);
    }
  }

  private static void add(
      List<RunSummary.Metric> metrics, String name, double value, String unit, String meaning) {
    metrics.add(new RunSummary.Metric(name, value, unit, meaning));
  }

  /** Writes the tables as Parquet, after they were finished. */
  void writeParquet() throws IOException {
    parquet(AgentTables.AGENTS, AgentTables.AGENT_COLUMNS);
    parquet(AgentTables.SUBNET, AgentTables.SUBNET_COLUMNS);
    parquet(AgentTables.DIGESTS, AgentTables.DIGEST_COLUMNS);
  }

  private void parquet(String table, List<Column> columns) throws IOException {
    Parquet.fromCsv(csv(table), columns, folder.resolve(table + ".parquet"));
  }

  /** Closes the tables, and gives the numbers that sum the run up. */
  List<RunSummary.Metric> finishSeries() throws IOException {
    close();
    List<RunSummary.Metric> metrics = new ArrayList<>();
    for (int group = 0; group < advantage.length; group++) {
      String name = world.roster().teams().get(group);
      add(
          metrics,
          name + "_advantage_mean",
          advantage[group].value(),
          "ratio",
          "share of pay over share of stake, mean over epochs");
      add(
          metrics,
          name + "_dividend_per_stake_mean",
          dividend[group].value(),
          "alpha per alpha",
          "paid to its validators for each alpha staked, mean over epochs");
    }
    add(
        metrics,
        "truth_correlation_mean",
        truth.value(),
        "-1..1",
        "rank correlation of quality and incentive, mean over epochs");
    metrics.addAll(last);
    // What does not exist, such as the advantage of a group without stake, is left out.
    return metrics.stream().filter(metric -> !Double.isNaN(metric.value())).toList();
  }

  private Path csv(String table) {
    return folder.resolve(table + ".csv");
  }

  @Override
  public void close() throws IOException {
    agents.close();
    subnet.close();
    digests.close();
  }
}
