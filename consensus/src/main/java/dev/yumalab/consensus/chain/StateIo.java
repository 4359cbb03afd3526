package dev.yumalab.consensus.chain;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays in saved states: their length, then their elements. */
final class StateIo {
  private StateIo() {}

  static void write(DataOutput out, int[] values, int length) throws IOException {
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      out.writeInt(values[i]);
    }
  }

  static void write(DataOutput out, long[] values, int length) throws IOException {
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      out.writeLong(values[i]);
    }
  }

  static void write(DataOutput out, boolean[] values, int length) throws IOException {
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      out.writeBoolean(values[i]);
    }
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] values = new int[length(in)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  static long[] readLongs(DataInput in) throws IOException {
    long[] values = new long[length(in)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  static boolean[] readFlags(DataInput in) throws IOException {
    boolean[] values = new boolean[length(in)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readBoolean();
    }
    return values;
  }

  static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("a saved list has the length " + length);
    }
    return length;
  }
}
