package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.Column;
import java.util.List;

/** The tables of a run: names and columns, in one place for writer, reader and documentation. */
public final class RunTables {
  /** One row for each epoch and team; epoch 0 is the start. */
  public static final String TEAMS = "series/teams";

  /** Columns of {@link #TEAMS}. */
  public static final List<Column> TEAM_COLUMNS =
      List.of(
          Column.ofLong("epoch", "epochs", "number of the epoch; 0 is the start"),
          Column.ofLong("block", "blocks of 12 s", "block at which the epoch ran"),
          Column.ofText("team", "name of the team"),
          Column.ofLong("stake_rao", "rao", "stake of its uids after the epoch"),
          Column.ofDouble("stake_share", "fraction", "its share of all stake after the epoch"),
          Column.ofLong("dividends_rao", "rao", "paid to its validators in the epoch"),
          Column.ofLong("incentive_rao", "rao", "paid to its servers in the epoch"),
          Column.ofDouble("dividend_share", "fraction", "its share of all dividends"),
          Column.ofDouble("incentive_share", "fraction", "its share of all incentive"),
          Column.ofDouble("emission_share", "fraction", "its share of everything paid"),
          Column.ofDouble(
              "validator_trust",
              "fraction",
              "what is left of its validators' weights after clipping, mean weighted by stake"),
          Column.ofLong("sold_rao", "rao", "incentive that was not restaked, since the start"));

  /** One row for each epoch; epoch 0 is the start. */
  public static final String NETWORK = "series/network";

  /** Columns of {@link #NETWORK}. */
  public static final List<Column> NETWORK_COLUMNS =
      List.of(
          Column.ofLong("epoch", "epochs", "number of the epoch; 0 is the start"),
          Column.ofLong("block", "blocks of 12 s", "block at which the epoch ran"),
          Column.ofLong("stake_rao", "rao", "all stake after the epoch"),
          Column.ofLong("unpaid_rao", "rao", "left over by flooring since the start"),
          Column.ofDouble("stake_gini", "0..1", "Gini coefficient of validators' stake"),
          Column.ofDouble("stake_hhi", "0..1", "Herfindahl-Hirschman index of validators' stake"),
          Column.ofLong(
              "stake_nakamoto", "validators", "fewest validators with more than half the stake"));

  /** One row for each uid, after the last epoch. */
  public static final String NEURONS = "series/neurons";

  /** Columns of {@link #NEURONS}. */
  public static final List<Column> NEURON_COLUMNS =
      List.of(
          Column.ofLong("uid", "", "place in the subnet"),
          Column.ofText("team", "name of the team"),
          Column.ofText("role", "validator or server"),
          Column.ofLong("stake_rao", "rao", "stake after the last epoch"),
          Column.ofDouble(
              "consensus",
              "fraction",
              "the weight that a majority (kappa) of active stake supports"),
          Column.ofDouble("incentive", "fraction", "share of the servers' emission"),
          Column.ofDouble("dividend", "fraction", "share of the validators' emission"),
          Column.ofDouble("validator_trust", "fraction", "left of its weights after clipping"),
          Column.ofLong("emission_rao", "rao", "paid in the last epoch"));

  /** One row for each bond, after the last epoch. */
  public static final String BONDS = "series/bonds";

  /** Columns of {@link #BONDS}. */
  public static final List<Column> BOND_COLUMNS =
      List.of(
          Column.ofLong("validator_uid", "", "who holds the bond"),
          Column.ofLong("server_uid", "", "to whom"),
          Column.ofLong("bond_u16", "u16 proportion", "as stored by the chain"));

  /** One row for each number that sums the run up. */
  public static final String SUMMARY = "summary";

  /** Columns of {@link #SUMMARY}. */
  public static final List<Column> SUMMARY_COLUMNS =
      List.of(
          Column.ofText("metric", "a team's name, an underscore and a measure, as in expect"),
          Column.ofDouble("value", "see unit", "its value; the mean over replications"),
          Column.ofText("unit", "of the value"),
          Column.ofText("meaning", "one sentence"),
          Column.ofDouble("low", "see unit", "lower end of the mean's 95 % interval"),
          Column.ofDouble("high", "see unit", "upper end of the mean's 95 % interval"),
          Column.ofDouble("deviation", "see unit", "standard deviation of a single replication"),
          Column.ofLong("n", "replications", "how many have this number"));

  private RunTables() {}
}
