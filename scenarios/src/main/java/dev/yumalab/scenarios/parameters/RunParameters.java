package dev.yumalab.scenarios.parameters;

import java.util.List;

/** The parameters at the top of a file, and those of {@code expect} and {@code events}. */
public final class RunParameters {
  /** The most epochs of a run. */
  private static final WholeNumber EPOCH = new WholeNumber(1, 1_000_000);

  /** The scenario's name. */
  public static final Parameter NAME =
      Parameter.required(
          "name", new Identifier(64), "", "The scenario's name; folders of results begin with it.");

  /** What the scenario asks. */
  public static final Parameter QUESTION =
      Parameter.withDefault(
          "question",
          new Words(500),
          "",
          "",
          "The question that the scenario answers, in one sentence.");

  /** The metric that the expectation is about. */
  public static final Parameter EXPECT_METRIC =
      Parameter.required(
          "expect.metric",
          new MetricName(),
          "",
          "Which number of the run is checked: a team's name and what is measured.");

  /** The smallest value that holds the expectation. */
  public static final Parameter EXPECT_AT_LEAST =
      Parameter.required(
              "expect.at_least",
              new Threshold(),
              "the metric's",
              "The expectation holds when the metric is at least this; start is its value before"
                  + " the first epoch.")
          .insteadOf("expect.at_most");

  /** The largest value that holds the expectation. */
  public static final Parameter EXPECT_AT_MOST =
      Parameter.optional(
              "expect.at_most",
              new Threshold(),
              "the metric's",
              "at_least is given instead",
              "The expectation holds when the metric is at most this; start is its value before"
                  + " the first epoch.")
          .insteadOf("expect.at_least");

  /** The scenario that this one is built on. */
  public static final Parameter EXTENDS =
      Parameter.optional(
          "extends",
          new Words(1_000),
          "",
          "nothing",
          "The scenario that this one starts from: a built-in name, or a path relative to this"
              + " file. Blocks are merged key by key, lists are replaced whole.");

  /** The seed of all chance. */
  public static final Parameter SEED =
      Parameter.withDefault(
          "seed",
          new WholeNumber(0, Long.MAX_VALUE),
          "",
          "1",
          "The start of all chance: the same seed gives the same run.");

  /** How finely time is modelled. */
  public static final Parameter FIDELITY =
      Parameter.withDefault(
          "fidelity",
          new Choice(List.of("epoch", "block", "query")),
          "",
          "epoch",
          "How finely time is modelled: epoch lets everybody act once an epoch; block lets agents"
              + " act at blocks of their own; query lets their validators know only what queries"
              + " tell.");

  /** How long the run is. */
  public static final Parameter EPOCHS =
      Parameter.withDefault("epochs", EPOCH, "epochs", "300", "How many epochs a run has.");

  /** How slowly opinions change. */
  public static final Parameter WEIGHTS_PERSISTENCE =
      Parameter.withDefault(
              "weights_persistence",
              new DecimalNumber(0, 1),
              "fraction",
              "0.9",
              "How much of the last epoch's draw stays in this epoch's weights: 0 draws anew every"
                  + " epoch, 1 never changes.")
          .thatMayChange();

  /** The epoch from which an event is in force. */
  public static final Parameter EVENT_AT_EPOCH =
      Parameter.required(
              "events[].at_epoch",
              EPOCH,
              "",
              "The first epoch in which the change is in force; epochs count from 1.")
          .insteadOf("events[].at_block");

  /** The block from which an event is in force. */
  public static final Parameter EVENT_AT_BLOCK =
      Parameter.optional(
              "events[].at_block",
              new WholeNumber(1, 10_000_000_000L),
              "",
              "at_epoch is given instead",
              "The first block at which the change is in force: before anything happens at it;"
                  + " where nothing happens between epochs, from the first epoch at this block or"
                  + " later.")
          .insteadOf("events[].at_epoch");

  static final Group EXPECT =
      new Group(
          "expect",
          Group.Shape.BLOCK,
          false,
          "What the run should show; checked after it: held or not held, with the numbers.",
          List.of(EXPECT_METRIC, EXPECT_AT_LEAST, EXPECT_AT_MOST));

  static final Group EVENTS =
      new Group(
          "events[]",
          Group.Shape.LIST,
          false,
          "Changes of parameters during the run.",
          List.of(
              EVENT_AT_EPOCH,
              EVENT_AT_BLOCK,
              new Group(
                  "events[].set",
                  Group.Shape.CHANGES,
                  true,
                  "Which parameters change, by their full key, and to what.",
                  List.of())));

  private RunParameters() {}
}
