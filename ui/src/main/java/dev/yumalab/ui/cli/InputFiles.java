package dev.yumalab.ui.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in words why a file cannot be read. */
final class InputFiles {
  private InputFiles() {}

  /** Refuses a pipe or a device, which could let a command wait for ever. */
  static void requireRegular(Path file) throws IOException {
    if (isSpecial(file)) {
      throw new IOException("not a regular file");
    }
  }

  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  static String explain(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return file + ": is a folder, expected a file";
    }
    if (isSpecial(file)) {
      return file + ": is a pipe or a device, expected a file";
    }
    return switch (failure) {
      case NoSuchFileException missing -> file + ": no such file";
      case AccessDeniedException denied -> file + ": permission denied";
      default -> file + ": cannot be read: " + failure.getMessage();
    };
  }
}
