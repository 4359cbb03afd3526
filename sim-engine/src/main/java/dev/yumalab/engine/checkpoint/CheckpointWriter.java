package dev.yumalab.engine.checkpoint;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a checkpoint beside its place, and moves it there when all of it is on the disk. Until
 * {@link #commit} the checkpoint that stood there before stays; a process that is killed leaves it,
 * and at most a file ending in {@code .part}, which the next writer replaces.
 *
 * <pre>{@code
 * try (CheckpointWriter writer = CheckpointWriter.create(file)) {
 *   writer.write("queue", queue::save);
 *   writer.write("world", world::save);
 *   writer.commit();
 * }
 * }</pre>
 *
 * <p>Memory does not grow with the size of a section. One writer at a time for a file. Not
 * thread-safe.
 */
public final class CheckpointWriter implements Closeable {
  /** A part that writes its own state: fields in a fixed order, a small version first. */
  @FunctionalInterface
  public interface Part {
    /** Writes the state. */
    void save(DataOutput out) throws IOException;
  }

  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private final MessageDigest digest = CheckpointFormat.newDigest();
  private final DataOutputStream plain;
  private final DataOutputStream hashed;
  private final Set<String> names = new HashSet<>();
  private boolean failed;
  private boolean committed;

  private CheckpointWriter(Path target, Path partial, FileChannel channel) {
    this.target = target;
    this.partial = partial;
    this.channel = channel;
    plain =
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(channel), CheckpointFormat.CHUNK_BYTES));
    hashed = new DataOutputStream(new DigestOutputStream(plain, digest));
  }

  /**
   * Begins a checkpoint.
   *
   * @param target where it will stand; its folder exists
   * @throws CheckpointException if the folder cannot be written to
   */
  public static CheckpointWriter create(Path target) throws CheckpointException {
    Path name = target.getFileName();
    if (name == null || Files.isDirectory(target)) {
      throw new CheckpointException(target, "expected a file's name, this is a folder");
    }
    Path partial = target.resolveSibling(name + ".part");
    try {
      FileChannel channel =
          FileChannel.open(
              partial,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      CheckpointWriter writer = new CheckpointWriter(target, partial, channel);
      writer.hashed.write(CheckpointFormat.magic());
      writer.hashed.writeInt(CheckpointFormat.VERSION);
      return writer;
    } catch (IOException e) {
      throw new CheckpointException(
          target, "a checkpoint cannot be written here, expected a folder to write to", e);
    }
  }

  /**
   * Adds a section.
   *
   * @param name of 1 to 255 bytes in UTF-8, once in a file
   * @param part writes it
   * @throws CheckpointException if the disk or the part fails; nothing can be committed then
   */
  public void write(String name, Part part) throws CheckpointException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > CheckpointFormat.MAX_NAME_BYTES || !names.add(name)) {
      throw new IllegalArgumentException(
          "a section's name has 1 to %d bytes and is used once, not '%s'"
              .formatted(CheckpointFormat.MAX_NAME_BYTES, name));
    }
    requireOpen();
    failed = true;
    try {
      hashed.writeShort(bytes.length);
      hashed.write(bytes);
      ChunkOutputStream chunks = new ChunkOutputStream(hashed);
      DataOutputStream out = new DataOutputStream(chunks);
      part.save(out);
      chunks.end();
    } catch (IOException e) {
      throw new CheckpointException(target, "section '%s' could not be written".formatted(name), e);
    }
    failed = false;
  }

  private void requireOpen() {
    if (committed || failed || !channel.isOpen()) {
      throw new IllegalStateException("this checkpoint has ended or failed");
    }
  }

  /**
   * Ends the file, waits until the disk has it, and moves it to its place.
   *
   * @throws CheckpointException if that fails; what stood there before stays
   */
  public void commit() throws CheckpointException {
    requireOpen();
    failed = true;
    try {
      hashed.writeShort(0);
      plain.write(digest.digest());
      plain.flush();
      channel.force(true);
      channel.close();
      move();
    } catch (IOException e) {
      throw new CheckpointException(target, "the checkpoint could not be finished", e);
    }
    failed = false;
    committed = true;
    forceFolder();
  }

  private void move() throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the move itself last. Some systems do not let a folder be opened: then it just waits. */
  private void forceFolder() {
    Path folder = target.toAbsolutePath().getParent();
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException notOnThisSystem) {
      // The file is complete in any case; only a power cut within seconds could undo the move.
    }
  }

  /** Without {@link #commit} before, gives the checkpoint up and removes what was written. */
  @Override
  public void close() throws CheckpointException {
    if (committed) {
      return;
    }
    try {
      channel.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new CheckpointException(partial, "could not be removed", e);
    }
  }
}
