package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.ledger.Ledger;
import dev.yumalab.consensus.ledger.Reason;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Pays what an epoch has found: incentive to miners, dividends to those who have staked to
 * validators and to the parents who lend them weight.
 *
 * <p>Source: {@code coinbase/run_coinbase.rs}, {@code distribute_emission}, {@code
 * calculate_dividends_and_incentives}, {@code distribute_dividends_and_incentives}. Root stake,
 * which competes for a pot of its own, is not there yet. Not thread-safe.
 */
final class PayOut {
  private static final int U16 = 65_535;

  private final Ledger ledger;
  private final Keys keys;
  private long[] dividends = new long[0];

  PayOut(Ledger ledger, Keys keys) {
    this.ledger = ledger;
    this.keys = keys;
  }

  /** Pays everything that the pots of an epoch hold. */
  void pay(Subnet subnet, Subnet.Pots pots, EpochOutput output) {
    int neurons = subnet.uids().count();
    long left = pots.total();
    long incentives = 0;
    for (int uid = 0; uid < neurons; uid++) {
      long rao = output.get(EpochField.SERVER_EMISSION, uid);
      incentives += rao;
      if (rao > 0) {
        payIncentive(subnet, subnet.uids().hotkey(uid), rao);
      }
    }
    left -= incentives;
    // Where no miner was scored, validators take all.
    long pot = incentives > 0 ? pots.validatorRao() : pots.total();
    left -= payDividends(subnet, output, Math.min(pot, left));
    ledger.post(Reason.UNPAID, subnet.accounts().pending(), subnet.accounts().unpaid(), left);
  }

  private void payIncentive(Subnet subnet, int hotkey, long rao) {
    int owner = keys.owner(hotkey);
    if (owner == subnet.ownerColdkey() || hotkey == subnet.ownerHotkey()) {
      ledger.post(Reason.WITHHELD, subnet.accounts().pending(), subnet.accounts().withheld(), rao);
    } else {
      int account = subnet.stakes().accountOf(hotkey, owner);
      ledger.post(Reason.INCENTIVE, subnet.accounts().pending(), account, rao);
    }
  }

  /** Pays dividends out of a pot; gives back what was paid. */
  private long payDividends(Subnet subnet, EpochOutput output, long pot) {
    findDividends(subnet, output);
    long sum = 0;
    for (int hotkey = 0; hotkey < keys.hotkeys(); hotkey++) {
      sum += dividends[hotkey];
    }
    if (sum == 0) {
      return 0;
    }
    long paid = 0;
    for (int hotkey = 0; hotkey < keys.hotkeys(); hotkey++) {
      if (dividends[hotkey] > 0) {
        long rao = Stakes.wholePart(pot, ratio(dividends[hotkey], sum));
        payTo(subnet, hotkey, rao);
        paid += rao;
      }
    }
    return paid;
  }

  /** Each hotkey's dividend, after what its parents get. */
  private void findDividends(Subnet subnet, EpochOutput output) {
    if (dividends.length < keys.hotkeys()) {
      dividends = new long[2 * keys.hotkeys()];
    }
    Arrays.fill(dividends, 0, keys.hotkeys(), 0);
    Children children = subnet.stakes().children();
    for (int uid = 0; uid < subnet.uids().count(); uid++) {
      int hotkey = subnet.uids().hotkey(uid);
      long dividend = output.get(EpochField.VALIDATOR_EMISSION, uid);
      if (dividend > 0 && !children.parents(hotkey).isEmpty()) {
        shareWithParents(subnet, hotkey, dividend);
      } else {
        dividends[hotkey] += dividend;
      }
    }
  }

  private void shareWithParents(Subnet subnet, int hotkey, long dividend) {
    Stakes stakes = subnet.stakes();
    long own = stakes.total(hotkey);
    long kept = own;
    for (long proportion : stakes.children().lentBy(hotkey).proportions()) {
      kept -= Stakes.wholePart(own, proportion);
    }
    long total = Math.max(0, kept);
    for (Children.Parent parent : stakes.children().parents(hotkey)) {
      total += Stakes.wholePart(stakes.total(parent.hotkey()), parent.proportion());
    }
    long remaining = dividend;
    for (Children.Parent parent : stakes.children().parents(hotkey)) {
      long contribution = Stakes.wholePart(stakes.total(parent.hotkey()), parent.proportion());
      long part = total == 0 ? 0 : Stakes.wholePart(dividend, ratio(contribution, total));
      long take =
          keys.owner(parent.hotkey()) == keys.owner(hotkey)
              ? 0
              : Stakes.wholePart(part, ratio(keys.childkeyTake(hotkey), U16));
      remaining -= part - take;
      dividends[parent.hotkey()] += part - take;
    }
    dividends[hotkey] += remaining;
  }

  /** The quotient in Q32, truncated, as the chain's U96F32. */
  private static long ratio(long part, long whole) {
    if (part < 1L << 31) {
      return (part << 32) / whole;
    }
    return BigInteger.valueOf(part)
        .shiftLeft(32)
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }

  /** The hotkey's take first, the rest to all who have staked to it, in proportion. */
  private void payTo(Subnet subnet, int hotkey, long rao) {
    Stakes stakes = subnet.stakes();
    int pending = subnet.accounts().pending();
    int ownerAccount = stakes.accountOf(hotkey, keys.owner(hotkey));
    if (stakes.holders(hotkey) == 1) {
      ledger.post(Reason.DIVIDEND, pending, ownerAccount, rao);
      return;
    }
    long take = Stakes.wholePart(rao, ratio(keys.delegateTake(hotkey), U16));
    ledger.post(Reason.TAKE, pending, ownerAccount, take);
    long rest = rao - take;
    long total = stakes.total(hotkey);
    int holders = stakes.holders(hotkey);
    long[] parts = new long[holders];
    long given = 0;
    for (int k = 0; k < holders && total > 0; k++) {
      parts[k] = share(rest, ledger.balanceRao(stakes.account(hotkey, k)), total);
      given += parts[k];
    }
    for (int k = 0; k < holders; k++) {
      ledger.post(Reason.DIVIDEND, pending, stakes.account(hotkey, k), parts[k]);
    }
    ledger.post(Reason.DUST, pending, subnet.accounts().dust(), rest - given);
  }

  /** amount × part / whole, floored. */
  private static long share(long amount, long part, long whole) {
    if (Math.multiplyHigh(amount, part) == 0 && amount * part >= 0) {
      return amount * part / whole;
    }
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(part))
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }
}
