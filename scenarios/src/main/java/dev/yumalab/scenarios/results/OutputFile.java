package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A single file that appears whole or not at all, and over nothing unless forced. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a text under a temporary name and moves it to its place.
   *
   * @param target the file
   * @param text its content, written as UTF-8
   * @param force whether a file that is there may be replaced
   * @throws OutputFolder.UnusableException if there is one and it may not
   * @throws IOException if it cannot be written; what was there stays
   */
  public static void write(Path target, String text, boolean force)
      throws IOException, OutputFolder.UnusableException {
    write(target, text.getBytes(StandardCharsets.UTF_8), force);
  }

  /** As {@link #write(Path, String, boolean)}, for what is no text. */
  public static void write(Path target, byte[] content, boolean force)
      throws IOException, OutputFolder.UnusableException {
    requireFree(target, force);
    Path aside = OutputFolder.beside(target.toAbsolutePath(), "partial");
    try {
      Files.write(aside, content, StandardOpenOption.CREATE_NEW);
      CopyOption[] how =
          force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
      Files.move(aside, target, how);
    } catch (FileAlreadyExistsException meanwhile) {
      throw exists(target);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void requireFree(Path target, boolean force)
      throws OutputFolder.UnusableException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputFolder.UnusableException(
          "%s is no regular file and is not replaced; choose another name".formatted(target));
    }
    if (!force) {
      throw exists(target);
    }
  }

  private static OutputFolder.UnusableException exists(Path target) {
    return new OutputFolder.UnusableException(
        "%s exists; choose another name, or add --force to replace it".formatted(target));
  }
}
