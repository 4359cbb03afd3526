package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.run.CheckpointPlan;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether and when the state of a run is kept. */
final class CheckpointOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "EPOCHS",
      description =
          "Keep the run's state after every so many epochs; what was stopped goes on with 'yumalab"
              + " resume'.")
  private Optional<Integer> everyEpochs;

  @Option(
      names = "--until-block",
      paramLabel = "B",
      description =
          "Pause behind the last epoch that is not after block B, and keep the state for 'yumalab"
              + " resume'.")
  private Optional<Long> untilBlock;

  /** What was asked for, if anything was. */
  Optional<CheckpointPlan> plan() {
    if (everyEpochs.isPresent() && everyEpochs.get() < 1) {
      throw new ParameterException(
          command.commandLine(), "--checkpoint-every must be at least 1, not " + everyEpochs.get());
    }
    if (everyEpochs.isEmpty() && untilBlock.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckpointPlan(
            everyEpochs.map(OptionalInt::of).orElse(OptionalInt.empty()),
            blocks(untilBlock, command)));
  }

  /** The block of an option as a number of at least 0. */
  static OptionalLong blocks(Optional<Long> untilBlock, CommandSpec command) {
    if (untilBlock.isPresent() && untilBlock.get() < 0) {
      throw new ParameterException(
          command.commandLine(), "--until-block must be at least 0, not " + untilBlock.get());
    }
    return untilBlock.map(OptionalLong::of).orElse(OptionalLong.empty());
  }
}
