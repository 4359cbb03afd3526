package dev.yumalab.agents.strategy;

/**
 * Whether a strategy can act on a recorded history, where weights can be set once an epoch and
 * nothing else happens that was not recorded.
 */
public enum Replay {
  /** It cannot: it needs keys, miners, coalitions or blocks that a record does not have. */
  NOT_AT_ALL,
  /**
   * Only in the place of a recorded validator: it sets weights by its own judgement, which is known
   * of who has a row on record.
   */
  AS_RECORDED,
  /** Also as a newcomer: it sets weights by what is public. */
  ANYWHERE
}
