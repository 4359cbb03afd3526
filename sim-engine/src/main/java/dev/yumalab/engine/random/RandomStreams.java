package dev.yumalab.engine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * All random numbers of one replication of one run. Immutable and thread-safe.
 *
 * @param seed of the run
 * @param replication number of the replication, from 0
 */
public record RandomStreams(long seed, int replication) {

  /**
   * The stream of one entity for one purpose.
   *
   * @param entity a stable path of names, for instance {@code cabal/validator/3}; never a uid or a
   *     position among all agents, which others can shift
   * @param purpose what the numbers are for, so that one use does not shift another
   */
  public RandomStream stream(String entity, String purpose) {
    byte[] name = entity.getBytes(StandardCharsets.UTF_8);
    byte[] use = purpose.getBytes(StandardCharsets.UTF_8);
    // The length in front keeps ("a", "bc") and ("ab", "c") apart.
    ByteBuffer identity =
        ByteBuffer.allocate(2 * Long.BYTES + name.length + use.length)
            .putLong(seed)
            .putInt(replication)
            .putInt(name.length)
            .put(name)
            .put(use);
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(identity.array()));
    return new RandomStream(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
