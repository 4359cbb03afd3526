package dev.yumalab.consensus.emission;

import dev.yumalab.consensus.fixed.I96F32;

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
   * @return rao (u64), 0 for a negative share
   */
  public static long toRao(long share, long rao) {
    long[] x = new long[4];
    I96F32.fromI32F32(share, x, 0);
    I96F32.fromU64(rao, x, 1);
    I96F32.saturatingMul(x, 0, x, 1, x, 0);
    return I96F32.toU64(x, 0);
  }
}
