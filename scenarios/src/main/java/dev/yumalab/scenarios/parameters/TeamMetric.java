package dev.yumalab.scenarios.parameters;

import java.util.Optional;

/** A number about a team that every run reports; its name is the team's name and the suffix. */
public enum TeamMetric {
  /** The team's part of all stake at the end of the run. */
  STAKE_SHARE_END("stake_share_end", "part of all stake after the last epoch", true),
  /** The team's part of what is paid, mean of all epochs. */
  EMISSION_SHARE_MEAN("emission_share_mean", "part of the emission, mean of all epochs", false),
  /** The team's part of what is paid in the first epoch. */
  EMISSION_SHARE_FIRST("emission_share_first", "part of the first epoch's emission", false),
  /** The part of the dividends that go to the team's validators, mean of all epochs. */
  DIVIDEND_SHARE_MEAN("dividend_share_mean", "part of the dividends, mean of all epochs", false),
  /** The part of the incentive that goes to the team's servers, mean of all epochs. */
  INCENTIVE_SHARE_MEAN("incentive_share_mean", "part of the incentive, mean of all epochs", false),
  /** What clipping leaves of its validators' weights. */
  VALIDATOR_TRUST_MEAN(
      "validator_trust_mean", "weight that clipping leaves, mean of all epochs", false),
  /** Pay in proportion to stake. */
  ADVANTAGE_MEAN(
      "advantage_mean", "ratio", "share of pay over its share of stake, mean of all epochs"),
  /** Pay of its validators. */
  DIVIDEND_PER_STAKE_MEAN(
      "dividend_per_stake_mean",
      "alpha per alpha",
      "dividends for each alpha staked, mean of all epochs"),
  /** How many uids it has. */
  UIDS_END("uids_end", "uids", "uids after the last epoch"),
  /** How long it stays. */
  TENURE_MEAN_END("tenure_mean_end", "blocks of 12 s", "uids' mean age after the last epoch"),
  /** What registrations cost it. */
  BURNED_TAO("burned_tao", "TAO", "payments for registrations"),
  /** What mining costs it. */
  COST_TAO("cost_tao", "TAO", "expenses for its miners"),
  /** What it sold. */
  SOLD_ALPHA("sold_alpha", "alpha", "incentive that was sold"),
  /** What is left for it. */
  PROFIT_TAO(
      "profit_tao",
      "TAO",
      "pay and side payments less registrations and expenses; alpha counts as TAO"),
  /** What its play costs it. */
  COST_OF_ATTACK_TAO(
      "cost_of_attack_tao",
      "TAO",
      "registrations, expenses and side payments, and dividends lost against its validators'"
          + " share of stake"),
  /** When it has its money back. */
  BREAK_EVEN_EPOCHS(
      "break_even_epochs",
      "epochs",
      "epochs until its pay first covers what it spent; no value where it never does");

  private final String suffix;
  private final String unit;
  private final String meaning;
  private final boolean hasStart;
  private final boolean isOfAgents;

  /** A share, of all kinds of scenarios. */
  TeamMetric(String suffix, String meaning, boolean hasStart) {
    this(suffix, "share", meaning, hasStart, false);
  }

  /** A number that only scenarios of agents have. */
  TeamMetric(String suffix, String unit, String meaning) {
    this(suffix, unit, meaning, false, true);
  }

  TeamMetric(String suffix, String unit, String meaning, boolean hasStart, boolean isOfAgents) {
    this.isOfAgents = isOfAgents;
    this.suffix = suffix;
    this.unit = unit;
    this.meaning = meaning;
    this.hasStart = hasStart;
  }

  /**
   * What follows the team's name and an underscore.
   *
   * @return the suffix
   */
  public String suffix() {
    return suffix;
  }

  /** What it is counted in. */
  public String unit() {
    return unit;
  }

  /**
   * What it measures, in words that follow "the team's".
   *
   * @return half a sentence
   */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether the scenario gives the value before the first epoch, so that {@code start} says
   * something.
   *
   * @return true for the stake share
   */
  public boolean hasStart() {
    return hasStart;
  }

  /** Whether only runs of agents report it. */
  public boolean isOfAgents() {
    return isOfAgents;
  }

  /** Whether runs of agents on a recorded history report it. */
  public boolean isOfHistories() {
    return switch (this) {
      case UIDS_END,
          TENURE_MEAN_END,
          BURNED_TAO,
          COST_TAO,
          PROFIT_TAO,
          COST_OF_ATTACK_TAO,
          BREAK_EVEN_EPOCHS ->
          false;
      default -> true;
    };
  }

  /**
   * The metric's full name for a team.
   *
   * @param team the team's name
   * @return for example {@code honest_stake_share_end}
   */
  public String nameFor(String team) {
    return team + "_" + suffix;
  }

  /**
   * The metric that a full name ends in.
   *
   * @param name a full name
   * @return the metric, if the name ends in a known suffix
   */
  public static Optional<TeamMetric> ofName(String name) {
    for (TeamMetric metric : values()) {
      if (name.endsWith("_" + metric.suffix)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }
}
