package dev.yumalab.consensus.emission;

/**
 * A share of an amount in rao.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code epoch_mechanism}: every payment of the epoch is
 * computed like this.
 */
public final class EmissionShare {
  private EmissionShare() {}

  /**
   * share × amount, floored to rao.
   *
   * @param share raw I32F32 bits
   * @param rao the amount (u64)
   * @return rao (u64), 0 for a negative share, the largest u64 where the product is beyond it
   */
  public static long toRao(long share, long rao) {
    if (share <= 0) {
      return 0;
    }
    long high = Math.unsignedMultiplyHigh(share, rao);
    return high >>> 32 != 0 ? -1L : (high << 32) | ((share * rao) >>> 32);
  }
}
