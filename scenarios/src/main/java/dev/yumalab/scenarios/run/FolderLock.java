package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.OutputFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two processes from going on with the same run. The system lets go of it with the process.
 */
final class FolderLock implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;
  private final Optional<FileLock> lock;

  private FolderLock(Path folder, FileChannel channel) throws IOException {
    this.folder = folder;
    this.channel = channel;
    lock = acquired(channel);
  }

  /** Tries to lock a folder. */
  static FolderLock of(OutputFolder folder) throws IOException {
    Path work = Files.createDirectories(folder.path().resolve(OutputFolder.WORK));
    return new FolderLock(
        folder.path(),
        FileChannel.open(
            work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  private static Optional<FileLock> acquired(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException ofThisProcess) {
      return Optional.empty();
    }
  }

  /**
   * Refuses a folder that another process has locked.
   *
   * @throws OutputFolder.UnusableException if it has
   */
  void requireHeld() throws OutputFolder.UnusableException {
    if (lock.isEmpty()) {
      throw new OutputFolder.UnusableException(
          folder + " is being worked on by another process; wait for it, or stop it");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
