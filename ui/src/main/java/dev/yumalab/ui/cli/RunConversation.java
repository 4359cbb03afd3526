package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.StrategyFailedException;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.Replicated;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a run says to its user: how far it is, what it gave, and how to go on with it.
 *
 * @param out where results are named
 * @param err where progress and warnings go
 * @param output how much is said
 * @param json whether the summary is printed as JSON
 */
record RunConversation(PrintWriter out, PrintWriter err, OutputOptions output, boolean json) {
  /** Opens the folder of the run. */
  @FunctionalInterface
  interface Place {
    OutputFolder open() throws IOException, OutputFolder.UnusableException;
  }

  /** Runs. */
  @FunctionalInterface
  interface Work {
    RunService.Ending run(OutputFolder folder, BiConsumer<Long, Long> progress)
        throws IOException, OutputFolder.UnusableException;
  }

  /** Runs from beginning to end; the exit code. */
  int hold(Place place, RunPlan plan, Work work)
      throws IOException, OutputFolder.UnusableException {
    Progress progress = new Progress(err, "epochs", output.silent());
    boolean isKept = plan.checkpoints().isPresent();
    try (OutputFolder folder = place.open()) {
      if (isKept && !output.silent()) {
        err.println("if it is stopped, go on with: " + resume(folder.path()));
      }
      RunService.Ending ending = workIn(folder, work, progress, isKept);
      progress.finish();
      return switch (ending) {
        case RunService.Finished(RunService.Outcome outcome) -> finished(outcome);
        case RunService.Paused(Path waiting) -> paused(waiting);
      };
    }
  }

  private RunService.Ending workIn(
      OutputFolder folder, Work work, Progress progress, boolean isKept)
      throws IOException, OutputFolder.UnusableException {
    try {
      return work.run(folder, progress::update);
    } catch (StrategyFailedException failure) {
      if (isKept) {
        err.println("what was kept before is in " + folder.path());
      }
      throw failure;
    } catch (IOException failure) {
      if (!isKept) {
        throw failure;
      }
      throw new CommandFailure(
          ExitCode.USAGE,
          "yumalab: a file could not be read or written: %s%nwhat was kept is in %s; go on with: %s"
              .formatted(failure.getMessage(), folder.path(), resume(folder.path())));
    }
  }

  private static String resume(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
    return "yumalab resume " + shown;
  }

  private int paused(Path folder) {
    if (!output.quiet()) {
      out.println("paused; go on with: " + resume(folder));
    }
    out.println(folder);
    return ExitCode.OK;
  }

  private int finished(RunService.Outcome outcome) {
    outcome.warning().ifPresent(warning -> err.println("warning: " + warning));
    List<String> failures = outcome.run().replicated().map(Replicated::failures).orElse(List.of());
    failures.forEach(failure -> err.println("failed: " + failure));
    if (json) {
      JsonOutput.print(out, document -> RunReport.write(outcome, document));
    } else {
      if (!output.quiet()) {
        RunReport.print(outcome.run(), out);
        out.println("open report.html in the folder:");
      }
      out.println(outcome.folder());
    }
    return failures.isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
  }
}
