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

  private final EpochParameters parameters;
  private final long[] incentive;
  private final long[] activeStake;
  private final EpochObserver observer;
  private final int n;

  /**
   * Bonds of an epoch.
   *
   * @param incentive normalised, by uid
   * @param activeStake normalised, by uid
   * @param observer is told the numbers on the way
   */
  ReferenceBonds(
      EpochParameters parameters, long[] incentive, long[] activeStake, EpochObserver observer) {
    this.parameters = parameters;
    this.incentive = incentive;
    this.activeStake = activeStake;
    this.observer = observer;
    n = incentive.length;
  }

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
  Result yuma3(SparseRows weightsForBonds, SparseRows storedBonds, long[] consensus) {
    SparseRows bonds =
        SparseMath.map(storedBonds, (i, j, value) -> I32F32.fromU16Proportion((int) value));
    observer.matrix(EpochQuantity.BOND_BEFORE, bonds);
    SparseRows emaBonds = yuma3Average(weightsForBonds, bonds, consensus);
    SparseRows normalised = SparseMath.colNormalize(emaBonds, n);
    long[] bondsOfValidator = SparseMath.rowSum(SparseMath.matVecMul(normalised, incentive));
    long[] sums = FixedVectors.multiply(bondsOfValidator, activeStake);
    long[] dividends = dividends(emaBonds, normalised, sums);
    return new Result(emaBonds, dividends, Map.of(Intermediate.EMA_BONDS, emaBonds));
  }

  private SparseRows yuma3Average(SparseRows weights, SparseRows bonds, long[] consensus) {
    boolean liquid = parameters.liquidAlpha() && Arrays.stream(consensus).anyMatch(c -> c != 0);
    if (liquid) {
      LiquidAlpha.Average average = LiquidAlpha.of(parameters).ema(weights, bonds, consensus);
      observer.matrix(EpochQuantity.DIFFERENCE, average.differences());
      observer.matrix(EpochQuantity.ALPHA, average.alphas());
      return average.bonds();
    }
    long alpha = wrappingAlpha(parameters.bondsMovingAverage());
    observer.number(EpochQuantity.ALPHA, alpha);
    return SparseMath.ema(weights, bonds, alpha);
  }

  private long[] dividends(SparseRows emaBonds, SparseRows normalised, long[] sums) {
    long[] dividends = sums.clone();
    FixedVectors.normalize(dividends);
    observer.matrix(EpochQuantity.BOND_AVERAGE, emaBonds);
    observer.matrix(EpochQuantity.BOND_SHARE, normalised);
    observer.vector(EpochQuantity.DIVIDEND_SUM, sums);
    observer.vector(EpochQuantity.DIVIDEND, dividends);
    return dividends;
  }

  /**
   * Yuma 2: stake-weighted bonds, normalised by column before and after the average; stored scaled
   * up to the column's largest.
   *
   * @param storedBonds u16 values
   */
  Result yuma2(SparseRows weightsForBonds, SparseRows storedBonds) {
    SparseRows bonds = SparseMath.map(storedBonds, (i, j, value) -> I32F32.fromU16((int) value));
    observer.matrix(EpochQuantity.COUNTED_BOND, bonds);
    bonds = SparseMath.colNormalize(bonds, n);
    observer.matrix(EpochQuantity.BOND_BEFORE, bonds);
    SparseRows gained = SparseMath.rowHadamard(weightsForBonds, activeStake);
    SparseRows bondsDelta = SparseMath.colNormalize(gained, n);
    observer.matrix(EpochQuantity.BOND_GAIN, gained);
    observer.matrix(EpochQuantity.BOND_DELTA, bondsDelta);
    long alpha = saturatingAlpha(parameters.bondsMovingAverage());
    observer.number(EpochQuantity.ALPHA, alpha);
    SparseRows emaBonds = SparseMath.ema(bondsDelta, bonds, alpha);
    SparseRows normalised = SparseMath.colNormalize(emaBonds, n);
    long[] dividends =
        dividends(emaBonds, normalised, SparseMath.matmulTranspose(normalised, incentive));
    SparseRows scaled = SparseMath.colMaxUpscale(normalised, n);
    observer.matrix(EpochQuantity.SCALED_BOND, scaled);
    return new Result(
        scaled,
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
