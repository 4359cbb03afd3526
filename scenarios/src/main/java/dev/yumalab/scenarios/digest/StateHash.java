package dev.yumalab.scenarios.digest;

import java.io.DataOutputStream;
import java.io.OutputStream;

/**
 * A quick 64-bit fingerprint of what is written to it: equal states have equal ones, and different
 * ones nearly always differ. Not for secrets. Not thread-safe.
 */
public final class StateHash extends OutputStream {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private long hash;
  private long word;
  private int bytes;

  /** The hash of nothing. */
  public StateHash() {}

  /** What is written here is hashed. */
  public DataOutputStream output() {
    return new DataOutputStream(this);
  }

  @Override
  public void write(int b) {
    word = (word << Byte.SIZE) | (b & 0xFF);
    if ((++bytes & 7) == 0) {
      mix();
    }
  }

  @Override
  public void write(byte[] content, int from, int length) {
    for (int i = from; i < from + length; i++) {
      write(content[i]);
    }
  }

  private void mix() {
    hash = (hash ^ word) * MULTIPLIER;
    hash ^= hash >>> 29;
    word = 0;
  }

  /** The fingerprint: 16 hexadecimal digits. */
  public String hex() {
    long rest = (hash ^ word) * MULTIPLIER ^ bytes;
    return String.format("%016x", rest ^ (rest >>> 32));
  }
}
