package dev.yumalab.agents.query;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The queries that wait at one miner, first come first served. Not thread-safe. */
final class WaitingLine {
  private int[] queries = new int[4];
  private int first;
  private int length;

  boolean isEmpty() {
    return length == 0;
  }

  void add(int query) {
    if (length == queries.length) {
      int[] longer = new int[2 * length];
      for (int i = 0; i < length; i++) {
        longer[i] = queries[(first + i) % length];
      }
      queries = longer;
      first = 0;
    }
    queries[(first + length++) % queries.length] = query;
  }

  int take() {
    int query = queries[first];
    first = (first + 1) % queries.length;
    length--;
    return query;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      out.writeInt(queries[(first + i) % queries.length]);
    }
  }

  void load(DataInput in) throws IOException {
    first = 0;
    length = 0;
    for (int left = in.readInt(); left > 0; left--) {
      add(in.readInt());
    }
  }
}
