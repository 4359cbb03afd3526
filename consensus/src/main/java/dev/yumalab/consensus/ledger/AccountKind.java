package dev.yumalab.consensus.ledger;

/** What an account of the ledger is. */
public enum AccountKind {
  /** Free TAO of a coldkey. */
  FREE(false),
  /** Alpha that a coldkey has staked to a hotkey. */
  STAKE(false),
  /** Where new tokens come from; its balance is what has been issued, negative. */
  ISSUED(true),
  /**
   * Whoever takes the other side when stake is bought and sold, at 1 TAO for 1 alpha: the chain's
   * mechanism 0, until pools set a price.
   */
  MARKET(true),
  /** Minted for miners and validators and not paid out yet. */
  PENDING(false),
  /** Paid for registrations. */
  BURNED(false),
  /** Incentive withheld from the subnet's owner. */
  WITHHELD(false),
  /** What an epoch had to pay and paid to nobody. */
  UNPAID(false),
  /** What flooring left over when dividends were shared out. */
  DUST(false);

  private final boolean mayBeNegative;

  AccountKind(boolean mayBeNegative) {
    this.mayBeNegative = mayBeNegative;
  }

  /** Whether its balance may be negative: it stands for the world outside. */
  public boolean mayBeNegative() {
    return mayBeNegative;
  }
}
