package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.Column;
import java.util.List;

/** The tables that only runs of agents have. */
public final class AgentTables {
  /** One row for each epoch and group of agents. */
  public static final String AGENTS = "series/agents";

  /** Columns of {@link #AGENTS}. */
  public static final List<Column> AGENT_COLUMNS =
      List.of(
          Column.ofLong("epoch", "epochs", "number of the epoch, from 1"),
          Column.ofText("group", "name of the group of agents"),
          Column.ofLong("uids", "uids", "how many uids it holds"),
          Column.ofLong("permits", "uids", "how many of them hold a validator permit"),
          Column.ofDouble(
              "advantage", "ratio", "its share of what the epoch paid over its share of stake"),
          Column.ofDouble(
              "dividend_per_stake",
              "alpha per alpha",
              "paid to its validators for each alpha staked"),
          Column.ofDouble("quality_mean", "0..1", "mean true quality of its miners with a uid"),
          Column.ofDouble("tenure_mean", "blocks of 12 s", "mean age of its uids"),
          Column.ofLong("burned_rao", "rao", "paid for registrations since the start"),
          Column.ofDouble(
              "cost_tao", "TAO", "spent by its miners outside the chain since the start"),
          Column.ofLong("refused", "extrinsics", "refused by the chain since the start"),
          Column.ofLong(
              "side_payments_rao",
              "rao",
              "received from other groups out of the chain's sight less paid, since the start"),
          Column.ofLong("paid_rao", "rao", "paid to its uids since the start"),
          Column.ofDouble(
              "profit_tao",
              "TAO",
              "pay and side payments less burned and cost, since the start; alpha counts as TAO"),
          Column.ofDouble(
              "cost_of_attack_tao",
              "TAO",
              "burned, cost, side payments, and dividends lost against its validators' share of"
                  + " stake, since the start"));

  /** One row for each epoch. */
  public static final String SUBNET = "series/subnet";

  /** Columns of {@link #SUBNET}. */
  public static final List<Column> SUBNET_COLUMNS =
      List.of(
          Column.ofLong("epoch", "epochs", "number of the epoch, from 1"),
          Column.ofLong("uids", "uids", "how many uids are in use"),
          Column.ofLong("burn_rao", "rao", "price of registration after the epoch"),
          Column.ofDouble(
              "truth_correlation",
              "-1..1",
              "rank correlation (Spearman) of miners' quality and incentive"),
          Column.ofDouble("emission_gini", "0..1", "Gini coefficient of what operators were paid"),
          Column.ofDouble(
              "emission_hhi", "0..1", "Herfindahl-Hirschman index of what operators were paid"),
          Column.ofLong(
              "nakamoto_block",
              "operators",
              "fewest operators that can block consensus: more than 1 - kappa of active stake"),
          Column.ofLong(
              "nakamoto_control",
              "operators",
              "fewest operators that control consensus: kappa of active stake"),
          Column.ofDouble("stake_gini", "0..1", "Gini coefficient of operators' stake on uids"),
          Column.ofDouble(
              "stake_hhi", "0..1", "Herfindahl-Hirschman index of operators' stake on uids"));

  /** One row for each epoch: fingerprints of the state's parts. */
  public static final String DIGESTS = "series/digests";

  /** Columns of {@link #DIGESTS}. */
  public static final List<Column> DIGEST_COLUMNS =
      List.of(
          Column.ofLong("epoch", "epochs", "number of the epoch, from 1"),
          part("block"),
          part("keys"),
          part("ledger"),
          part("accounts"),
          part("rules"),
          part("owner"),
          part("clock"),
          part("burn"),
          part("pending emission"),
          part("stakes"),
          part("hotkeys"),
          part("registration blocks"),
          part("last updates"),
          part("validator permits"),
          part("emission"),
          part("consensus"),
          part("incentive"),
          part("dividends"),
          part("validator trust"),
          part("weights"),
          part("commits"),
          part("blocks of rule changes"),
          part("bonds"),
          part("miners"),
          part("operators"),
          part("coalitions"),
          part("commits of operators"),
          part("events to come"),
          part("refusals"),
          part("queries"));

  private AgentTables() {}

  private static Column part(String name) {
    return Column.ofText(name.replace(' ', '_'), "fingerprint of the state's part '" + name + "'");
  }
}
