package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A folder of results that appears whole or not at all: it is filled under a temporary name beside
 * its place and moved at the end. Nothing that exists is overwritten, except, where forced, a
 * folder that holds a manifest of ours. Not thread-safe.
 */
public final class OutputFolder implements AutoCloseable {
  /** The file by which a folder is known to be ours. */
  public static final String MANIFEST = "manifest.json";

  private static final String MANIFEST_START = "{\n  \"tool\" : \"yumalab\",";
  private static final long MAX_MANIFEST_BYTES = 1 << 20;

  private final Path target;
  private final boolean explicit;
  private final boolean force;
  private final Path temporary;
  private final Thread atExit;
  private boolean published;

  private OutputFolder(Path target, boolean explicit, boolean force) throws IOException {
    this.target = target;
    this.explicit = explicit;
    this.force = force;
    Path parent = target.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    this.temporary = Files.createDirectory(beside(target, "partial"));
    // Interrupted runs leave nothing behind.
    this.atExit = new Thread(() -> clearAway(temporary));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A folder cannot be used; the message says why and what to do. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  /**
   * Opens the folder that a user has named.
   *
   * @param target its final place
   * @param force whether a folder of ours may be replaced
   * @throws UnusableException if it exists and may not be replaced
   */
  public static OutputFolder named(Path target, boolean force)
      throws IOException, UnusableException {
    Path place = target.toAbsolutePath().normalize();
    if (place.getFileName() == null) {
      throw new UnusableException("%s cannot be a result folder".formatted(target));
    }
    requireFree(place, force);
    return open(place, true, force);
  }

  /**
   * Opens a folder of a default name; if it exists, -2, -3, … is appended.
   *
   * @param base for instance {@code out/two-team-cabal-3f9c2a1}
   */
  public static OutputFolder numbered(Path base) throws IOException, UnusableException {
    return open(firstFree(base.toAbsolutePath().normalize()), false, false);
  }

  private static OutputFolder open(Path place, boolean explicit, boolean force)
      throws IOException, UnusableException {
    try {
      return new OutputFolder(place, explicit, force);
    } catch (IOException unwritable) {
      throw new UnusableException(
          "cannot make the folder %s; choose another --out".formatted(place));
    }
  }

  /** A hidden name of this process beside a folder. */
  private static Path beside(Path place, String purpose) {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return place.resolveSibling("." + place.getFileName() + "." + purpose + "-" + unique);
  }

  private static Path firstFree(Path base) {
    Path candidate = base;
    for (int number = 2; Files.exists(candidate); number++) {
      candidate = base.resolveSibling(base.getFileName() + "-" + number);
    }
    return candidate;
  }

  private static void requireFree(Path place, boolean force) throws UnusableException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!force) {
      throw new UnusableException(
          "%s exists; choose another --out, or add --force to replace a run folder"
              .formatted(place));
    }
    if (Files.isSymbolicLink(place) || !isOurs(place.resolve(MANIFEST))) {
      throw new UnusableException(
          "%s holds no %s of Yumalab, so it is not a run folder and --force does not replace it"
              .formatted(place, MANIFEST));
    }
  }

  /** Other programs call files manifest.json too; ours begins by naming the tool. */
  private static boolean isOurs(Path manifest) {
    try {
      return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
          && Files.size(manifest) < MAX_MANIFEST_BYTES
          && Files.readString(manifest).startsWith(MANIFEST_START);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Where to write before the folder is published. */
  public Path path() {
    return temporary;
  }

  /**
   * Moves the folder to its place.
   *
   * @return where it is now
   * @throws UnusableException if another process took the place meanwhile
   */
  public Path publish() throws IOException, UnusableException {
    Path place = explicit ? target : firstFree(target);
    Optional<Path> replaced = Optional.empty();
    if (explicit) {
      requireFree(place, force);
      if (Files.exists(place)) {
        Path aside = beside(place, "old");
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        replaced = Optional.of(aside);
      }
    }
    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    published = true;
    close();
    replaced.ifPresent(OutputFolder::deleteQuietly);
    return place;
  }

  /** Deletes what was written, unless it was published. */
  @Override
  public void close() {
    if (!published) {
      deleteQuietly(temporary);
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running or has run: nothing left to remove.
      return;
    }
  }

  /** Deletes a folder into which another thread may still be writing. */
  private static void clearAway(Path folder) {
    Path aside = beside(folder, "interrupted");
    try {
      // Under its old name the writer finds nothing any more, so that nothing new appears in it.
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException gone) {
      return;
    }
    deleteQuietly(aside);
    deleteQuietly(folder);
  }

  private static void deleteQuietly(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException leftBehind) {
      // What cannot be deleted stays under its temporary name, where nobody takes it for a result.
      return;
    }
  }
}
