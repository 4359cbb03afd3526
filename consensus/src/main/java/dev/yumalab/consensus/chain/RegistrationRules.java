package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.Ledger;
import dev.yumalab.consensus.ledger.Reason;
import dev.yumalab.consensus.registration.PruningRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How neurons come, and whom they replace.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code do_register}, {@code register_neuron}, {@code
 * get_immune_owner_tuples}; {@code subnets/uids.rs}, {@code replace_neuron}. Without pools the
 * price goes to the account of burned TAO, which is never seen again. Thread-safe: it has no state.
 */
final class RegistrationRules {
  /** What an account must keep, rao. */
  private static final long EXISTENTIAL_DEPOSIT = 500;

  private RegistrationRules() {}

  static Optional<ChainError> register(
      Subnet subnet,
      EpochRunner runner,
      Extrinsic.Register call,
      Keys keys,
      Ledger ledger,
      int burnedAccount,
      long block) {
    SubnetHyperparameters rules = subnet.rules();
    if (!rules.isOn(Hyperparameter.REGISTRATION_ALLOWED)) {
      return Optional.of(ChainError.SUB_NET_REGISTRATION_DISABLED);
    }
    if (!keys.isHotkey(call.hotkey())) {
      return Optional.of(ChainError.HOT_KEY_ACCOUNT_NOT_EXISTS);
    }
    long price = subnet.burnRao(block);
    if (call.limitRao().isPresent() && price > call.limitRao().getAsLong()) {
      return Optional.of(ChainError.REGISTRATION_PRICE_LIMIT_EXCEEDED);
    }
    if (subnet.uids().uid(call.hotkey()) >= 0) {
      return Optional.of(ChainError.HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET);
    }
    int free = keys.freeAccount(call.coldkey());
    long balance = ledger.balanceRao(free);
    if (balance < price) {
      return Optional.of(ChainError.NOT_ENOUGH_BALANCE_TO_STAKE);
    }
    if (keys.owner(call.hotkey()) != call.coldkey()) {
      return Optional.of(ChainError.NON_ASSOCIATED_COLD_KEY);
    }
    boolean isFull = subnet.uids().count() >= rules.number(Hyperparameter.MAX_ALLOWED_UIDS);
    int victim = isFull ? victim(subnet, keys, block) : -1;
    if (isFull && victim < 0) {
      return Optional.of(ChainError.NO_NEURON_ID_AVAILABLE);
    }
    long paid = Math.max(0, Math.min(price, balance - EXISTENTIAL_DEPOSIT));
    ledger.post(Reason.REGISTRATION, free, burnedAccount, paid);
    enrol(subnet, runner, call.hotkey(), victim, block);
    subnet.bumpBurn(block);
    return Optional.empty();
  }

  /** Gives a hotkey a uid: the next one, or that of a victim. */
  static int enrol(Subnet subnet, EpochRunner runner, int hotkey, int victim, long block) {
    if (victim < 0) {
      int uid = subnet.uids().append(hotkey, block);
      subnet.rows().require(subnet.uids().count());
      return uid;
    }
    subnet.uids().replace(victim, hotkey, block);
    subnet.rows().clear(victim);
    subnet.rows().forget(victim, subnet.uids().count());
    runner.replaced(victim);
    return victim;
  }

  private static int victim(Subnet subnet, Keys keys, long block) {
    boolean[] protectedUids = ownersUids(subnet, keys);
    Uids uids = subnet.uids();
    return PruningRule.victim(
        uids.count(),
        uid -> protectedUids[uid],
        uid -> subnet.isImmune(uid, block),
        uids::emission,
        uids::registeredAt,
        subnet.rules().number(Hyperparameter.MIN_NON_IMMUNE_UIDS));
  }

  /** The uids of the owner that are never pruned: the declared one, then the oldest. */
  static boolean[] ownersUids(Subnet subnet, Keys keys) {
    Uids uids = subnet.uids();
    boolean[] kept = new boolean[uids.count()];
    int[] oldest =
        IntStream.range(0, uids.count())
            .filter(uid -> keys.owner(uids.hotkey(uid)) == subnet.ownerColdkey())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(uids::registeredAt)
                    .thenComparingInt(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    int limit = subnet.rules().number(Hyperparameter.IMMUNE_OWNER_UIDS);
    int declared = subnet.ownerUid();
    int[] first = Arrays.copyOf(oldest, Math.min(limit, oldest.length));
    boolean hasDeclared = Arrays.stream(first).anyMatch(uid -> uid == declared);
    int left = limit;
    if (declared >= 0 && !hasDeclared) {
      kept[declared] = true;
      left--;
    }
    for (int k = 0; k < first.length && k < left; k++) {
      kept[first[k]] = true;
    }
    return kept;
  }
}
