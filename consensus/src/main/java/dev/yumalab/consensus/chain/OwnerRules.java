package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.Ledger;
import java.util.Optional;

/**
 * What a subnet's owner may change, and when.
 *
 * <p>Source: {@code pallets/admin-utils/src/lib.rs}; {@code coinbase/tempo_control.rs}; {@code
 * utils/misc.rs}, {@code is_in_admin_freeze_window}. Thread-safe: it has no state.
 */
final class OwnerRules {
  private static final int LOWEST_OWN_TEMPO = 360;
  private static final int HIGHEST_OWN_TEMPO = 50_400;
  private static final int HIGHEST_OWN_MOVING_AVERAGE = 975_000;
  private static final int VERSION_KEY_TEMPOS = 5;
  private static final Optional<ChainError> ACCEPTED = Optional.empty();

  private OwnerRules() {}

  static Optional<ChainError> set(
      Subnet subnet,
      Extrinsic.OwnerSet call,
      ChainParameters parameters,
      Ledger ledger,
      long block) {
    Hyperparameter rule = call.rule();
    if (call.coldkey() != subnet.ownerColdkey()) {
      return Optional.of(ChainError.NOT_SUBNET_OWNER);
    }
    if (rule.setter() != Hyperparameter.Setter.OWNER) {
      return Optional.of(ChainError.NOT_ROOT);
    }
    if (isFrozen(subnet, parameters, block)) {
      return Optional.of(ChainError.ADMIN_ACTION_PROHIBITED_DURING_WEIGHTS_WINDOW);
    }
    if (!isInRange(subnet, rule, call.value())) {
      return Optional.of(ChainError.VALUE_NOT_IN_BOUNDS);
    }
    long last = subnet.ruleChangedAt(rule);
    if (last >= 0 && block - last < rateLimit(subnet, rule, parameters)) {
      return Optional.of(ChainError.TX_RATE_LIMIT_EXCEEDED);
    }
    subnet.change(rule, call.value(), ledger, block);
    subnet.setRuleChangedAt(rule, block);
    return ACCEPTED;
  }

  static Optional<ChainError> setAsRoot(
      Subnet subnet, Extrinsic.RootSet call, Ledger ledger, long block) {
    Hyperparameter rule = call.rule();
    if (call.value() < rule.low() || call.value() > rule.high()) {
      return Optional.of(ChainError.VALUE_NOT_IN_BOUNDS);
    }
    subnet.change(rule, call.value(), ledger, block);
    return ACCEPTED;
  }

  private static long rateLimit(Subnet subnet, Hyperparameter rule, ChainParameters parameters) {
    return switch (rule) {
      case TEMPO -> LOWEST_OWN_TEMPO;
      case WEIGHTS_VERSION_KEY -> VERSION_KEY_TEMPOS * subnet.tempo();
      default -> parameters.ownerRateLimitTempos() * subnet.tempo();
    };
  }

  private static boolean isInRange(Subnet subnet, Hyperparameter rule, long value) {
    SubnetHyperparameters rules = subnet.rules();
    if (value < rule.low() || value > rule.high()) {
      return false;
    }
    return switch (rule) {
      case TEMPO -> value >= LOWEST_OWN_TEMPO && value <= HIGHEST_OWN_TEMPO;
      case BONDS_MOVING_AVERAGE -> value <= HIGHEST_OWN_MOVING_AVERAGE;
      case ALPHA_SIGMOID_STEEPNESS -> value >= 0;
      case ALPHA_LOW ->
          rules.isOn(Hyperparameter.LIQUID_ALPHA) && value <= rules.get(Hyperparameter.ALPHA_HIGH);
      case ALPHA_HIGH ->
          rules.isOn(Hyperparameter.LIQUID_ALPHA) && value >= rules.get(Hyperparameter.ALPHA_LOW);
      case MAX_ALLOWED_UIDS -> value >= subnet.uids().count();
      case MIN_BURN -> value < rules.get(Hyperparameter.MAX_BURN);
      case MAX_BURN -> value > rules.get(Hyperparameter.MIN_BURN);
      case BURN_HALF_LIFE -> value >= 1;
      default -> true;
    };
  }

  /** Whether an epoch is so near that rules stay as they are. */
  private static boolean isFrozen(Subnet subnet, ChainParameters parameters, long block) {
    long tempo = subnet.tempo();
    if (tempo == 0) {
      return false;
    }
    long left = Math.max(0, subnet.clock().lastEpochBlock() + tempo - block);
    return subnet.clock().isTriggered(block) || left < parameters.adminFreezeWindowBlocks();
  }

  static Optional<ChainError> trigger(
      Subnet subnet, Extrinsic.TriggerEpoch call, ChainParameters parameters, long block) {
    if (call.coldkey() != subnet.ownerColdkey()) {
      return Optional.of(ChainError.NOT_SUBNET_OWNER);
    }
    if (subnet.rules().isOn(Hyperparameter.COMMIT_REVEAL)) {
      return Optional.of(ChainError.DYNAMIC_TEMPO_BLOCKED_BY_COMMIT_REVEAL);
    }
    if (isFrozen(subnet, parameters, block) || subnet.tempo() == 0) {
      return Optional.of(ChainError.EPOCH_TRIGGER_ALREADY_PENDING);
    }
    subnet.clock().trigger(block + parameters.adminFreezeWindowBlocks());
    return ACCEPTED;
  }
}
