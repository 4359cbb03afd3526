package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.AccountKind;
import dev.yumalab.consensus.ledger.Ledger;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Who has staked how much to whom on a subnet; the amounts are balances of the ledger. Not
 * thread-safe.
 */
final class Stakes {
  private final int netuid;
  private final Ledger ledger;
  private final Children children = new Children();
  private Holders[] byHotkey = new Holders[0];

  /** The accounts of those who have staked to one hotkey. */
  private static final class Holders {
    int[] coldkeys = new int[1];
    int[] accounts = new int[1];
    int count;
  }

  Stakes(int netuid, Ledger ledger) {
    this.netuid = netuid;
    this.ledger = ledger;
  }

  Children children() {
    return children;
  }

  /** What all coldkeys have staked to a hotkey, rao. */
  long total(int hotkey) {
    long total = 0;
    int holders = holders(hotkey);
    for (int k = 0; k < holders; k++) {
      total += ledger.balanceRao(byHotkey[hotkey].accounts[k]);
    }
    return total;
  }

  /** How many coldkeys have ever staked to a hotkey. */
  int holders(int hotkey) {
    return hotkey < byHotkey.length && byHotkey[hotkey] != null ? byHotkey[hotkey].count : 0;
  }

  /** The account of the k-th coldkey that has staked to a hotkey. */
  int account(int hotkey, int k) {
    return byHotkey[hotkey].accounts[k];
  }

  /** What a coldkey has staked to a hotkey, rao. */
  long staked(int hotkey, int coldkey) {
    int holders = holders(hotkey);
    for (int k = 0; k < holders; k++) {
      if (byHotkey[hotkey].coldkeys[k] == coldkey) {
        return ledger.balanceRao(byHotkey[hotkey].accounts[k]);
      }
    }
    return 0;
  }

  /** The account of a coldkey's stake to a hotkey, opened if need be. */
  int accountOf(int hotkey, int coldkey) {
    if (hotkey >= byHotkey.length) {
      byHotkey = Arrays.copyOf(byHotkey, Math.max(hotkey + 1, 2 * byHotkey.length));
    }
    if (byHotkey[hotkey] == null) {
      byHotkey[hotkey] = new Holders();
    }
    Holders holders = byHotkey[hotkey];
    for (int k = 0; k < holders.count; k++) {
      if (holders.coldkeys[k] == coldkey) {
        return holders.accounts[k];
      }
    }
    if (holders.count == holders.coldkeys.length) {
      holders.coldkeys = Arrays.copyOf(holders.coldkeys, 2 * holders.count);
      holders.accounts = Arrays.copyOf(holders.accounts, 2 * holders.count);
    }
    holders.coldkeys[holders.count] = coldkey;
    holders.accounts[holders.count] = ledger.open(AccountKind.STAKE, netuid);
    return holders.accounts[holders.count++];
  }

  /**
   * The stake weight of a hotkey: its own stake, less what it lends to children, and what its
   * parents lend to it, floored to rao.
   *
   * <p>Source: {@code staking/stake_utils.rs}, {@code get_inherited_for_hotkey_on_subnet}.
   */
  long weight(int hotkey) {
    long own = total(hotkey);
    if (children.isEmpty()) {
      return own;
    }
    // The sum in Q32 of an amount: rao, and 2^-32 parts of a rao.
    long rao = own;
    long parts = 0;
    for (long proportion : children.lentBy(hotkey).proportions()) {
      rao -= wholePart(own, proportion);
      parts -= fractionPart(own, proportion);
    }
    for (Children.Parent parent : children.parents(hotkey)) {
      long stake = total(parent.hotkey());
      rao += wholePart(stake, parent.proportion());
      parts += fractionPart(stake, parent.proportion());
    }
    return Math.max(0, rao + (parts >> 32));
  }

  /** The whole rao of an amount's Q32 part. */
  static long wholePart(long rao, long proportion) {
    return (Math.multiplyHigh(rao, proportion) << 32) | ((rao * proportion) >>> 32);
  }

  private static long fractionPart(long rao, long proportion) {
    return (rao * proportion) & 0xFFFF_FFFFL;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(byHotkey.length);
    for (Holders holders : byHotkey) {
      int count = holders == null ? 0 : holders.count;
      out.writeInt(count);
      for (int k = 0; k < count; k++) {
        out.writeInt(holders.coldkeys[k]);
        out.writeInt(holders.accounts[k]);
      }
    }
    children.save(out);
  }

  /** Reads who has staked; their accounts are the loaded ledger's. */
  void load(DataInput in) throws IOException {
    byHotkey = new Holders[StateIo.length(in)];
    for (int hotkey = 0; hotkey < byHotkey.length; hotkey++) {
      int count = StateIo.length(in);
      if (count > 0) {
        Holders holders = new Holders();
        holders.coldkeys = new int[count];
        holders.accounts = new int[count];
        holders.count = count;
        for (int k = 0; k < count; k++) {
          holders.coldkeys[k] = in.readInt();
          holders.accounts[k] = in.readInt();
        }
        byHotkey[hotkey] = holders;
      }
    }
    children.load(in);
  }
}
