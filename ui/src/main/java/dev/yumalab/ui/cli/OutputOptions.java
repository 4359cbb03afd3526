package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.results.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go, and how much is said on the way. */
final class OutputOptions {
  private static final Path DEFAULT_PARENT = Path.of("out");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The new folder for the results (default: a new one below out/).")
  private Optional<Path> out;

  @Option(
      names = "--force",
      description = "Replace the folder named by --out, if it holds results of Yumalab.")
  private boolean force;

  @Option(names = "--quiet", description = "Print nothing but the folder and errors.")
  private boolean quiet;

  @Option(names = "--no-progress", description = "Show no progress.")
  private boolean noProgress;

  /** Opens the folder that was asked for, or a numbered one below {@code out}. */
  OutputFolder open(String defaultName) throws IOException, OutputFolder.UnusableException {
    return out.isPresent()
        ? OutputFolder.named(out.get(), force)
        : OutputFolder.numbered(DEFAULT_PARENT.resolve(defaultName));
  }

  /** As {@link #open}, for a folder that stays until it is whole. */
  OutputFolder openKept(String defaultName) throws IOException, OutputFolder.UnusableException {
    return out.isPresent()
        ? OutputFolder.keptNamed(out.get(), force)
        : OutputFolder.keptNumbered(DEFAULT_PARENT.resolve(defaultName));
  }

  /** Opens a folder that another process has left. */
  OutputFolder reopen(Path unfinished) throws OutputFolder.UnusableException {
    return OutputFolder.reopened(unfinished, out, force);
  }

  boolean quiet() {
    return quiet;
  }

  /** Whether no progress is shown. */
  boolean silent() {
    return quiet || noProgress;
  }
}
