package dev.yumalab.consensus.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Double entry: every amount that one account gets another gives, so that the balances of a
 * currency always sum to 0. Accounts are numbered from 0 in the order in which they were opened.
 * Posting allocates nothing. Not thread-safe.
 */
public final class Ledger {
  /** The currency TAO; other numbers are the alpha of the subnet of that netuid. */
  public static final int TAO = 0;

  private static final int VERSION = 1;
  private static final List<AccountKind> KINDS = List.of(AccountKind.values());

  private AccountKind[] kinds = new AccountKind[16];
  private int[] currencies = new int[16];
  private long[] balances = new long[16];
  private int accounts;
  private final Map<Reason, long[]> moved = new EnumMap<>(Reason.class);

  /** Books without accounts. */
  public Ledger() {
    for (Reason reason : Reason.values()) {
      moved.put(reason, new long[1]);
    }
  }

  /**
   * Opens an account with nothing in it.
   *
   * @param kind of account
   * @param currency {@link #TAO} or a netuid
   * @return its number
   */
  public int open(AccountKind kind, int currency) {
    if (accounts == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * accounts);
      currencies = Arrays.copyOf(currencies, 2 * accounts);
      balances = Arrays.copyOf(balances, 2 * accounts);
    }
    kinds[accounts] = kind;
    currencies[accounts] = currency;
    return accounts++;
  }

  /** How many accounts there are. */
  public int accounts() {
    return accounts;
  }

  /** What kind of account it is. */
  public AccountKind kind(int account) {
    return kinds[account];
  }

  /** Its currency: {@link #TAO} or a netuid. */
  public int currency(int account) {
    return currencies[account];
  }

  /** Its balance, rao. */
  public long balanceRao(int account) {
    return balances[account];
  }

  /**
   * Moves an amount.
   *
   * @param reason why
   * @param from who gives
   * @param to who gets
   * @param rao 0 or more
   * @throws IllegalStateException if the giver has too little, or the currencies differ
   */
  public void post(Reason reason, int from, int to, long rao) {
    if (rao < 0 || currencies[from] != currencies[to]) {
      throw new IllegalStateException(
          "no posting of %d rao from currency %d to %d"
              .formatted(rao, currencies[from], currencies[to]));
    }
    long left = Math.subtractExact(balances[from], rao);
    if (left < 0 && !kinds[from].mayBeNegative()) {
      throw new IllegalStateException(
          "%s account %d has %d rao, too little to give %d (%s)"
              .formatted(kind(from), from, balances[from], rao, reason));
    }
    balances[from] = left;
    balances[to] = Math.addExact(balances[to], rao);
    moved.get(reason)[0] += rao;
  }

  /** How much has moved for a reason since the start, rao of all currencies. */
  public long movedRao(Reason reason) {
    return moved.get(reason)[0];
  }

  /** What all accounts of a kind hold in a currency, rao. */
  public long totalRao(AccountKind kind, int currency) {
    long total = 0;
    for (int account = 0; account < accounts; account++) {
      if (kinds[account] == kind && currencies[account] == currency) {
        total += balances[account];
      }
    }
    return total;
  }

  /**
   * Proves that nothing appeared or vanished.
   *
   * @throws IllegalStateException if the balances of a currency do not sum to 0
   */
  public void requireConserved() {
    int highest = 0;
    for (int account = 0; account < accounts; account++) {
      highest = Math.max(highest, currencies[account]);
    }
    long[] sums = new long[highest + 1];
    for (int account = 0; account < accounts; account++) {
      sums[currencies[account]] = Math.addExact(sums[currencies[account]], balances[account]);
    }
    for (int currency = 0; currency < sums.length; currency++) {
      if (sums[currency] != 0) {
        throw new IllegalStateException(
            "the accounts of currency %d sum to %d rao, not to 0"
                .formatted(currency, sums[currency]));
      }
    }
  }

  /** Writes accounts and balances. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(accounts);
    for (int account = 0; account < accounts; account++) {
      out.writeByte(KINDS.indexOf(kinds[account]));
      out.writeInt(currencies[account]);
      out.writeLong(balances[account]);
    }
    for (long[] amount : moved.values()) {
      out.writeLong(amount[0]);
    }
  }

  /** Reads what {@link #save} wrote; accounts of before are gone. */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of the ledger has another version");
    }
    accounts = 0;
    for (int left = in.readInt(); left > 0; left--) {
      int kind = in.readByte();
      if (kind < 0 || kind >= KINDS.size()) {
        throw new IOException("no kind of account has the number " + kind);
      }
      int account = open(KINDS.get(kind), in.readInt());
      balances[account] = in.readLong();
    }
    for (long[] amount : moved.values()) {
      amount[0] = in.readLong();
    }
  }
}
