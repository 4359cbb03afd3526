package dev.yumalab.scenarios.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes that come one after another. Not thread-safe. */
public final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;

  /** Begins without bytes. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * The fingerprint of a file.
   *
   * @return 64 hexadecimal digits
   * @throws IOException if it cannot be read
   */
  public static String ofFile(Path file) throws IOException {
    Sha256 sha256 = new Sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.digest.update(buffer, 0, read);
      }
    }
    return sha256.hex();
  }

  /** Adds bytes. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The fingerprint of all bytes so far, 64 hexadecimal digits; begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
