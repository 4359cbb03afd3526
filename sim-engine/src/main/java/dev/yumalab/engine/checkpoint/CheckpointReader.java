package dev.yumalab.engine.checkpoint;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Reads a checkpoint. Opening it reads the whole file once and checks its structure and SHA-256, so
 * nothing is loaded from a file that was cut, changed or is something else.
 *
 * <p>Memory does not grow with the size of a section. The file stays open until {@link #close}; a
 * checkpoint that is moved to its place meanwhile does not touch it. Not thread-safe.
 */
public final class CheckpointReader implements Closeable {
  /** A part that reads its own state, all of what it saved. */
  @FunctionalInterface
  public interface Part {
    /** Reads the state. */
    void load(DataInput in) throws IOException;
  }

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Long> sections;

  private CheckpointReader(Path file, FileChannel channel, Map<String, Long> sections) {
    this.file = file;
    this.channel = channel;
    this.sections = sections;
  }

  /**
   * Opens and checks a file.
   *
   * @throws CheckpointException if there is none, or it is not a whole checkpoint of a known
   *     version
   */
  public static CheckpointReader open(Path file) throws CheckpointException {
    if (Files.isDirectory(file)) {
      throw new CheckpointException(file, "expected a checkpoint, this is a folder");
    }
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new CheckpointException(file, "no such file, expected a checkpoint", e);
    } catch (IOException e) {
      throw new CheckpointException(file, "cannot be read", e);
    }
    try {
      return new CheckpointReader(file, channel, new CheckpointScan(file, channel).sections());
    } catch (CheckpointException e) {
      closeAfter(channel, e);
      throw e;
    }
  }

  private static void closeAfter(FileChannel channel, CheckpointException problem) {
    try {
      channel.close();
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
  }

  /** The names of the sections in the order of writing. */
  public List<String> sections() {
    return List.copyOf(sections.keySet());
  }

  /**
   * Loads a section, from its first byte to its last.
   *
   * @throws CheckpointException if there is no such section, or it holds less or more than the part
   *     reads, or the part refuses it
   */
  public void read(String name, Part part) throws CheckpointException {
    Long position = sections.get(name);
    if (position == null) {
      throw new CheckpointException(
          file,
          "no section '%s', there are: %s".formatted(name, String.join(", ", sections.keySet())));
    }
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new ChunkInputStream(channel, position)));
    boolean surplus;
    try {
      part.load(in);
      surplus = in.read() >= 0;
    } catch (EOFException e) {
      throw new CheckpointException(
          file, "section '%s' ends too early, it is of another version".formatted(name), e);
    } catch (IOException e) {
      throw new CheckpointException(file, "section '%s': %s".formatted(name, e.getMessage()), e);
    }
    if (surplus) {
      throw new CheckpointException(
          file, "section '%s' holds more than expected, it is of another version".formatted(name));
    }
  }

  @Override
  public void close() throws CheckpointException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CheckpointException(file, "cannot be closed", e);
    }
  }
}
