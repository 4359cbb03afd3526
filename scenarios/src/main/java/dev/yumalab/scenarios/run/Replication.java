package dev.yumalab.scenarios.run;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioTimeline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/**
 * One run of a scenario, from its first epoch to its last. Several may run on threads of their own.
 *
 * @param scenario what runs
 * @param number which replication of the scenario's seed, from 0
 * @param kernel computes the epochs
 */
record Replication(Scenario scenario, int number, EpochKernel kernel) {
  /** How much is written. */
  enum Detail {
    /** All tables. */
    ALL,
    /** The series alone, as CSV. */
    SERIES
  }

  /**
   * Runs.
   *
   * @param folder where the tables go
   * @param detail which of them
   * @param afterEpoch told of every epoch
   */
  RunRecord run(Path folder, Detail detail, Runnable afterEpoch) throws IOException {
    try (World world = World.of(scenario, number, kernel);
        Recorder recorder = new Recorder(folder, world.network())) {
      CabalStanding.Observer cabal = new CabalStanding.Observer(world);
      ScenarioTimeline timeline = new ScenarioTimeline(scenario);
      for (int epoch = 1; epoch <= scenario.epochs(); epoch++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("interrupted in replication " + number);
        }
        Scenario inForce = timeline.next();
        world.runEpoch(inForce);
        recorder.record();
        cabal.observe(inForce);
        afterEpoch.run();
      }
      RunSummary summary =
          switch (detail) {
            case ALL -> recorder.finish();
            case SERIES -> recorder.finishSeries();
          };
      return new RunRecord(
          scenario,
          ScenarioHash.of(scenario).hex(),
          world.network().roster(),
          summary,
          cabal.standing(),
          scenario.expectation().map(expectation -> Verdict.of(expectation, summary)),
          StateDigest.of(world.network()),
          kernel.name(),
          Manifest.VERSION);
    }
  }
}
