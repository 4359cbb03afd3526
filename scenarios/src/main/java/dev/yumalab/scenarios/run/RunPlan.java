package dev.yumalab.scenarios.run;

import java.util.Optional;

/**
 * How often a scenario runs, and on how many threads; the results do not depend on the latter.
 *
 * @param replications runs of the same seed, each with chance of its own; 1 to {@link
 *     #MOST_REPLICATIONS}
 * @param jobs threads, at least 1
 * @param checkpoints when the state is kept, if it is
 */
public record RunPlan(int replications, int jobs, Optional<CheckpointPlan> checkpoints) {
  /** The most replications of a run. */
  public static final int MOST_REPLICATIONS = 100_000;

  /** One run on the caller's thread. */
  public static final RunPlan SINGLE = new RunPlan(1, 1);

  /**
   * Checks both numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public RunPlan {
    if (replications < 1 || replications > MOST_REPLICATIONS) {
      throw new IllegalArgumentException(
          "the number of replications must be 1..%d, not %d"
              .formatted(MOST_REPLICATIONS, replications));
    }
    if (jobs < 1) {
      throw new IllegalArgumentException("the number of jobs must be at least 1, not " + jobs);
    }
  }

  /** A plan without checkpoints. */
  public RunPlan(int replications, int jobs) {
    this(replications, jobs, Optional.empty());
  }
}
