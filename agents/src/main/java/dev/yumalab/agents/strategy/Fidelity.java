package dev.yumalab.agents.strategy;

/** How finely time is modelled, coarse to fine. */
public enum Fidelity {
  /** Everybody acts once an epoch, right after consensus. */
  EPOCH,
  /** Everybody acts at blocks of their own; the mempool orders what they send. */
  BLOCK,
  /** As {@link #BLOCK}, and validators know of quality only what their queries tell. */
  QUERY
}
