package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.parameters.SubnetMetric;
import dev.yumalab.scenarios.parameters.TeamMetric;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers that sum a run up.
 *
 * @param metrics by team, in a fixed order
 */
public record RunSummary(List<Metric> metrics) {
  static final String FRACTION = "fraction";

  /** Copies the list. */
  public RunSummary {
    metrics = List.copyOf(metrics);
  }

  /**
   * One number.
   *
   * @param name team and measure, as a scenario's {@code expect} names it
   * @param value its value; NaN where it has none, such as the dividends for each alpha of a team
   *     without stake
   * @param unit of the value
   * @param meaning one sentence
   */
  public record Metric(String name, double value, String unit, String meaning) {}

  /** This summary with more metrics behind its own. */
  RunSummary and(List<Metric> more) {
    List<Metric> all = new ArrayList<>(metrics);
    all.addAll(more);
    return new RunSummary(all);
  }

  /** The names of the metrics that every run of a scenario has. */
  public static List<String> names(Scenario scenario) {
    List<String> teams = scenario.teamNames();
    List<String> names = new ArrayList<>();
    new Builder(teams).build().metrics().forEach(metric -> names.add(metric.name()));
    if (scenario.agents().isPresent()) {
      for (String team : teams) {
        for (TeamMetric metric : TeamMetric.values()) {
          if (metric.isOfAgents()) {
            names.add(metric.nameFor(team));
          }
        }
      }
      for (SubnetMetric metric : SubnetMetric.values()) {
        names.add(metric.metric());
      }
    }
    return names;
  }

  /** The value of a metric, if there is one of that name and it has a value. */
  public OptionalDouble value(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name) && !Double.isNaN(metric.value()))
        .mapToDouble(Metric::value)
        .findFirst();
  }

  /** The value of a team's measure, for instance {@code stake_share_end}. */
  public double value(String team, String measure) {
    return value(team + "_" + measure)
        .orElseThrow(() -> new IllegalArgumentException("no metric " + team + "_" + measure));
  }

  /** Collects what a summary needs, epoch by epoch. */
  static final class Builder {
    private final List<String> teams;
    private final double[] start;
    private final double[] end;
    private final double[] firstEmission;
    private final double[] emission;
    private final double[] dividend;
    private final double[] incentive;
    private final double[] trust;
    private final long[] epochs;

    Builder(List<String> teams) {
      this.teams = teams;
      start = new double[teams.size()];
      end = new double[teams.size()];
      firstEmission = new double[teams.size()];
      emission = new double[teams.size()];
      dividend = new double[teams.size()];
      incentive = new double[teams.size()];
      trust = new double[teams.size()];
      epochs = new long[teams.size()];
    }

    void start(int team, TeamEpoch state) {
      start[team] = state.stakeShare();
      end[team] = state.stakeShare();
    }

    void epoch(int team, TeamEpoch state) {
      if (epochs[team] == 0) {
        firstEmission[team] = state.emissionShare();
      }
      epochs[team]++;
      end[team] = state.stakeShare();
      emission[team] += state.emissionShare();
      dividend[team] += state.dividendShare();
      incentive[team] += state.incentiveShare();
      trust[team] += state.validatorTrust();
    }

    void save(DataOutput out) throws IOException {
      for (int team = 0; team < teams.size(); team++) {
        for (double[] measure : measures()) {
          out.writeDouble(measure[team]);
        }
        out.writeLong(epochs[team]);
      }
    }

    void load(DataInput in) throws IOException {
      for (int team = 0; team < teams.size(); team++) {
        for (double[] measure : measures()) {
          measure[team] = in.readDouble();
        }
        epochs[team] = in.readLong();
      }
    }

    private List<double[]> measures() {
      return List.of(start, end, firstEmission, emission, dividend, incentive, trust);
    }

    RunSummary build() {
      List<Metric> metrics = new ArrayList<>();
      for (int team = 0; team < teams.size(); team++) {
        String name = teams.get(team);
        double count = Math.max(epochs[team], 1);
        add(metrics, name, "stake_share_start", start[team], "share of stake at the start");
        add(metrics, name, "stake_share_end", end[team], "share of stake after the last epoch");
        add(
            metrics,
            name,
            "emission_share_first",
            firstEmission[team],
            "share of what the first epoch paid");
        add(
            metrics,
            name,
            "emission_share_mean",
            emission[team] / count,
            "share of what an epoch paid, mean over epochs");
        add(
            metrics,
            name,
            "dividend_share_mean",
            dividend[team] / count,
            "share of dividends, mean over epochs");
        add(
            metrics,
            name,
            "incentive_share_mean",
            incentive[team] / count,
            "share of incentive, mean over epochs");
        add(
            metrics,
            name,
            "validator_trust_mean",
            trust[team] / count,
            "what clipping left of its validators' weights, mean over epochs");
      }
      return new RunSummary(metrics);
    }

    private static void add(
        List<Metric> metrics, String team, String measure, double value, String meaning) {
      metrics.add(new Metric(team + "_" + measure, value, FRACTION, meaning));
    }
  }
}
