package dev.yumalab.consensus.chain;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The rows of weights that are stored, in the callers' order of uids, and which of them the kernel
 * has not seen. Not thread-safe.
 */
final class WeightRows {
  private static final int[] EMPTY = new int[0];

  private int[][] uids = new int[0][];
  private int[][] values = new int[0][];
  private long[] contentBlock = new long[0];
  private boolean[] changed = new boolean[0];

  /** Makes room for uids; new ones have set nothing. */
  void require(int count) {
    int known = uids.length;
    if (count > known) {
      int size = Math.max(count, 2 * known);
      uids = Arrays.copyOf(uids, size);
      values = Arrays.copyOf(values, size);
      contentBlock = Arrays.copyOf(contentBlock, size);
      changed = Arrays.copyOf(changed, size);
      Arrays.fill(uids, known, size, EMPTY);
      Arrays.fill(values, known, size, EMPTY);
    }
  }

  int[] uids(int uid) {
    return uids[uid];
  }

  int[] values(int uid) {
    return values[uid];
  }

  /** The block at which what a row says was fixed: set, or committed. */
  long contentBlock(int uid) {
    return contentBlock[uid];
  }

  void set(int uid, int[] on, int[] rowValues, long block) {
    uids[uid] = on;
    values[uid] = rowValues;
    contentBlock[uid] = block;
    changed[uid] = true;
  }

  void clear(int uid) {
    set(uid, EMPTY, EMPTY, 0);
  }

  /** Weights towards a uid become 0; the entries stay. */
  void forget(int target, int count) {
    for (int uid = 0; uid < count; uid++) {
      int[] on = uids[uid];
      for (int k = 0; k < on.length; k++) {
        if (on[k] == target && values[uid][k] != 0) {
          values[uid] = values[uid].clone();
          values[uid][k] = 0;
          changed[uid] = true;
        }
      }
    }
  }

  boolean isChanged(int uid) {
    return changed[uid];
  }

  void setChanged(int uid, boolean isChanged) {
    changed[uid] = isChanged;
  }

  void visit(String subnet, int count, StatePart.Visitor visitor) throws IOException {
    visitor.visit(
        subnet + "weights",
        out -> {
          out.writeInt(count);
          for (int uid = 0; uid < count; uid++) {
            StateIo.write(out, uids[uid], uids[uid].length);
            StateIo.write(out, values[uid], values[uid].length);
            out.writeLong(contentBlock[uid]);
          }
        });
  }

  /** Reads rows; all of them are new to the kernel. */
  void load(DataInput in) throws IOException {
    uids = new int[0][];
    int count = StateIo.length(in);
    require(count);
    for (int uid = 0; uid < count; uid++) {
      int[] on = StateIo.readInts(in);
      int[] rowValues = StateIo.readInts(in);
      set(uid, on, rowValues, in.readLong());
    }
  }
}
