package dev.yumalab.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The file: eight bytes that name it, an int for the version of the format, sections, an empty
 * name, and the SHA-256 of all that. A section is its name (short of length, UTF-8) and chunks (int
 * of length, bytes), the last of length 0, so that nobody needs to know a section's length in
 * advance. Numbers are big-endian.
 */
final class CheckpointFormat {
  static final int VERSION = 1;
  static final int CHUNK_BYTES = 1 << 16;
  static final int MAX_NAME_BYTES = 255;
  static final int DIGEST_BYTES = 32;

  private static final String MAGIC = "YUMACKPT";

  private CheckpointFormat() {}

  static byte[] magic() {
    return MAGIC.getBytes(StandardCharsets.US_ASCII);
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
