package dev.yumalab.agents.network;

import dev.yumalab.consensus.fixed.I32F32;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Fractions as people write them, in the chain's fixed point. */
public final class DecimalFraction {
  private static final BigDecimal ONE = new BigDecimal(BigInteger.valueOf(I32F32.ONE));

  private DecimalFraction() {}

  /**
   * A fraction floored to raw I32F32 bits, as the quotients k/50 of the chain's experiment are.
   *
   * @param fraction 0..1
   */
  public static long raw(double fraction) {
    return BigDecimal.valueOf(fraction).multiply(ONE).longValue();
  }
}
