package dev.yumalab.consensus.emission;

import dev.yumalab.consensus.fixed.I96F32;

/**
 * The TAO that one block makes, by what has been issued so far.
 *
 * <p>Source: {@code coinbase/block_emission.rs}, {@code get_block_emission_for_issuance}. The floor
 * of log2(1 / (1 - issuance / supply)) counts the halvings.
 */
public final class BlockEmission {
  /** The supply that is never reached, in rao. */
  public static final long TOTAL_SUPPLY_RAO = 21_000_000_000_000_000L;

  /** The emission of a block before the first halving, in rao. */
  public static final long INITIAL_RAO = 1_000_000_000L;

  private BlockEmission() {}

  /**
   * The emission of a block.
   *
   * @param issuanceRao TAO issued so far, in rao, unsigned
   * @return rao, 0 from the total supply on
   */
  public static long forIssuance(long issuanceRao) {
    if (Long.compareUnsigned(issuanceRao, TOTAL_SUPPLY_RAO) >= 0) {
      return 0;
    }
    // Three numbers: 1, the work, the supply.
    long[] x = new long[6];
    I96F32.fromU64(1, x, 0);
    I96F32.fromU64(issuanceRao, x, 1);
    I96F32.fromU64(TOTAL_SUPPLY_RAO, x, 2);
    I96F32.safeDiv(x, 1, x, 2, x, 1);
    I96F32.saturatingSub(x, 0, x, 1, x, 1);
    I96F32.safeDiv(x, 0, x, 1, x, 1);
    I96F32.log2(x, 1, x, 1);
    long halvings = I96F32.toU64(x, 1);
    return halvings > 63 ? 0 : INITIAL_RAO >> halvings;
  }
}
