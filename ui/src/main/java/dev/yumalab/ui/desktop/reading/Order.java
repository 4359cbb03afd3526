package dev.yumalab.ui.desktop.reading;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.scenarios.live.LiveNeurons;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How rows and columns of a matrix are ordered. */
public enum Order {
  /** By number. */
  UID("uid"),
  /** The largest stake first. */
  STAKE("stake"),
  /** Validators first. */
  ROLE("role"),
  /** Team by team, validators of each first. */
  TEAM("team"),
  /** Who earns most as incentive first; those who earn none by their dividends. */
  INCENTIVE("incentive"),
  /** Who weighs alike, or is weighed alike, side by side. */
  CLUSTER("cluster");

  private final String title;

  Order(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  @Override
  public String toString() {
    return title;
  }

  /**
   * The uids in this order; equals stay in the order of their uids.
   *
   * @param score what {@link #CLUSTER} goes by, by uid
   */
  int[] sort(int[] uids, LiveNeurons neurons, double[] score) {
    if (this == UID) {
      return uids.clone();
    }
    Comparator<Integer> comparator = comparator(neurons, score);
    return IntStream.of(uids)
        .boxed()
        .sorted(comparator.thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Comparator<Integer> comparator(LiveNeurons neurons, double[] score) {
    Roster roster = neurons.roster();
    Comparator<Integer> role = Comparator.comparing(uid -> !roster.isValidator(uid));
    return switch (this) {
      case UID -> Comparator.naturalOrder();
      case STAKE -> Comparator.<Integer>comparingLong(neurons::stakeRao).reversed();
      case ROLE -> role;
      case TEAM -> Comparator.<Integer>comparingInt(roster::teamOf).thenComparing(role);
      case INCENTIVE ->
          Comparator.<Integer>comparingLong(neurons::incentiveRao)
              .thenComparingLong(neurons::dividendsRao)
              .reversed();
      case CLUSTER -> Comparator.comparingDouble(uid -> score[uid]);
    };
  }
}
