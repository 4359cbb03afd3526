package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights that are committed and not revealed, hash commits and timelocked ones.
 *
 * <p>Source: {@code subnets/weights.rs}, {@code coinbase/reveal_commits.rs}. Not thread-safe.
 */
final class Commits {
  /** So many commits of a hotkey may wait. */
  static final int MOST = 10;

  private final Map<Integer, Deque<HashCommit>> hashed = new TreeMap<>();
  private final TreeMap<Long, List<TimeCommit>> timed = new TreeMap<>();

  /** A hash commit. */
  record HashCommit(Extrinsic.Content content, long epoch, long block) {}

  /** A timelocked commit. */
  record TimeCommit(
      int hotkey, Extrinsic.Content content, long block, long opensAt, boolean readable) {}

  /** Drops what has expired at the front of a hotkey's queue. */
  void dropExpired(int hotkey, long epoch, long period) {
    Deque<HashCommit> queue = hashed.get(hotkey);
    while (queue != null && !queue.isEmpty() && epoch > queue.peekFirst().epoch() + period) {
      queue.removeFirst();
    }
    forgetEmpty(hotkey);
  }

  /** A hotkey without commits leaves no trace, whatever it had before. */
  private void forgetEmpty(int hotkey) {
    if (hashedBy(hotkey) == 0) {
      hashed.remove(hotkey);
    }
  }

  int hashedBy(int hotkey) {
    Deque<HashCommit> queue = hashed.get(hotkey);
    return queue == null ? 0 : queue.size();
  }

  void add(int hotkey, HashCommit commit) {
    hashed.computeIfAbsent(hotkey, _ -> new ArrayDeque<>()).addLast(commit);
  }

  Iterable<HashCommit> hashed(int hotkey) {
    return hashed.getOrDefault(hotkey, new ArrayDeque<>());
  }

  /** Removes a commit and all older ones of the hotkey. */
  void dropUpTo(int hotkey, HashCommit commit) {
    Deque<HashCommit> queue = hashed.get(hotkey);
    while (!queue.removeFirst().equals(commit)) {
      // Older ones go too.
    }
    forgetEmpty(hotkey);
  }

  long timedBy(int hotkey, long epoch) {
    return timed.getOrDefault(epoch, List.of()).stream()
        .filter(commit -> commit.hotkey() == hotkey)
        .count();
  }

  void add(long epoch, TimeCommit commit) {
    timed.computeIfAbsent(epoch, _ -> new ArrayList<>()).add(commit);
  }

  /** Drops timelocked commits of epochs before one. */
  void dropTimedBefore(long epoch) {
    timed.headMap(epoch).clear();
  }

  /** Takes out the timelocked commits of an epoch that can be opened, in their order. */
  List<TimeCommit> open(long epoch, long block) {
    List<TimeCommit> queue = timed.getOrDefault(epoch, List.of());
    List<TimeCommit> opened = new ArrayList<>();
    for (Iterator<TimeCommit> commits = queue.iterator(); commits.hasNext(); ) {
      TimeCommit commit = commits.next();
      if (commit.opensAt() <= block) {
        opened.add(commit);
        commits.remove();
      }
    }
    if (queue.isEmpty()) {
      timed.remove(epoch);
    }
    return opened;
  }

  /** The first block after now at which a commit of an epoch can be opened. */
  long nextOpening(long epoch, long now) {
    long next = Long.MAX_VALUE;
    for (TimeCommit commit : timed.getOrDefault(epoch, List.of())) {
      next = Math.min(next, Math.max(commit.opensAt(), now + 1));
    }
    return next;
  }

  /** The block of a hotkey's earliest commit that has not expired. */
  long earliest(int hotkey, long epoch, long period) {
    long earliest = Long.MAX_VALUE;
    for (HashCommit commit : hashed(hotkey)) {
      if (epoch <= commit.epoch() + period) {
        earliest = Math.min(earliest, commit.block());
      }
    }
    for (List<TimeCommit> queue : timed.tailMap(Math.max(0, epoch - period)).values()) {
      for (TimeCommit commit : queue) {
        if (commit.hotkey() == hotkey) {
          earliest = Math.min(earliest, commit.block());
        }
      }
    }
    return earliest == Long.MAX_VALUE ? NetworkState.NO_COMMIT : earliest;
  }

  /** How many commits of a hotkey wait. */
  int waiting(int hotkey) {
    int count = hashedBy(hotkey);
    for (List<TimeCommit> queue : timed.values()) {
      for (TimeCommit commit : queue) {
        count += commit.hotkey() == hotkey ? 1 : 0;
      }
    }
    return count;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(hashed.size());
    for (Map.Entry<Integer, Deque<HashCommit>> queue : hashed.entrySet()) {
      out.writeInt(queue.getKey());
      out.writeInt(queue.getValue().size());
      for (HashCommit commit : queue.getValue()) {
        save(out, commit.content());
        out.writeLong(commit.epoch());
        out.writeLong(commit.block());
      }
    }
    out.writeInt(timed.size());
    for (Map.Entry<Long, List<TimeCommit>> queue : timed.entrySet()) {
      out.writeLong(queue.getKey());
      out.writeInt(queue.getValue().size());
      for (TimeCommit commit : queue.getValue()) {
        out.writeInt(commit.hotkey());
        save(out, commit.content());
        out.writeLong(commit.block());
        out.writeLong(commit.opensAt());
        out.writeBoolean(commit.readable());
      }
    }
  }

  private static void save(DataOutput out, Extrinsic.Content content) throws IOException {
    StateIo.write(out, content.uids(), content.uids().length);
    StateIo.write(out, content.values(), content.values().length);
    out.writeLong(content.salt());
    out.writeLong(content.versionKey());
  }

  void load(DataInput in) throws IOException {
    hashed.clear();
    timed.clear();
    for (int queues = StateIo.length(in); queues > 0; queues--) {
      int hotkey = in.readInt();
      for (int left = StateIo.length(in); left > 0; left--) {
        add(hotkey, new HashCommit(content(in), in.readLong(), in.readLong()));
      }
    }
    for (int queues = StateIo.length(in); queues > 0; queues--) {
      long epoch = in.readLong();
      for (int left = StateIo.length(in); left > 0; left--) {
        add(
            epoch,
            new TimeCommit(
                in.readInt(), content(in), in.readLong(), in.readLong(), in.readBoolean()));
      }
    }
  }

  private static Extrinsic.Content content(DataInput in) throws IOException {
    return new Extrinsic.Content(
        StateIo.readInts(in), StateIo.readInts(in), in.readLong(), in.readLong());
  }
}
