package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.results.OutputFile;
import dev.yumalab.scenarios.results.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a file that a command was asked for, or ends the command with what is in the way. */
final class TextFile {
  private TextFile() {}

  /**
   * Writes a file.
   *
   * @param force whether one that exists is replaced
   * @throws CommandFailure if it cannot be written
   */
  static void write(Path file, String text, boolean force) {
    try {
      OutputFile.write(file, text, force);
    } catch (OutputFolder.UnusableException unusable) {
      throw new CommandFailure(ExitCode.USAGE, "yumalab: " + unusable.getMessage());
    } catch (IOException unwritable) {
      throw new CommandFailure(
          ExitCode.USAGE, "yumalab: cannot write " + file + ": " + unwritable.getMessage());
    }
  }
}
