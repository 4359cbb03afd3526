package dev.yumalab.engine.random;

import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * Random numbers by index: the i-th number is a pure function of the stream's key and i, so they
 * can be read in any order. Immutable and thread-safe.
 *
 * <p>Philox 4x64 with ten rounds (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as
 * 1, 2, 3", SC11) of Commons RNG; the index is the counter, of each block the first word counts.
 */
public final class RandomStream {
  private final long key0;
  private final long key1;

  RandomStream(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** The stream's numbers one after another, from the first; draws of one call know no other's. */
  public Draws draws() {
    return new Draws(key0, key1);
  }

  /**
   * 64 random bits.
   *
   * @param index ≥ 0
   */
  public long bits(long index) {
    return new Philox4x64(new long[] {key0, key1, index, 0, 0, 0}).next();
  }

  /** A number in the open interval (0, 1), a multiple of 2<sup>-54</sup>. */
  public double uniform(long index) {
    return uniformOf(bits(index));
  }

  static double uniformOf(long bits) {
    return ((bits >>> 11) + 0.5) * 0x1p-53;
  }

  /** A standard-normal number, by inversion, so that it moves with the uniform one. */
  public double normal(long index) {
    return StandardNormal.quantile(uniform(index));
  }
}
