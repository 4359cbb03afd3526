package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.Ledger;
import dev.yumalab.consensus.ledger.Reason;
import java.util.Optional;

/**
 * Staking, children and takes. Until pools set a price, TAO and alpha change hands one for one, as
 * in the chain's mechanism 0, and somebody always takes the other side.
 *
 * <p>Source: {@code staking/add_stake.rs}, {@code remove_stake.rs}, {@code set_children.rs}, {@code
 * increase_take.rs}, {@code decrease_take.rs}. Thread-safe: it has no state.
 */
final class StakeRules {
  /** The smallest stake operation, rao. */
  private static final long MIN_STAKE_RAO = 2_000_000;

  private static final long TAKE_RATE_LIMIT_BLOCKS = 216_000;
  private static final Optional<ChainError> ACCEPTED = Optional.empty();

  private StakeRules() {}

  static Optional<ChainError> add(
      Subnet subnet, Extrinsic.AddStake call, Keys keys, Ledger ledger, int taoMarket) {
    if (!keys.isHotkey(call.hotkey())) {
      return Optional.of(ChainError.HOT_KEY_ACCOUNT_NOT_EXISTS);
    }
    if (call.rao() < MIN_STAKE_RAO) {
      return Optional.of(ChainError.AMOUNT_TOO_LOW);
    }
    int free = keys.freeAccount(call.coldkey());
    if (ledger.balanceRao(free) < call.rao()) {
      return Optional.of(ChainError.NOT_ENOUGH_BALANCE_TO_STAKE);
    }
    ledger.post(Reason.STAKED, free, taoMarket, call.rao());
    ledger.post(
        Reason.STAKED,
        subnet.accounts().market(),
        subnet.stakes().accountOf(call.hotkey(), call.coldkey()),
        call.rao());
    return ACCEPTED;
  }

  static Optional<ChainError> remove(
      Subnet subnet, Extrinsic.RemoveStake call, Keys keys, Ledger ledger, int taoMarket) {
    if (!keys.isHotkey(call.hotkey())) {
      return Optional.of(ChainError.HOT_KEY_ACCOUNT_NOT_EXISTS);
    }
    long held = subnet.stakes().staked(call.hotkey(), call.coldkey());
    long rao = Math.min(call.rao(), held);
    if (rao <= 0) {
      return Optional.of(ChainError.NOT_ENOUGH_STAKE_TO_WITHDRAW);
    }
    if (rao < held && rao < MIN_STAKE_RAO) {
      return Optional.of(ChainError.AMOUNT_TOO_LOW);
    }
    ledger.post(
        Reason.UNSTAKED,
        subnet.stakes().accountOf(call.hotkey(), call.coldkey()),
        subnet.accounts().market(),
        rao);
    ledger.post(Reason.UNSTAKED, taoMarket, keys.freeAccount(call.coldkey()), rao);
    return ACCEPTED;
  }

  static Optional<ChainError> setChildren(
      Subnet subnet, Extrinsic.SetChildren call, Keys keys, long thresholdRao, long block) {
    int[] children = call.children();
    if (children.length != call.proportions().length) {
      return Optional.of(ChainError.WEIGHT_VEC_NOT_EQUAL_SIZE);
    }
    if (!keys.isHotkey(call.hotkey()) || keys.owner(call.hotkey()) != call.coldkey()) {
      return Optional.of(ChainError.NON_ASSOCIATED_COLD_KEY);
    }
    if (children.length > Children.MOST) {
      return Optional.of(ChainError.TOO_MANY_CHILDREN);
    }
    Children book = subnet.stakes().children();
    long sum = 0;
    for (int k = 0; k < children.length; k++) {
      int child = children[k];
      if (child == call.hotkey() || book.isParent(child, call.hotkey())) {
        return Optional.of(ChainError.INVALID_CHILD);
      }
      for (int earlier = 0; earlier < k; earlier++) {
        if (children[earlier] == child) {
          return Optional.of(ChainError.DUPLICATE_CHILD);
        }
      }
      long next = sum + call.proportions()[k];
      if (Long.compareUnsigned(next, sum) < 0) {
        return Optional.of(ChainError.PROPORTION_OVERFLOW);
      }
      sum = next;
    }
    if (children.length > 0
        && call.hotkey() != subnet.ownerHotkey()
        && subnet.stakes().total(call.hotkey()) < thresholdRao) {
      return Optional.of(ChainError.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS);
    }
    if (book.isTooSoon(call.hotkey(), block)) {
      return Optional.of(ChainError.TX_RATE_LIMIT_EXCEEDED);
    }
    book.ask(call.hotkey(), children, call.proportions(), block);
    return ACCEPTED;
  }

  static Optional<ChainError> setDelegateTake(
      Extrinsic.SetDelegateTake call, Keys keys, long block) {
    Optional<ChainError> refused = mayTake(call.coldkey(), call.hotkey(), call.take(), keys);
    if (refused.isPresent()) {
      return refused;
    }
    if (call.take() > keys.delegateTake(call.hotkey()) && isTooSoon(call.hotkey(), keys, block)) {
      return Optional.of(ChainError.TX_RATE_LIMIT_EXCEEDED);
    }
    keys.setDelegateTake(call.hotkey(), call.take(), block);
    return ACCEPTED;
  }

  static Optional<ChainError> setChildkeyTake(
      Extrinsic.SetChildkeyTake call, Keys keys, long block) {
    Optional<ChainError> refused = mayTake(call.coldkey(), call.hotkey(), call.take(), keys);
    if (refused.isPresent()) {
      return refused;
    }
    if (call.take() > keys.childkeyTake(call.hotkey()) && isTooSoon(call.hotkey(), keys, block)) {
      return Optional.of(ChainError.TX_RATE_LIMIT_EXCEEDED);
    }
    keys.setChildkeyTake(call.hotkey(), call.take(), block);
    return ACCEPTED;
  }

  private static Optional<ChainError> mayTake(int coldkey, int hotkey, int take, Keys keys) {
    if (!keys.isHotkey(hotkey) || keys.owner(hotkey) != coldkey) {
      return Optional.of(ChainError.NON_ASSOCIATED_COLD_KEY);
    }
    return take < 0 || take > Keys.MAX_TAKE
        ? Optional.of(ChainError.INVALID_TAKE)
        : Optional.empty();
  }

  private static boolean isTooSoon(int hotkey, Keys keys, long block) {
    long changed = keys.takeChangedAt(hotkey);
    return changed >= 0 && block - changed <= TAKE_RATE_LIMIT_BLOCKS;
  }
}
