package dev.yumalab.consensus.chain;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who lends stake weight to whom on a subnet.
 *
 * <p>Source: {@code staking/set_children.rs}. Not thread-safe.
 */
final class Children {
  /** So many children a hotkey may have. */
  static final int MOST = 5;

  private static final long RATE_LIMIT_BLOCKS = 150;

  private final Map<Integer, Lent> lent = new TreeMap<>();
  private final Map<Integer, Lent> pending = new TreeMap<>();
  private final Map<Integer, List<Parent>> parents = new TreeMap<>();

  /**
   * To whom a hotkey lends, and how much.
   *
   * @param block since when, or when it was asked for
   * @param proportions Q32 parts of one, as the chain truncates them
   */
  record Lent(long block, int[] children, long[] proportions) {}

  /**
   * From whom a hotkey borrows.
   *
   * @param proportion Q32
   */
  record Parent(int hotkey, long proportion) {}

  /** A u64 part of 2^64-1 in Q32, truncated; the whole is exactly one. */
  static long q32(long proportion) {
    return proportion == -1L ? 1L << 32 : proportion >>> 32;
  }

  boolean isEmpty() {
    return lent.isEmpty();
  }

  List<Parent> parents(int hotkey) {
    return parents.getOrDefault(hotkey, List.of());
  }

  /** The children of a hotkey and what they get, or nothing. */
  Lent lentBy(int hotkey) {
    return lent.getOrDefault(hotkey, new Lent(0, new int[0], new long[0]));
  }

  boolean isTooSoon(int hotkey, long block) {
    Lent asked = pending.get(hotkey);
    return asked != null && block - asked.block() < RATE_LIMIT_BLOCKS;
  }

  boolean isParent(int hotkey, int of) {
    return parents(of).stream().anyMatch(parent -> parent.hotkey() == hotkey);
  }

  void ask(int hotkey, int[] children, long[] proportions, long block) {
    long[] parts = new long[proportions.length];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = q32(proportions[k]);
    }
    pending.put(hotkey, new Lent(block, children, parts));
  }

  /** Puts in force what was asked for long enough ago. */
  void apply(long block, long cooldown) {
    boolean changed = false;
    for (var asked = pending.entrySet().iterator(); asked.hasNext(); ) {
      Map.Entry<Integer, Lent> next = asked.next();
      if (next.getValue().block() + cooldown < block) {
        lent.put(next.getKey(), next.getValue());
        asked.remove();
        changed = true;
      }
    }
    if (changed) {
      findParents();
    }
  }

  private void findParents() {
    parents.clear();
    lent.forEach(
        (hotkey, to) -> {
          for (int k = 0; k < to.children().length; k++) {
            parents
                .computeIfAbsent(to.children()[k], _ -> new ArrayList<>())
                .add(new Parent(hotkey, to.proportions()[k]));
          }
        });
  }

  void save(DataOutput out) throws IOException {
    save(out, lent);
    save(out, pending);
  }

  private static void save(DataOutput out, Map<Integer, Lent> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<Integer, Lent> entry : map.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeLong(entry.getValue().block());
      StateIo.write(out, entry.getValue().children(), entry.getValue().children().length);
      StateIo.write(out, entry.getValue().proportions(), entry.getValue().proportions().length);
    }
  }

  void load(DataInput in) throws IOException {
    load(in, lent);
    load(in, pending);
    findParents();
  }

  private static void load(DataInput in, Map<Integer, Lent> map) throws IOException {
    map.clear();
    for (int left = StateIo.length(in); left > 0; left--) {
      int hotkey = in.readInt();
      map.put(hotkey, new Lent(in.readLong(), StateIo.readInts(in), StateIo.readLongs(in)));
    }
  }
}
