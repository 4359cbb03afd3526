package dev.yumalab.scenarios.recorded;

import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A JSON file, gzip or plain, which its first bytes tell. It is unpacked while it is read.
 *
 * @param source its name, for messages
 * @param bytes its content as it lies on disk
 */
public record PackedFile(String source, byte[] bytes) {
  /** The most that a file may hold, packed and unpacked. */
  public static final int MAX_MEBIBYTES = 256;

  /**
   * Reads a file from disk.
   *
   * @throws RecordedFormatException if it cannot be read or is too large
   */
  public static PackedFile read(String name) throws RecordedFormatException {
    String reason;
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        reason = "a folder, expected a file";
      } else if (!Files.exists(path)) {
        reason = "no such file";
      } else if (!Files.isRegularFile(path)) {
        reason = "not a regular file";
      } else if (Files.size(path) > (long) MAX_MEBIBYTES << 20) {
        reason = "larger than " + MAX_MEBIBYTES + " MiB, the most that is read";
      } else {
        return new PackedFile(name, Files.readAllBytes(path));
      }
    } catch (InvalidPathException invalid) {
      reason = "not the path of a file";
    } catch (AccessDeniedException denied) {
      reason = "cannot be read: permission denied";
    } catch (IOException unreadable) {
      reason = "cannot be read: " + Excerpt.bare(unreadable.getMessage() + "");
    }
    throw new RecordedFormatException(new Place.Source(name), reason);
  }

  /** Reads the unpacked JSON document. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the document; what follows it is checked by the caller. */
    T read(JsonCursor cursor) throws RecordedFormatException;
  }

  /**
   * What a file holds.
   *
   * @param content what the reader made of it
   * @param sha256 of the unpacked bytes, in hexadecimal: packing them anew does not change it
   */
  public record Content<T>(T content, String sha256) {}

  /**
   * Unpacks and reads the whole file.
   *
   * @throws RecordedFormatException if it is not one JSON document that the reader takes
   */
  public <T> Content<T> read(Reader<T> reader) throws RecordedFormatException {
    MessageDigest digest = sha256();
    try (InputStream unpacked = unpacked();
        DigestInputStream text =
            new DigestInputStream(new BoundedStream(unpacked, MAX_MEBIBYTES), digest);
        JsonCursor cursor = JsonCursor.open(source, text)) {
      T content = reader.read(cursor);
      cursor.end();
      return new Content<>(content, HexFormat.of().formatHex(digest.digest()));
    } catch (PackingException broken) {
      throw new RecordedFormatException(new Place.Source(source), broken.getMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private InputStream unpacked() throws PackingException {
    if (bytes.length == 0) {
      throw new PackingException("the file is empty");
    }
    return GzipStream.isGzip(bytes) ? new GzipStream(bytes) : new ByteArrayInputStream(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Its name and size. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%,d bytes)", source, bytes.length);
  }
}
