package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The neurons of a subnet by uid: their keys, when they came, and what the last epoch gave them, as
 * the chain stores it. Not thread-safe.
 */
final class Uids {
  private int count;
  private int[] hotkeys = new int[0];
  private int[] uidOfHotkey = new int[0];
  private long[] registeredAt = new long[0];
  private long[] lastUpdate = new long[0];
  private boolean[] permits = new boolean[0];
  private long[] emission = new long[0];
  private int[] consensus = new int[0];
  private int[] incentive = new int[0];
  private int[] dividends = new int[0];
  private int[] trust = new int[0];

  int count() {
    return count;
  }

  int hotkey(int uid) {
    return hotkeys[uid];
  }

  /** The uid of a hotkey, or -1. */
  int uid(int hotkey) {
    return hotkey >= 0 && hotkey < uidOfHotkey.length ? uidOfHotkey[hotkey] : -1;
  }

  long registeredAt(int uid) {
    return registeredAt[uid];
  }

  long lastUpdate(int uid) {
    return lastUpdate[uid];
  }

  void setLastUpdate(int uid, long block) {
    lastUpdate[uid] = block;
  }

  boolean permit(int uid) {
    return permits[uid];
  }

  long emission(int uid) {
    return emission[uid];
  }

  int consensus(int uid) {
    return consensus[uid];
  }

  int incentive(int uid) {
    return incentive[uid];
  }

  int dividends(int uid) {
    return dividends[uid];
  }

  int trust(int uid) {
    return trust[uid];
  }

  /** A neuron takes the next uid. */
  int append(int hotkey, long block) {
    if (count == hotkeys.length) {
      grow(Math.max(16, 2 * count));
    }
    put(count, hotkey, block);
    return count++;
  }

  /** Another neuron takes a uid over. */
  void replace(int uid, int hotkey, long block) {
    uidOfHotkey[hotkeys[uid]] = -1;
    put(uid, hotkey, block);
  }

  private void put(int uid, int hotkey, long block) {
    if (hotkey >= uidOfHotkey.length) {
      int known = uidOfHotkey.length;
      uidOfHotkey = Arrays.copyOf(uidOfHotkey, Math.max(hotkey + 1, 2 * known));
      Arrays.fill(uidOfHotkey, known, uidOfHotkey.length, -1);
    }
    uidOfHotkey[hotkey] = uid;
    hotkeys[uid] = hotkey;
    registeredAt[uid] = block;
    lastUpdate[uid] = block;
    permits[uid] = false;
    emission[uid] = 0;
    consensus[uid] = 0;
    incentive[uid] = 0;
    dividends[uid] = 0;
    trust[uid] = 0;
  }

  private void grow(int size) {
    hotkeys = Arrays.copyOf(hotkeys, size);
    registeredAt = Arrays.copyOf(registeredAt, size);
    lastUpdate = Arrays.copyOf(lastUpdate, size);
    permits = Arrays.copyOf(permits, size);
    emission = Arrays.copyOf(emission, size);
    consensus = Arrays.copyOf(consensus, size);
    incentive = Arrays.copyOf(incentive, size);
    dividends = Arrays.copyOf(dividends, size);
    trust = Arrays.copyOf(trust, size);
  }

  /** Stores what an epoch gave. */
  void store(EpochOutput output) {
    for (int uid = 0; uid < count; uid++) {
      permits[uid] = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) != 0;
      emission[uid] = output.get(EpochField.COMBINED_EMISSION, uid);
      consensus[uid] = (int) output.get(EpochField.CONSENSUS_U16, uid);
      incentive[uid] = (int) output.get(EpochField.INCENTIVE_U16, uid);
      dividends[uid] = (int) output.get(EpochField.DIVIDENDS_U16, uid);
      trust[uid] = (int) output.get(EpochField.VALIDATOR_TRUST_U16, uid);
    }
  }

  void visit(String subnet, StatePart.Visitor visitor) throws IOException {
    visitor.visit(subnet + "hotkeys", out -> StateIo.write(out, hotkeys, count));
    visitor.visit(subnet + "registration blocks", out -> StateIo.write(out, registeredAt, count));
    visitor.visit(subnet + "last updates", out -> StateIo.write(out, lastUpdate, count));
    visitor.visit(subnet + "validator permits", out -> StateIo.write(out, permits, count));
    visitor.visit(subnet + "emission", out -> StateIo.write(out, emission, count));
    visitor.visit(subnet + "consensus", out -> StateIo.write(out, consensus, count));
    visitor.visit(subnet + "incentive", out -> StateIo.write(out, incentive, count));
    visitor.visit(subnet + "dividends", out -> StateIo.write(out, dividends, count));
    visitor.visit(subnet + "validator trust", out -> StateIo.write(out, trust, count));
  }

  void load(DataInput in) throws IOException {
    int[] saved = StateIo.readInts(in);
    count = 0;
    uidOfHotkey = new int[0];
    for (int hotkey : saved) {
      append(hotkey, 0);
    }
    registeredAt = StateIo.readLongs(in);
    lastUpdate = StateIo.readLongs(in);
    permits = StateIo.readFlags(in);
    emission = StateIo.readLongs(in);
    consensus = StateIo.readInts(in);
    incentive = StateIo.readInts(in);
    dividends = StateIo.readInts(in);
    trust = StateIo.readInts(in);
    grow(hotkeys.length);
  }
}
