package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A folder of results that appears whole or not at all: it is filled under a temporary name beside
 * its place and moved at the end. Nothing that exists is overwritten, except, where forced, a
 * folder that holds a manifest of ours. To be filled by one thread; publishing, closing and an
 * interrupt of the process wait for each other.
 *
 * <p>A folder that is kept has a temporary name that a user can read, {@link #UNFINISHED} behind
 * the final one, and stays there when the process ends before it is whole, so that another process
 * can go on with it.
 */
public final class OutputFolder implements AutoCloseable {
  /** The file by which a folder is known to be ours. */
  public static final String MANIFEST = "manifest.json";

  /** The folder, inside, of what is needed until the results are whole; none of them itself. */
  public static final String WORK = ".work";

  /** What follows the name of a folder that is kept until it is whole. */
  public static final String UNFINISHED = ".unfinished";

  private static final String MANIFEST_START = "{\n  \"tool\" : \"yumalab\",";
  private static final long MAX_MANIFEST_BYTES = 1 << 20;

  private final Path target;
  private final boolean explicit;
  private final boolean force;
  private final boolean kept;
  private final Path temporary;
  private final Thread atExit;
  private State state = State.OPEN;

  /** What has become of the temporary folder; guarded by this object's lock. */
  private enum State {
    OPEN,
    PUBLISHED,
    CLEARED
  }

  private OutputFolder(Path target, boolean explicit, boolean force, boolean kept, Path temporary) {
    this.target = target;
    this.explicit = explicit;
    this.force = force;
    this.kept = kept;
    this.temporary = temporary;
    // Interrupted runs leave nothing behind.
    this.atExit = new Thread(this::clearAtExit);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A folder cannot be used; the message says why and what to do. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why, and what to do. */
    public UnusableException(String message) {
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
    Path place = freePlace(target, force);
    return open(place, true, force, false, beside(place, "partial"));
  }

  private static Path freePlace(Path target, boolean force) throws UnusableException {
    Path place = target.toAbsolutePath().normalize();
    if (place.getFileName() == null) {
      throw new UnusableException("%s cannot be a result folder".formatted(target));
    }
    requireFree(place, force);
    return place;
  }

  /**
   * Opens a folder of a default name; if it exists, -2, -3, … is appended.
   *
   * @param base for instance {@code out/two-team-cabal-3f9c2a1}
   */
  public static OutputFolder numbered(Path base) throws IOException, UnusableException {
    Path place = firstFree(base.toAbsolutePath().normalize());
    return open(place, false, false, false, beside(place, "partial"));
  }

  /**
   * As {@link #named}, for a folder that is kept until it is whole.
   *
   * @throws UnusableException also if an unfinished one stands there
   */
  public static OutputFolder keptNamed(Path target, boolean force)
      throws IOException, UnusableException {
    Path place = freePlace(target, force);
    if (isTaken(unfinished(place))) {
      throw new UnusableException(
          "%s is an unfinished run; 'yumalab resume' goes on with it; else choose another --out or"
                  .formatted(unfinished(place))
              + " delete it");
    }
    return open(place, true, force, true, unfinished(place));
  }

  /** As {@link #numbered}, for a folder that is kept until it is whole. */
  public static OutputFolder keptNumbered(Path base) throws IOException, UnusableException {
    Path place =
        firstFree(
            base.toAbsolutePath().normalize(),
            candidate -> isTaken(candidate) || isTaken(unfinished(candidate)));
    return open(place, false, false, true, unfinished(place));
  }

  /**
   * Opens a kept folder that another process left.
   *
   * @param unfinished where it stands
   * @param target its final place; if there is none, its name without {@link #UNFINISHED}, numbered
   *     where that is taken
   * @param force whether a folder of ours at the target may be replaced
   * @throws UnusableException if the target is taken, or the folder could not be moved there
   */
  public static OutputFolder reopened(Path unfinished, Optional<Path> target, boolean force)
      throws UnusableException {
    Path from = unfinished.toAbsolutePath().normalize();
    if (target.isPresent()) {
      Path place = freePlace(target.get(), force);
      requireReachable(from, place);
      return new OutputFolder(place, true, force, true, from);
    }
    Path named = finished(from);
    Path place = named.equals(from) ? from.resolveSibling(from.getFileName() + "-finished") : named;
    return new OutputFolder(place, false, false, true, from);
  }

  /** Moving comes last, when it must not fail any more. */
  private static void requireReachable(Path from, Path place) throws UnusableException {
    if (place.startsWith(from)) {
      throw new UnusableException(
          "%s lies inside the unfinished run %s; choose another --out".formatted(place, from));
    }
    try {
      Path parent = Files.createDirectories(place.getParent());
      if (!Files.getFileStore(parent).equals(Files.getFileStore(from))) {
        throw new UnusableException(
            "%s is on another file system than %s, so the folder cannot be moved there whole; choose"
                    .formatted(place, from)
                + " an --out beside it");
      }
    } catch (IOException unwritable) {
      throw cannotMake(place);
    }
  }

  private static UnusableException cannotMake(Path place) {
    return new UnusableException(
        "cannot make the folder %s; choose another --out".formatted(place));
  }

  /** Where the results of this place stand until they are whole. */
  public static Path unfinished(Path place) {
    return place.resolveSibling(place.getFileName() + UNFINISHED);
  }

  /** The place of unfinished results when they are whole; the same path where the ending is not. */
  public static Path finished(Path unfinished) {
    String name = String.valueOf(unfinished.getFileName());
    return name.endsWith(UNFINISHED)
        ? unfinished.resolveSibling(name.substring(0, name.length() - UNFINISHED.length()))
        : unfinished;
  }

  private static OutputFolder open(
      Path place, boolean explicit, boolean force, boolean kept, Path temporary)
      throws UnusableException {
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      Files.createDirectory(temporary);
      OutputFolder folder = new OutputFolder(place, explicit, force, kept, temporary);
      folder.requireUsableName();
      return folder;
    } catch (IOException unwritable) {
      throw cannotMake(place);
    }
  }

  /** Asks the file system before the work, not after it, whether the name can be had. */
  private void requireUsableName() throws UnusableException {
    try {
      Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException free) {
      return;
    } catch (IOException impossible) {
      close();
      throw new UnusableException(
          "the file system does not take the name %s (%s); choose another --out"
              .formatted(target, reason(impossible)));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }

  /** A hidden name of this process beside a place, short where the place's own name is long. */
  static Path beside(Path place, String purpose) {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return place.resolveSibling(".yumalab." + purpose + "-" + unique);
  }

  private static Path firstFree(Path base) {
    return firstFree(base, OutputFolder::isTaken);
  }

  private static Path firstFree(Path base, Predicate<Path> isTaken) {
    Path candidate = base;
    for (int number = 2; isTaken.test(candidate); number++) {
      candidate = base.resolveSibling(base.getFileName() + "-" + number);
    }
    return candidate;
  }

  private static boolean isTaken(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static void requireFree(Path place, boolean force) throws UnusableException {
    if (!isTaken(place)) {
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
   * Moves the folder to its place. An interrupt comes before or after, never in between: what was
   * there is replaced whole, or stays.
   *
   * @return where it is now
   * @throws UnusableException if another process took the place meanwhile
   */
  public synchronized Path publish() throws IOException, UnusableException {
    if (state != State.OPEN) {
      throw new IOException("interrupted before " + target + " was in its place");
    }
    Path place = explicit ? publishNamed() : publishNumbered();
    close();
    Deletion.quietly(place.resolve(WORK));
    return place;
  }

  private Path publishNumbered() throws IOException {
    while (true) {
      Path place = firstFree(target);
      try {
        moveTo(place);
        return place;
      } catch (FileSystemException failure) {
        if (!isTaken(place)) {
          throw failure;
        }
        // Another run has just taken this number; the next one may be free.
      }
    }
  }

  private Path publishNamed() throws IOException, UnusableException {
    requireFree(target, force);
    if (!isTaken(target)) {
      moveToFree();
      return target;
    }
    Path aside = beside(target, "old");
    Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    try {
      moveTo(target);
    } catch (IOException failure) {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      throw failure;
    }
    Deletion.quietly(aside);
    return target;
  }

  private void moveToFree() throws IOException, UnusableException {
    try {
      moveTo(target);
    } catch (FileSystemException failure) {
      requireFree(target, false);
      throw failure;
    }
  }

  private void moveTo(Path place) throws IOException {
    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    state = State.PUBLISHED;
  }

  /** Whether the folder stays as it is if the process ends now. */
  private boolean isLeft() {
    return kept && Files.isDirectory(temporary.resolve(WORK));
  }

  /** Deletes what was written, unless it was published or is kept for another process. */
  @Override
  public synchronized void close() {
    if (state == State.OPEN) {
      if (!isLeft()) {
        Deletion.quietly(temporary);
      }
      state = State.CLEARED;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running or has run: nothing left to remove.
      return;
    }
  }

  /** What the process does at its end; waits for a publication that has begun. */
  synchronized void clearAtExit() {
    if (state == State.OPEN) {
      if (!isLeft()) {
        Deletion.whileWritten(temporary);
      }
      state = State.CLEARED;
    }
  }
}
