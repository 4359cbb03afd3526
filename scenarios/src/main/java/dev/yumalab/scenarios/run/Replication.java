package dev.yumalab.scenarios.run;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.run.RunControl;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a scenario, from its first epoch, or where a checkpoint has it, to its last. Several
 * may run on threads of their own.
 *
 * @param scenario what runs
 * @param number which replication of the scenario's seed, from 0
 * @param kernel computes the epochs
 * @param checkpoints when its state is kept, if it is
 */
record Replication(
    Scenario scenario, int number, EpochKernel kernel, Optional<CheckpointPlan> checkpoints) {
  private static final String EPOCH = "epoch";

  /** How much is written. */
  enum Detail {
    /** All tables. */
    ALL,
    /** The series of teams alone, as CSV. */
    SERIES,
    /** None. */
    SUMS
  }

  /**
   * Runs.
   *
   * @param work where parts of series and the checkpoint stand
   * @param folder where the tables go
   * @param detail which of them
   * @param afterEpoch told of every epoch, also of those that a checkpoint holds
   * @return what happened; empty where the plan pauses it
   */
  Optional<RunRecord> run(Path work, Path folder, Detail detail, Runnable afterEpoch)
      throws IOException {
    String hash = ScenarioHash.of(scenario).hex();
    try (World world = World.of(scenario, number, kernel)) {
      Recorder recorder = new Recorder(work, world.network());
      RunningWorld model = new RunningWorld(scenario, world, recorder::record);
      Checkpoint checkpoint = new Checkpoint(work.resolve("checkpoint"), hash, number);
      if (checkpoints.isPresent()) {
        checkpoint.readIfThere(model, recorder);
      }
      for (int epoch = 0; epoch < model.epochs(); epoch++) {
        afterEpoch.run();
      }
      if (!reachesEnd(model, recorder, checkpoint, afterEpoch)) {
        return Optional.empty();
      }
      RunSummary summary =
          switch (detail) {
            case ALL -> recorder.finish(folder);
            case SERIES -> recorder.finishSeries(folder);
            case SUMS -> recorder.summary();
          };
      return Optional.of(
          new RunRecord(
              scenario,
              hash,
              world.network().roster(),
              summary,
              model.cabal().standing(),
              scenario.expectation().map(expectation -> Verdict.of(expectation, summary)),
              StateDigest.of(world.network()),
              kernel.name(),
              Manifest.VERSION));
    }
  }

  /** Runs to the end, or to where the plan pauses; whether it was the end. */
  private boolean reachesEnd(
      RunningWorld model, Recorder recorder, Checkpoint checkpoint, Runnable afterEpoch)
      throws IOException {
    try (RunControl control = new RunControl(model, Map.of(EPOCH, model::isBetweenEpochs))) {
      while (!model.isAtEnd()) {
        if (isToPause(model)) {
          checkpoint.write(model, recorder);
          return false;
        }
        control.stepTo(EPOCH);
        requireUndisturbed(control.drive(), control);
        afterEpoch.run();
        if (isToKeep(model)) {
          checkpoint.write(model, recorder);
        }
      }
      return true;
    }
  }

  private void requireUndisturbed(RunState state, RunControl control) throws IOException {
    if (state == RunState.STOPPED) {
      throw new InterruptedIOException("interrupted in replication " + number);
    }
    if (state == RunState.FAILED) {
      switch (control.failure().orElseThrow()) {
        case UncheckedIOException unwritable -> throw unwritable.getCause();
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case Throwable other -> throw new IllegalStateException(other);
      }
    }
  }

  private boolean isToPause(RunningWorld model) {
    return checkpoints.isPresent() && checkpoints.get().isPast(model.nextEpochBlock());
  }

  private boolean isToKeep(RunningWorld model) {
    return checkpoints.isPresent() && !model.isAtEnd() && checkpoints.get().isDue(model.epochs());
  }
}
