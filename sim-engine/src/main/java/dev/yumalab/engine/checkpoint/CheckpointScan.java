package dev.yumalab.engine.checkpoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a whole file once, checks everything about it, and notes where its sections begin. */
final class CheckpointScan {
  private static final String CUT = "ends too early, expected a whole checkpoint: it was cut";
  private static final String CHANGED = "is damaged, expected the checksum written at its end";

  private final Path file;
  private final MessageDigest digest = CheckpointFormat.newDigest();
  private final byte[] chunk = new byte[CheckpointFormat.CHUNK_BYTES];
  private final Map<String, Long> sections = new LinkedHashMap<>();
  private final DataInputStream plain;
  private final DataInputStream hashed;
  private long position;

  CheckpointScan(Path file, FileChannel channel) {
    this.file = file;
    plain =
        new DataInputStream(
            new BufferedInputStream(
                Channels.newInputStream(channel), CheckpointFormat.CHUNK_BYTES));
    hashed = new DataInputStream(new DigestInputStream(plain, digest));
  }

  /** Where the first chunk of each section begins, by name, in the order of the file. */
  Map<String, Long> sections() throws CheckpointException {
    try {
      checkHead();
      for (int bytes = nameBytes(); bytes > 0; bytes = nameBytes()) {
        String name = name(bytes);
        if (sections.put(name, position) != null) {
          throw damaged();
        }
        skipChunks();
      }
      checkEnd();
      return sections;
    } catch (EOFException e) {
      throw new CheckpointException(file, CUT, e);
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException e) {
      throw new CheckpointException(file, "cannot be read", e);
    }
  }

  private CheckpointException damaged() {
    return new CheckpointException(file, CHANGED);
  }

  private void checkHead() throws IOException {
    byte[] magic = CheckpointFormat.magic();
    byte[] head = hashed.readNBytes(magic.length);
    if (!Arrays.equals(head, 0, head.length, magic, 0, head.length) || head.length == 0) {
      throw new CheckpointException(file, "is not a checkpoint, expected one of Yumalab");
    }
    if (head.length < magic.length) {
      throw new CheckpointException(file, CUT);
    }
    int version = hashed.readInt();
    if (version != CheckpointFormat.VERSION) {
      throw new CheckpointException(
          file,
          "is a checkpoint of format %d, expected format %d: it comes from another version"
              .formatted(version, CheckpointFormat.VERSION));
    }
    position = (long) magic.length + Integer.BYTES;
  }

  private int nameBytes() throws IOException {
    int bytes = hashed.readUnsignedShort();
    position += Short.BYTES;
    if (bytes > CheckpointFormat.MAX_NAME_BYTES) {
      throw damaged();
    }
    return bytes;
  }

  private String name(int bytes) throws IOException {
    byte[] name = new byte[bytes];
    hashed.readFully(name);
    position += bytes;
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      throw damaged();
    }
  }

  private void skipChunks() throws IOException {
    while (true) {
      int bytes = hashed.readInt();
      position += Integer.BYTES;
      if (bytes < 0 || bytes > chunk.length) {
        throw damaged();
      }
      if (bytes == 0) {
        return;
      }
      hashed.readFully(chunk, 0, bytes);
      position += bytes;
    }
  }

  private void checkEnd() throws IOException {
    byte[] written = new byte[CheckpointFormat.DIGEST_BYTES];
    byte[] computed = digest.digest();
    plain.readFully(written);
    if (!MessageDigest.isEqual(written, computed)) {
      throw damaged();
    }
    if (plain.read() >= 0) {
      throw new CheckpointException(file, "goes on after its end, expected nothing there");
    }
  }
}
