package dev.yumalab.scenarios.run;

import dev.yumalab.agents.strategy.StrategyFailedException;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of one replication, without its series. */
public sealed interface Replica {
  /** Which one, from 0. */
  int number();

  /** Those that ran to their end, in order. */
  static List<Done> done(List<? extends Replica> replicas) {
    return replicas.stream().filter(Done.class::isInstance).map(Done.class::cast).toList();
  }

  /**
   * Runs a scenario for the numbers that sum it up alone.
   *
   * @param scenario what runs
   * @param number which replication, from 0
   * @param kernel computes the epochs
   * @param scratch a folder that is made, used and removed
   * @param afterEpoch told of every epoch
   * @throws IOException if the scratch folder cannot be written
   */
  static Replica run(
      Scenario scenario, int number, EpochKernel kernel, Path scratch, Runnable afterEpoch)
      throws IOException {
    try {
      Optional<RunRecord> run =
          new Replication(scenario, number, kernel, Optional.empty())
              .run(scratch, scratch, Replication.Detail.SUMS, afterEpoch);
      return Done.of(number, run.orElseThrow());
    } catch (RuntimeException failure) {
      return new Failed(number, failure);
    } finally {
      ReplicationFolders.delete(scratch);
    }
  }

  /**
   * It ran to its end.
   *
   * @param number which one
   * @param summary the numbers that sum it up
   * @param verdict whether its expectation held, if there is one
   * @param stateDigest fingerprint of its final state
   */
  record Done(int number, RunSummary summary, Optional<Verdict> verdict, String stateDigest)
      implements Replica {
    static Done of(int number, RunRecord run) {
      return new Done(number, run.summary(), run.verdict(), run.stateDigest());
    }
  }

  /**
   * It failed.
   *
   * @param number which one
   * @param failure why
   */
  record Failed(int number, RuntimeException failure) implements Replica {
    /** Why, on one line that needs no quotes in a table. */
    public String reason() {
      String told =
          failure instanceof StrategyFailedException ? failure.getMessage() : failure.toString();
      return told.replaceAll("[,\"\\s]+", " ").strip();
    }
  }
}
