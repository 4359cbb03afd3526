package dev.yumalab.consensus.registration;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Which neuron leaves when a full subnet takes a new one.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code get_neuron_to_prune}.
 */
public final class PruningRule {
  private PruningRule() {}

  /**
   * The neuron with the lowest emission; among equals the one that registered first, then the lower
   * uid. Neurons that are not immune leave first, unless there are too few of them: then the worst
   * immune one leaves.
   *
   * @param neurons how many uids there are
   * @param protectedUid whether a uid is the owner's and never leaves
   * @param immune whether a uid is immune for its age
   * @param emissionRao what a uid got in the last epoch
   * @param registeredAt block of registration of a uid
   * @param minNonImmune so many that are not immune are always kept
   * @return a uid, or -1 where nobody can leave
   */
  public static int victim(
      int neurons,
      IntPredicate protectedUid,
      IntPredicate immune,
      IntToLongFunction emissionRao,
      IntToLongFunction registeredAt,
      int minNonImmune) {
    int worstImmune = -1;
    int worst = -1;
    int nonImmune = 0;
    for (int uid = 0; uid < neurons; uid++) {
      if (protectedUid.test(uid)) {
        continue;
      }
      if (immune.test(uid)) {
        worstImmune = worse(worstImmune, uid, emissionRao, registeredAt);
      } else {
        nonImmune++;
        worst = worse(worst, uid, emissionRao, registeredAt);
      }
    }
    return worst >= 0 && nonImmune > minNonImmune ? worst : worstImmune;
  }

  /** The worse of two uids of which the second is the higher. */
  private static int worse(
      int best, int uid, IntToLongFunction emissionRao, IntToLongFunction registeredAt) {
    if (best < 0) {
      return uid;
    }
    int byEmission =
        Long.compareUnsigned(emissionRao.applyAsLong(uid), emissionRao.applyAsLong(best));
    if (byEmission != 0) {
      return byEmission < 0 ? uid : best;
    }
    return registeredAt.applyAsLong(uid) < registeredAt.applyAsLong(best) ? uid : best;
  }
}
