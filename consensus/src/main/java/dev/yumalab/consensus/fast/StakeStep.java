package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.fixed.I64F64;
import java.util.Arrays;

/**
 * Who counts, and how much: activity, stake, permits, active stake. As {@code ReferenceEpoch}'s
 * first steps, without allocating.
 */
final class StakeStep {
  private static final int STAKE_BITS = 33;
  private static final int UID_BITS = 16;

  private StakeStep() {}

  /**
   * Fills the workspace's vectors by uid.
   *
   * @return whether the stakes fit: not negative, and less than 2<sup>63</sup> rao together
   */
  static boolean run(EpochParameters parameters, FastNetwork network, Workspace work) {
    findInactive(parameters, network, work);
    if (!normaliseStake(parameters, network, work)) {
      return false;
    }
    int owner = owner(parameters, network);
    System.arraycopy(network.validatorPermits, 0, work.permits, 0, work.neurons);
    givePermits(parameters.maxAllowedValidators(), work);
    if (owner >= 0) {
      work.permits[owner] = true;
      work.newPermits[owner] = true;
    }
    normaliseActiveStake(work);
    return true;
  }

  /** The owner's uid, -1 if there is none among the uids. */
  static int owner(EpochParameters parameters, FastNetwork network) {
    int owner = parameters.ownerUid().orElse(-1);
    return owner < network.neurons ? owner : -1;
  }

  private static void findInactive(
      EpochParameters parameters, FastNetwork network, Workspace work) {
    long cutoff = parameters.activityCutoffBlocks();
    long now = parameters.currentBlock();
    for (int uid = 0; uid < work.neurons; uid++) {
      long update = network.lastUpdate(uid);
      long until = update + cutoff;
      boolean saturated = Long.compareUnsigned(until, update) < 0;
      boolean isOld = !saturated && Long.compareUnsigned(until, now) < 0;
      work.inactive[uid] = network.lastUpdates() != 0 && (uid >= network.lastUpdates() || isOld);
    }
  }

  private static boolean normaliseStake(
      EpochParameters parameters, FastNetwork network, Workspace work) {
    int owner = owner(parameters, network);
    long[] sum = work.pair(0);
    Arrays.fill(sum, 0);
    long fractions = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      long whole = network.stakeWhole[uid];
      if (whole < 0) {
        return false;
      }
      boolean counts =
          uid == owner || Long.compareUnsigned(whole, parameters.stakeThreshold()) >= 0;
      work.stake[uid] = counts ? 1 : 0;
      if (counts) {
        long fraction = network.stakeFraction[uid];
        sum[1] += fraction;
        sum[0] += whole + (Long.compareUnsigned(sum[1], fraction) < 0 ? 1 : 0);
        fractions |= fraction;
        if (sum[0] < 0) {
          return false;
        }
      }
    }
    boolean isPlain = fractions == 0 && sum[0] < 1L << 61;
    double inverse = Share.inverse(sum[0]);
    for (int uid = 0; uid < work.neurons; uid++) {
      if (work.stake[uid] != 0) {
        long whole = network.stakeWhole[uid];
        long fraction = network.stakeFraction[uid];
        work.stake[uid] =
            (whole | fraction) == 0
                ? 0
                : isPlain
                    ? Share.of(whole, sum[0], inverse)
                    : quotient(whole, fraction, sum, work.pair(1));
      }
    }
    return true;
  }

  private static long quotient(long whole, long fraction, long[] sum, long[] pair) {
    pair[0] = whole;
    pair[1] = fraction;
    I64F64.safeDiv(pair, 0, sum, 0, pair, 0);
    return I64F64.toI32F32(pair, 0);
  }

  /** {@code is_topk_nonzero}: among equal stakes the higher uids get the permits. */
  private static void givePermits(int most, Workspace work) {
    int holders = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      boolean holds = work.stake[uid] != 0;
      work.newPermits[uid] = holds;
      if (holds) {
        work.order[holders++] = work.stake[uid] << UID_BITS | uid;
      }
    }
    if (holders > most) {
      long least = most == 0 ? Long.MAX_VALUE : largest(work.order, holders, most);
      for (int uid = 0; uid < work.neurons; uid++) {
        work.newPermits[uid] &= (work.stake[uid] << UID_BITS | uid) >= least;
      }
    }
  }

  /** The k-th largest of different numbers, bit by bit from the top. */
  private static long largest(long[] numbers, int count, int k) {
    long found = 0;
    for (int bit = STAKE_BITS + UID_BITS - 1; bit >= 0; bit--) {
      long candidate = found | 1L << bit;
      int above = 0;
      for (int i = 0; i < count; i++) {
        above += numbers[i] >= candidate ? 1 : 0;
      }
      if (above >= k) {
        found = candidate;
      }
    }
    return found;
  }

  private static void normaliseActiveStake(Workspace work) {
    long sum = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      work.activeStake[uid] = work.permits[uid] && !work.inactive[uid] ? work.stake[uid] : 0;
      sum += work.activeStake[uid];
    }
    Share.ofAll(work.activeStake, sum, work.activeStake, work.neurons);
  }
}
