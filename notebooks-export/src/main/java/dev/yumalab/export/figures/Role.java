package dev.yumalab.export.figures;

/** Whose data a mark shows; decides its colour, the same one in every figure. */
public enum Role {
  /** The honest side. */
  HONEST,
  /** The side that votes for itself. */
  CABAL,
  /** Any further team: each takes the next free colour, in the order given. */
  OTHER,
  /** What the data is compared with: a target, a published value, a baseline. */
  REFERENCE,
  /** Data that belongs to no side, such as the total of a network. */
  NEUTRAL
}
