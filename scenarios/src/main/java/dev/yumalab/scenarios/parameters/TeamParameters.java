package dev.yumalab.scenarios.parameters;

import java.util.List;

/** The parameters of a team, an item of the list {@code teams}. */
public final class TeamParameters {
  private static final DecimalNumber SHARE = new DecimalNumber(0, 1);

  /** The team's name. */
  public static final Parameter NAME =
      Parameter.required(
          "teams[].name",
          new Identifier(32),
          "",
          "The team's name; results and figures are labelled with it, so it stays one word.");

  /** The team's part of the stake. */
  public static final Parameter STAKE_SHARE =
      Parameter.required(
          "teams[].stake_share",
          SHARE,
          "share of stake",
          "The team's part of all stake before the first epoch; the parts of all teams sum to 1.");

  /** The weight on the own side. */
  public static final Parameter SELF_WEIGHT =
      Parameter.required(
              "teams[].self_weight",
              SHARE,
              "share of weight",
              "The part of its weight that a validator of the team gives to the servers of its own"
                  + " team; the rest goes to the other team's.")
          .thatMayChange();

  /** The spread of the weights. */
  public static final Parameter WEIGHT_STDDEV =
      Parameter.withDefault(
              "teams[].weight_stddev",
              new DecimalNumber(0, 10),
              "standard deviations per mean",
              "0.4",
              "How much the validators of the team differ in opinion: the standard deviation of"
                  + " their weights, relative to the mean.")
          .thatMayChange();

  /** What the team does. */
  public static final Parameter STRATEGY =
      Parameter.withDefault(
          "teams[].strategy",
          new Choice(List.of("two-team")),
          "",
          "two-team",
          "What the team does: two-team splits its weight between the two sides by self_weight.");

  /** How much of the earnings is staked again. */
  public static final Parameter RESTAKE =
      Parameter.withDefault(
              "teams[].restake",
              SHARE,
              "share of incentive",
              "1.0",
              "The part of its servers' incentive that the team stakes again; the rest is sold.")
          .thatMayChange();

  /** How many validators belong to the team. */
  public static final Parameter VALIDATORS =
      Parameter.optional(
          "teams[].validators",
          new WholeNumber(1, 4_095),
          "neurons",
          "by stake share",
          "How many validators belong to the team.");

  /** How many servers belong to the team. */
  public static final Parameter SERVERS =
      Parameter.optional(
          "teams[].servers",
          new WholeNumber(1, 4_095),
          "neurons",
          "by stake share",
          "How many servers belong to the team.");

  /** The list of teams. */
  public static final Group TEAMS =
      new Group(
          "teams[]",
          Group.Shape.LIST,
          true,
          "Who takes part: exactly two teams.",
          List.of(
              NAME,
              STAKE_SHARE,
              SELF_WEIGHT,
              WEIGHT_STDDEV,
              STRATEGY,
              RESTAKE,
              VALIDATORS,
              SERVERS));

  private TeamParameters() {}
}
