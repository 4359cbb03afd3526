package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.EpochOutput.Intermediate;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;
import java.util.Arrays;
import java.util.Map;

/**
 * Bonds and dividends, in both versions of Yuma; numbers are raw I32F32 bits.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code epoch_mechanism} ("Bonds and Dividends"), {@code
 * compute_bonds_sparse}, {@code compute_ema_bonds_normal_sparse}.
 */
final class ReferenceBonds {
  private static final long MILLION = 1_000_000;

  private ReferenceBonds() {}

  /**
   * What bonding gives.
   *
   * @param emaBonds bonds to store, as proportions
   * @param dividends normalised dividends by uid
   * @param intermediates matrices on the way
   */
  record Result(
      SparseRows emaBonds, long[] dividends, Map<Intermediate, SparseRows> intermediates) {}

  /**
   * Yuma 3: every bond is an average of its own in 0..1, without stake; stake enters the dividend.
   *
   * @param storedBonds u16 values
   */
  static Result yuma3(
      EpochParameters parameters,
      SparseRows weightsForBonds,
      SparseRows storedBonds,
      long[] consensus,
      long[] incentive,
      long[] activeStake) {
    SparseRows bonds =
        SparseMath.map(storedBonds, (i, j, value) -> I32F32.fromU16Proportion((int) value));
    boolean liquid = parameters.liquidAlpha() && Arrays.stream(consensus).anyMatch(c -> c != 0);
    SparseRows emaBonds =
        liquid
            ? LiquidAlpha.of(parameters).ema(weightsForBonds, bonds, consensus)
            : SparseMath.ema(
                weightsForBonds, bonds, wrappingAlpha(parameters.bondsMovingAverage()));
    SparseRows normalised = SparseMath.colNormalize(emaBonds, incentive.length);
    long[] bondsOfValidator = SparseMath.rowSum(SparseMath.matVecMul(normalised, incentive));
    long[] dividends = FixedVectors.multiply(bondsOfValidator, activeStake);
    FixedVectors.normalize(dividends);
    return new Result(emaBonds, dividends, Map.of(Intermediate.EMA_BONDS, emaBonds));
  }

  /**
   * Yuma 2: stake-weighted bonds, normalised by column before and after the average; stored scaled
   * up to the column's largest.
   *
   * @param storedBonds u16 values
   */
  static Result yuma2(
      EpochParameters parameters,
      SparseRows weightsForBonds,
      SparseRows storedBonds,
      long[] incentive,
      long[] activeStake) {
    int n = incentive.length;
    SparseRows bonds = SparseMath.map(storedBonds, (i, j, value) -> I32F32.fromU16((int) value));
    bonds = SparseMath.colNormalize(bonds, n);
    SparseRows bondsDelta = SparseMath.rowHadamard(weightsForBonds, activeStake);
    bondsDelta = SparseMath.colNormalize(bondsDelta, n);
    SparseRows emaBonds =
        SparseMath.ema(bondsDelta, bonds, saturatingAlpha(parameters.bondsMovingAverage()));
    emaBonds = SparseMath.colNormalize(emaBonds, n);
    long[] dividends = SparseMath.matmulTranspose(emaBonds, incentive);
    FixedVectors.normalize(dividends);
    return new Result(
        SparseMath.colMaxUpscale(emaBonds, n),
        dividends,
        Map.of(Intermediate.BONDS_NORM, bonds, Intermediate.BONDS_DELTA_NORM, bondsDelta));
  }

  /** {@code compute_ema_bonds_normal_sparse}: 1 - moving average / 10^6, saturating. */
  private static long saturatingAlpha(long bondsMovingAverage) {
    long[] x = new long[4];
    I64F64.fromU64(bondsMovingAverage, x, 0);
    I64F64.fromU64(MILLION, x, 1);
    I64F64.safeDiv(x, 0, x, 1, x, 0);
    return I32F32.saturatingSub(I32F32.ONE, I64F64.toI32F32(x, 0));
  }

  /**
   * {@code compute_disabled_liquid_alpha}: the same, except that the chain's two conversions wrap;
   * this shows from 2^31 · 10^6 on, which no setter of the chain allows.
   */
  private static long wrappingAlpha(long bondsMovingAverage) {
    long[] x = new long[4];
    I64F64.wrappingFromU64(bondsMovingAverage, x, 0);
    I64F64.fromU64(MILLION, x, 1);
    I64F64.safeDiv(x, 0, x, 1, x, 0);
    return I32F32.saturatingSub(I32F32.ONE, I64F64.wrappingToI32F32(x, 0));
  }
}
