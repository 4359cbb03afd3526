package dev.yumalab.consensus.chain;

/** Why the chain refuses an extrinsic; the names are the chain's ({@code macros/errors.rs}). */
public enum ChainError {
  /** There is no subnet of this netuid. */
  SUBNET_NOT_EXISTS,
  /** The hotkey has no uid on the subnet. */
  HOT_KEY_NOT_REGISTERED_IN_SUB_NET,
  /** The hotkey has a uid on the subnet already. */
  HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET,
  /** The coldkey does not own the hotkey. */
  NON_ASSOCIATED_COLD_KEY,
  /** The hotkey does not exist. */
  HOT_KEY_ACCOUNT_NOT_EXISTS,
  /** The subnet takes no registrations. */
  SUB_NET_REGISTRATION_DISABLED,
  /** The price is above the given limit. */
  REGISTRATION_PRICE_LIMIT_EXCEEDED,
  /** The coldkey cannot pay the registration. */
  NOT_ENOUGH_BALANCE_TO_STAKE,
  /** No uid is free and nobody can be pruned. */
  NO_NEURON_ID_AVAILABLE,
  /** The stake weight is below the threshold. */
  NOT_ENOUGH_STAKE_TO_SET_WEIGHTS,
  /** The version key is too old. */
  INCORRECT_WEIGHT_VERSION_KEY,
  /** The rate limit of weights has not passed. */
  SETTING_WEIGHTS_TOO_FAST,
  /** The rate limit of commits has not passed. */
  COMMITTING_WEIGHTS_TOO_FAST,
  /** The uid has no validator permit. */
  NEURON_NO_VALIDATOR_PERMIT,
  /** Uids and values differ in number. */
  WEIGHT_VEC_NOT_EQUAL_SIZE,
  /** The row is longer than there are uids. */
  UIDS_LENGTH_EXCEED_UIDS_IN_SUB_NET,
  /** A uid is named twice. */
  DUPLICATE_UIDS,
  /** A uid does not exist. */
  UID_VEC_CONTAIN_INVALID_ONE,
  /** The row is too short. */
  WEIGHT_VEC_LENGTH_IS_LOW,
  /** Weights cannot be set at once while commit-reveal is on. */
  COMMIT_REVEAL_ENABLED,
  /** Weights cannot be committed while commit-reveal is off. */
  COMMIT_REVEAL_DISABLED,
  /** Too many commits wait for their reveal. */
  TOO_MANY_UNREVEALED_COMMITS,
  /** Nothing was committed. */
  NO_WEIGHTS_COMMIT_FOUND,
  /** The epoch of the reveal has not come, or has passed. */
  REVEAL_TOO_EARLY,
  /** The commit has expired. */
  EXPIRED_WEIGHT_COMMIT,
  /** No commit has this content. */
  INVALID_REVEAL_COMMIT_HASH_NOT_MATCH,
  /** The timelocked commit is of another version. */
  INCORRECT_COMMIT_REVEAL_VERSION,
  /** The amount is below the smallest stake operation. */
  AMOUNT_TOO_LOW,
  /** The stake is smaller than what is taken. */
  NOT_ENOUGH_STAKE_TO_WITHDRAW,
  /** The signer does not own the subnet. */
  NOT_SUBNET_OWNER,
  /** Too few blocks are left to the next epoch for a change of rules. */
  ADMIN_ACTION_PROHIBITED_DURING_WEIGHTS_WINDOW,
  /** The rate limit has not passed. */
  TX_RATE_LIMIT_EXCEEDED,
  /** The value is outside the rule's range, or does not fit another rule. */
  VALUE_NOT_IN_BOUNDS,
  /** The rule is not the owner's. */
  NOT_ROOT,
  /** Epochs cannot be triggered while commit-reveal is on. */
  DYNAMIC_TEMPO_BLOCKED_BY_COMMIT_REVEAL,
  /** An epoch is triggered already, or due anyway. */
  EPOCH_TRIGGER_ALREADY_PENDING,
  /** A hotkey has at most five children. */
  TOO_MANY_CHILDREN,
  /** A hotkey cannot be its own child, or its parent's parent. */
  INVALID_CHILD,
  /** A child is named twice. */
  DUPLICATE_CHILD,
  /** The children's proportions sum to more than all. */
  PROPORTION_OVERFLOW,
  /** The take is outside its range. */
  INVALID_TAKE,
  /** The subnet's bonds cannot be reset. */
  BONDS_RESET_DISABLED
}
