package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.AccountKind;
import dev.yumalab.consensus.ledger.Ledger;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Coldkeys with their free TAO, and hotkeys with their owners and takes. Not thread-safe. */
final class Keys {
  /** 18 %, u16: the chain's default and highest take. */
  static final int MAX_TAKE = 11_796;

  private final Ledger ledger;
  private int[] free = new int[16];
  private int coldkeys;
  private int[] owners = new int[16];
  private int[] delegateTakes = new int[16];
  private int[] childkeyTakes = new int[16];
  private long[] takeBlocks = new long[16];
  private int hotkeys;

  Keys(Ledger ledger) {
    this.ledger = ledger;
  }

  int newColdkey() {
    if (coldkeys == free.length) {
      free = Arrays.copyOf(free, 2 * coldkeys);
    }
    free[coldkeys] = ledger.open(AccountKind.FREE, Ledger.TAO);
    return coldkeys++;
  }

  int newHotkey(int coldkey) {
    if (coldkey < 0 || coldkey >= coldkeys) {
      throw new IllegalArgumentException("no coldkey " + coldkey);
    }
    if (hotkeys == owners.length) {
      owners = Arrays.copyOf(owners, 2 * hotkeys);
      delegateTakes = Arrays.copyOf(delegateTakes, 2 * hotkeys);
      childkeyTakes = Arrays.copyOf(childkeyTakes, 2 * hotkeys);
      takeBlocks = Arrays.copyOf(takeBlocks, 2 * hotkeys);
    }
    owners[hotkeys] = coldkey;
    delegateTakes[hotkeys] = MAX_TAKE;
    childkeyTakes[hotkeys] = 0;
    takeBlocks[hotkeys] = -1;
    return hotkeys++;
  }

  int hotkeys() {
    return hotkeys;
  }

  boolean isHotkey(int hotkey) {
    return hotkey >= 0 && hotkey < hotkeys;
  }

  boolean isColdkey(int coldkey) {
    return coldkey >= 0 && coldkey < coldkeys;
  }

  /** The account of a coldkey's free TAO. */
  int freeAccount(int coldkey) {
    return free[coldkey];
  }

  int owner(int hotkey) {
    return owners[hotkey];
  }

  int delegateTake(int hotkey) {
    return delegateTakes[hotkey];
  }

  int childkeyTake(int hotkey) {
    return childkeyTakes[hotkey];
  }

  /** The block at which a take of the hotkey last changed, or -1. */
  long takeChangedAt(int hotkey) {
    return takeBlocks[hotkey];
  }

  void setDelegateTake(int hotkey, int take, long block) {
    delegateTakes[hotkey] = take;
    takeBlocks[hotkey] = block;
  }

  void setChildkeyTake(int hotkey, int take, long block) {
    childkeyTakes[hotkey] = take;
    takeBlocks[hotkey] = block;
  }

  void save(DataOutput out) throws IOException {
    StateIo.write(out, free, coldkeys);
    StateIo.write(out, owners, hotkeys);
    StateIo.write(out, delegateTakes, hotkeys);
    StateIo.write(out, childkeyTakes, hotkeys);
    StateIo.write(out, takeBlocks, hotkeys);
  }

  void load(DataInput in) throws IOException {
    free = StateIo.readInts(in);
    coldkeys = free.length;
    owners = StateIo.readInts(in);
    delegateTakes = StateIo.readInts(in);
    childkeyTakes = StateIo.readInts(in);
    takeBlocks = StateIo.readLongs(in);
    hotkeys = owners.length;
    free = Arrays.copyOf(free, Math.max(16, coldkeys));
    int size = Math.max(16, hotkeys);
    owners = Arrays.copyOf(owners, size);
    delegateTakes = Arrays.copyOf(delegateTakes, size);
    childkeyTakes = Arrays.copyOf(childkeyTakes, size);
    takeBlocks = Arrays.copyOf(takeBlocks, size);
  }
}
