package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.retention.RetentionCell;
import dev.yumalab.scenarios.retention.RetentionMap;
import dev.yumalab.scenarios.retention.RetentionSettings;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Subnet;
import dev.yumalab.scenarios.scenario.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Where a run of two teams stands on the retention map.
 *
 * @param honest the first team's self-weight, 0..1: to the right
 * @param cabal the second team's self-weight, 0..1: upwards
 * @param stake the first team's share of stake now, 0..1
 */
public record RetentionPlace(double honest, double cabal, double stake) {
  /** The chain's experiment has this many; a line hardly moves with more. */
  private static final int MOST_NEURONS = 512;

  private static final int MOST_VALIDATORS = 64;
  private static final int STAKE_DECIMALS = 3;

  /** The place of a run; empty where it is not a game of two teams. */
  public static Optional<RetentionPlace> of(LiveState state) {
    List<Team> teams = state.inForce().teams();
    if (teams.size() != 2) {
      return Optional.empty();
    }
    LiveHistory history = state.history();
    return Optional.of(
        new RetentionPlace(
            teams.getFirst().selfWeight(),
            teams.getLast().selfWeight(),
            history.get(LiveHistory.Series.STAKE_SHARE, 0, history.points() - 1)));
  }

  /** Why a scenario has no place on the map, and what to look at instead. */
  public static String elsewhere(Scenario scenario) {
    return "This map is for a game of two teams with a self-weight each, which ‘"
        + scenario.name()
        + "’ is not. Open Charts to see who gains, or the scenario two-team-cabal to use the map.";
  }

  /** The line of the run's own stake, as the map computes it. */
  public BigDecimal ownStake() {
    return BigDecimal.valueOf(Math.clamp(stake, 0.001, 0.999))
        .setScale(STAKE_DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * What the retention service computes for a run: its rules, in a network of its size, or of the
   * size of the chain's experiment where that is smaller.
   *
   * @param stakes the lines
   * @param grid points along each side
   */
  public static RetentionSettings settings(Scenario scenario, List<BigDecimal> stakes, int grid) {
    Subnet subnet = scenario.subnet();
    double deviation =
        (scenario.teams().getFirst().weightStddev() + scenario.teams().getLast().weightStddev())
            / 2;
    int neurons = Math.clamp(subnet.neurons(), 4, MOST_NEURONS);
    return new RetentionSettings(
        stakes,
        subnet.kappaU16(),
        Math.min(subnet.bondsPenaltyU16(), 65_534),
        (float) deviation,
        0.5,
        neurons,
        Math.clamp(subnet.validators(), 2, Math.min(MOST_VALIDATORS, neurons - 2)),
        grid);
  }

  /** The first team's share of what an epoch pays here, between the cells of a map, 0..1. */
  public double paid(RetentionMap map) {
    RetentionCell[][] cells = map.cells();
    int last = cells.length - 1;
    int column = Math.min((int) (honest * last), last - 1);
    int row = Math.min((int) (cabal * last), last - 1);
    double right = honest * last - column;
    double up = cabal * last - row;
    double below =
        mixed(cells[column][row].honestShare(), cells[column + 1][row].honestShare(), right);
    double above =
        mixed(
            cells[column][row + 1].honestShare(), cells[column + 1][row + 1].honestShare(), right);
    return mixed(below, above, up);
  }

  private static double mixed(double from, double to, double part) {
    return from + (to - from) * part;
  }

  /** On which side of its own line the run is, in a sentence. */
  public String side(RetentionMap map, List<Team> teams) {
    double paid = paid(map);
    String first = "‘" + teams.getFirst().name() + "’";
    String second = "‘" + teams.getLast().name() + "’";
    String numbers =
        " The map pays "
            + first
            + " "
            + NumberText.percent(paid)
            + " of an epoch here; it holds "
            + NumberText.percent(stake)
            + " of the stake.";
    if (paid >= stake) {
      return "Right of the line: " + first + " keeps its share and gains." + numbers;
    }
    return "Left of the line: " + first + " loses, and " + second + " gains." + numbers;
  }

  /** The settings that move a run here. */
  public static List<String> changes(List<Team> teams, double honest, double cabal) {
    return List.of(setting(teams.getFirst(), honest), setting(teams.getLast(), cabal));
  }

  private static String setting(Team team, double selfWeight) {
    BigDecimal rounded =
        BigDecimal.valueOf(Math.clamp(selfWeight, 0, 1)).setScale(2, RoundingMode.HALF_UP);
    return "teams." + team.name() + ".self_weight=" + rounded.toPlainString();
  }
}
