package dev.yumalab.scenarios.digest;

import java.io.DataOutput;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A quick 64-bit fingerprint of what is written to it: equal states have equal ones, and different
 * ones nearly always differ. Each number is mixed in as a whole. Not for secrets. Not thread-safe.
 */
public final class StateHash implements DataOutput {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private long hash;

  /** The hash of nothing. */
  public StateHash() {}

  private void mix(long word) {
    hash = (hash ^ word) * MULTIPLIER;
    hash ^= hash >>> 29;
  }

  /** The fingerprint: 16 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(hash ^ (hash >>> 32));
  }

  @Override
  public void write(int b) {
    mix(b & 0xFF);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      mix(bytes[i]);
    }
  }

  @Override
  public void writeBoolean(boolean value) {
    mix(value ? 1 : 0);
  }

  @Override
  public void writeByte(int value) {
    mix(value);
  }

  @Override
  public void writeShort(int value) {
    mix(value);
  }

  @Override
  public void writeChar(int value) {
    mix(value);
  }

  @Override
  public void writeInt(int value) {
    mix(value);
  }

  @Override
  public void writeLong(long value) {
    mix(value);
  }

  @Override
  public void writeFloat(float value) {
    mix(Float.floatToIntBits(value));
  }

  @Override
  public void writeDouble(double value) {
    mix(Double.doubleToLongBits(value));
  }

  @Override
  public void writeBytes(String text) {
    writeUTF(text);
  }

  @Override
  public void writeChars(String text) {
    writeUTF(text);
  }

  @Override
  public void writeUTF(String text) {
    mix(text.length());
    write(text.getBytes(StandardCharsets.UTF_8));
  }
}
