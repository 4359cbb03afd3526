package dev.yumalab.scenarios.run;

import dev.yumalab.agents.world.StrategyFailedException;
import java.util.Optional;

/** What became of one replication, without its series. */
sealed interface Replica {
  /** Which one, from 0. */
  int number();

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
    String reason() {
      String told =
          failure instanceof StrategyFailedException ? failure.getMessage() : failure.toString();
      return told.replaceAll("[,\"\\s]+", " ").strip();
    }
  }
}
