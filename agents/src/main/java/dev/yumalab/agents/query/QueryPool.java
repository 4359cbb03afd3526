package dev.yumalab.agents.query;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The queries under way, by number; numbers are used again. Not thread-safe. */
final class QueryPool {
  private int[] evaluator = new int[16];
  private int[] miner = new int[16];
  private long[] number = new long[16];
  private long[] sent = new long[16];
  private long[] arrived = new long[16];
  private int[] free = new int[16];
  private int freeCount;
  private int used;

  /**
   * A query is sent.
   *
   * @param by the evaluator
   * @param to the miner
   * @param ordinal how many the evaluator sent before
   * @param time milliseconds
   */
  int open(int by, int to, long ordinal, long time) {
    int query = freeCount > 0 ? free[--freeCount] : used++;
    if (query == evaluator.length) {
      grow(2 * query);
    }
    evaluator[query] = by;
    miner[query] = to;
    number[query] = ordinal;
    sent[query] = time;
    arrived[query] = -1;
    return query;
  }

  private void grow(int size) {
    evaluator = Arrays.copyOf(evaluator, size);
    miner = Arrays.copyOf(miner, size);
    number = Arrays.copyOf(number, size);
    sent = Arrays.copyOf(sent, size);
    arrived = Arrays.copyOf(arrived, size);
    free = Arrays.copyOf(free, size);
  }

  void close(int query) {
    free[freeCount++] = query;
  }

  int evaluator(int query) {
    return evaluator[query];
  }

  int miner(int query) {
    return miner[query];
  }

  long number(int query) {
    return number[query];
  }

  long sent(int query) {
    return sent[query];
  }

  long arrived(int query) {
    return arrived[query];
  }

  void arrive(int query, long time) {
    arrived[query] = time;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(used);
    for (int query = 0; query < used; query++) {
      out.writeInt(evaluator[query]);
      out.writeInt(miner[query]);
      out.writeLong(number[query]);
      out.writeLong(sent[query]);
      out.writeLong(arrived[query]);
    }
    out.writeInt(freeCount);
    for (int i = 0; i < freeCount; i++) {
      out.writeInt(free[i]);
    }
  }

  void load(DataInput in) throws IOException {
    used = in.readInt();
    grow(Math.max(16, used));
    for (int query = 0; query < used; query++) {
      evaluator[query] = in.readInt();
      miner[query] = in.readInt();
      number[query] = in.readLong();
      sent[query] = in.readLong();
      arrived[query] = in.readLong();
    }
    freeCount = in.readInt();
    for (int i = 0; i < freeCount; i++) {
      free[i] = in.readInt();
    }
  }
}
