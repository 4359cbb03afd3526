package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EPOCHS;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_AT_LEAST;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_AT_MOST;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_METRIC;
import static dev.yumalab.scenarios.parameters.SubnetParameters.NEURONS;
import static dev.yumalab.scenarios.parameters.SubnetParameters.TEMPO_BLOCKS;
import static dev.yumalab.scenarios.parameters.SubnetParameters.VALIDATORS;

import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.SubnetMetric;
import dev.yumalab.scenarios.parameters.TeamMetric;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Checks what single values cannot show: whether they fit each other. Checks only what was read
 * right, so that one mistake makes one message.
 */
final class CrossChecks {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  /** They pay 4.1e18 rao, and with all the stake of a chain there is room to spare. */
  private static final long MAX_BLOCKS = 5_000_000_000L;

  private final Values values;
  private final Place file;
  private final Problems problems;

  private CrossChecks(Values values, Place file, Problems problems) {
    this.values = values;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Runs all checks.
   *
   * @param values what was read
   * @param file the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void check(Values values, Place file, Problems problems) {
    CrossChecks checks = new CrossChecks(values, file, problems);
    checks.teamCount();
    checks.teamNames();
    checks.stakeShares();
    checks.neurons();
    checks.payments();
    checks.expectation();
  }

  private void teamCount() {
    Optional<Place> teams = values.teamsPlace();
    if (teams.isPresent() && values.teams() != 2) {
      problems.add(
          teams.get(), "the strategy two-team needs exactly two teams, found " + values.teams());
    }
  }

  private void teamNames() {
    Map<String, String> seen = new HashMap<>();
    for (int team = 0; team < values.teams(); team++) {
      Optional<Values.Found> found = values.find(TeamParameters.NAME, team);
      if (found.isEmpty()) {
        continue;
      }
      String name = Values.text(found.get().value());
      String earlier = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (earlier != null) {
        problems.add(
            place(found),
            earlier.equals(name)
                ? "two teams have the name '" + name + "'"
                : "the team names '" + earlier + "' and '" + name + "' differ in case only");
      }
    }
  }

  private void stakeShares() {
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder terms = new StringBuilder();
    Optional<Values.Found> last = Optional.empty();
    for (int team = 0; team < values.teams(); team++) {
      last = values.find(TeamParameters.STAKE_SHARE, team);
      if (last.isEmpty()) {
        return;
      }
      BigDecimal share = BigDecimal.valueOf(Values.decimal(last.get().value()));
      if (share.signum() == 0) {
        problems.add(place(last), "stake_share must be more than 0: every team holds some stake");
      }
      sum = sum.add(share);
      terms.append(terms.isEmpty() ? "" : " + ").append(share.toPlainString());
    }
    if (values.teams() > 0 && sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
      problems.add(
          place(last),
          "the stake shares of the teams must sum to 1: " + Excerpt.bare(terms + " = " + sum));
    }
  }

  private void neurons() {
    Optional<Values.Found> neurons = values.find(NEURONS);
    Optional<Values.Found> validators = values.find(VALIDATORS);
    if (neurons.isEmpty() || validators.isEmpty() || isRecorded() || values.agents() > 0) {
      return;
    }
    long all = Values.whole(neurons.get().value());
    long ofThem = Values.whole(validators.get().value());
    long servers = all - ofThem;
    if (servers < 2) {
      problems.add(
          place(validators, neurons),
          "of "
              + all
              + " neurons "
              + ofThem
              + " are validators; at least 2 must be left as servers, one for each team");
      return;
    }
    teamSizes(TeamParameters.VALIDATORS, ofThem, "subnet.validators is " + ofThem);
    teamSizes(
        TeamParameters.SERVERS, servers, "subnet.neurons less subnet.validators is " + servers);
  }

  /** What is paid over the whole run becomes stake, and all stake is counted in 63 bits of rao. */
  private void payments() {
    Optional<Values.Found> epochs = values.find(EPOCHS);
    Optional<Values.Found> tempo = values.find(TEMPO_BLOCKS);
    if (epochs.isEmpty() || tempo.isEmpty()) {
      return;
    }
    long blocks = Values.whole(epochs.get().value()) * Values.whole(tempo.get().value());
    if (blocks > MAX_BLOCKS) {
      problems.add(
          place(epochs, tempo),
          String.format(
              Locale.ROOT,
              "epochs times tempo_blocks is %,d blocks; a run can have at most %,d",
              blocks,
              MAX_BLOCKS));
    }
  }

  private void teamSizes(Parameter size, long total, String reason) {
    if (values.teams() != 2) {
      return;
    }
    Optional<Values.Found> first = values.find(size, 0);
    Optional<Values.Found> second = values.find(size, 1);
    OptionalLong one = count(first);
    OptionalLong other = count(second);
    if (one.isPresent() && other.isPresent()) {
      long sum = one.getAsLong() + other.getAsLong();
      if (sum != total) {
        problems.add(
            place(second), "the " + size.key() + " of the teams sum to " + sum + ", but " + reason);
      }
    } else if (one.orElse(other.orElse(0)) >= total) {
      problems.add(
          place(first, second), "no " + size.key() + " are left for the other team: " + reason);
    }
  }

  private void expectation() {
    Optional<Values.Found> metric = values.find(EXPECT_METRIC);
    if (metric.isEmpty()) {
      return;
    }
    String name = Values.text(metric.get().value());
    List<String> teams =
        isRecorded()
            ? RecordedChecks.teams(
                values.find(NetworkParameters.CABAL_VALIDATORS).isPresent(),
                values.agentNames().stream().flatMap(Optional::stream).toList())
            : Stream.of(values.teamNames(), values.agentNames())
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
    List<String> known =
        teams.stream()
            .flatMap(
                team ->
                    Arrays.stream(TeamMetric.values())
                        .filter(m -> !m.isOfAgents() || isReported(m))
                        .map(m -> m.nameFor(team)))
            .toList();
    if (values.agents() > 0 && !isRecorded()) {
      known = Stream.concat(known.stream(), subnetMetrics()).toList();
    }
    checkMetric(metric, name, known, teams);
    checkTarget(name);
  }

  /** Whether runs of such agents report a metric that only agents have. */
  private boolean isReported(TeamMetric metric) {
    return values.agents() > 0 && (!isRecorded() || metric.isOfHistories());
  }

  private static Stream<String> subnetMetrics() {
    return Arrays.stream(SubnetMetric.values()).map(SubnetMetric::metric);
  }

  private void checkMetric(
      Optional<Values.Found> metric, String name, List<String> known, List<String> teams) {
    if (!known.contains(name) && (isRecorded() || values.agents() > 0 || teams.size() == 2)) {
      problems.add(
          place(metric),
          "unknown metric "
              + Excerpt.of(name)
              + ". "
              + NearestName.among(known, name)
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElseGet(() -> "A run reports: " + String.join(", ", known) + "."));
    }
  }

  private void checkTarget(String name) {
    Optional<Values.Found> target =
        values.find(EXPECT_AT_LEAST).or(() -> values.find(EXPECT_AT_MOST));
    boolean isShare = TeamMetric.ofName(name).map(found -> !found.isOfAgents()).orElse(false);
    if (isShare
        && target.isPresent()
        && target.get().value() instanceof ParameterValue.Decimal(double number)
        && !(0 <= number && number <= 1)) {
      problems.add(place(target), Excerpt.of(name) + " is a share: expect a number in 0..1");
    }
    boolean isStart = target.isPresent() && target.get().value() instanceof ParameterValue.Text;
    boolean hasNoStart =
        SubnetMetric.ofName(name).isPresent()
            || TeamMetric.ofName(name).map(found -> !found.hasStart()).orElse(false);
    if (isStart && hasNoStart) {
      problems.add(
          place(target),
          "'start' needs a metric that has a value before the first epoch (a team's"
              + " stake_share_end); give a number for "
              + Excerpt.of(name));
    }
  }

  /** Whether a recorded network takes the place of teams; a data file says then who is who. */
  private boolean isRecorded() {
    return values.find(NetworkParameters.SNAPSHOT).isPresent()
        || values.find(NetworkParameters.HISTORY).isPresent();
  }

  private static OptionalLong count(Optional<Values.Found> found) {
    return found
        .map(value -> OptionalLong.of(Values.whole(value.value())))
        .orElse(OptionalLong.empty());
  }

  private Place place(Optional<Values.Found> found) {
    return place(found, Optional.empty());
  }

  /** The place of the first value that was written somewhere. */
  private Place place(Optional<Values.Found> first, Optional<Values.Found> second) {
    return Stream.of(first, second)
        .flatMap(Optional::stream)
        .map(Values.Found::place)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(file);
  }
}
