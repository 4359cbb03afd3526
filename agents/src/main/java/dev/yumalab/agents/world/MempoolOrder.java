package dev.yumalab.agents.world;

/** In which order a block applies the extrinsics that were sent for it. */
public enum MempoolOrder {
  /** As they were sent. */
  ARRIVAL,
  /** At random, anew for each block. */
  RANDOM,
  /** Those of adversaries first, as they were sent, then the others. */
  ADVERSARY_FIRST
}
