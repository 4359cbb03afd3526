package dev.yumalab.consensus.fast;

/** How numbers lie in arrays. */
final class Codes {
  /**
   * 1.0 among weights, which are fractions of 2<sup>32</sup> in 32 bits, read without a sign. No
   * other weight comes near: in a row of n weights that sum to S, a weight below S is at most 1 - 1
   * / S, and S is below 2<sup>16</sup> · n.
   */
  static final int WHOLE = -1;

  /** Added to a double below 2<sup>51</sup>, it leaves the nearest integer in the low bits. */
  static final double ROUND = 0x1.8p52;

  /** In place of an alpha that its bound leaves open. */
  static final long OPEN = -1;

  private Codes() {}
}
