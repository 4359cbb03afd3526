package dev.yumalab.consensus.ledger;

/** Why an amount moved. */
public enum Reason {
  /** It was there at the start. */
  GENESIS,
  /** A block minted it. */
  MINTED,
  /** A registration was paid. */
  REGISTRATION,
  /** TAO was staked. */
  STAKED,
  /** Stake was taken back. */
  UNSTAKED,
  /** A miner was paid for weights on it. */
  INCENTIVE,
  /** A staker was paid for its validator's bonds. */
  DIVIDEND,
  /** A validator kept its take of its stakers' dividends. */
  TAKE,
  /** The subnet's owner was not paid for weights on itself. */
  WITHHELD,
  /** Nobody could be paid. */
  UNPAID,
  /** Flooring left it over. */
  DUST
}
