package dev.yumalab.consensus.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who leaves is decided by emission, then age, then uid, and immunity is not absolute. */
class PruningRuleTest {
  private static int victim(
      long[] emission, long[] registered, Set<Integer> immune, Set<Integer> owners, int least) {
    return PruningRule.victim(
        emission.length,
        owners::contains,
        immune::contains,
        uid -> emission[uid],
        uid -> registered[uid],
        least);
  }

  @Test
  void lowestEmissionLeavesAmongEqualsTheOldestThenTheLowestUid() {
    long[] registered = {5, 3, 3, 9};
    assertThat(victim(new long[] {4, 2, 2, 1}, registered, Set.of(), Set.of(), 0)).isEqualTo(3);
    assertThat(victim(new long[] {4, 2, 2, 2}, registered, Set.of(), Set.of(), 0)).isEqualTo(1);
    assertThat(victim(new long[] {4, 9, 9, 9}, registered, Set.of(0), Set.of(), 0)).isEqualTo(1);
  }

  @Test
  void emissionIsUnsigned() {
    assertThat(victim(new long[] {-1, 7}, new long[] {0, 0}, Set.of(), Set.of(), 0)).isEqualTo(1);
  }

  @Test
  void immuneOnesLeaveWhereTooFewOthersAreLeft() {
    long[] emission = {8, 6, 0, 3};
    long[] registered = {0, 0, 0, 0};
    Set<Integer> immune = Set.of(2, 3);
    assertThat(victim(emission, registered, immune, Set.of(), 1)).isEqualTo(1);
    assertThat(victim(emission, registered, immune, Set.of(), 2)).isEqualTo(2);
  }

  @Test
  void ownersNeverLeaveAndMaybeNobodyCan() {
    assertThat(victim(new long[] {0, 1}, new long[] {0, 0}, Set.of(), Set.of(0), 0)).isEqualTo(1);
    assertThat(victim(new long[] {0, 1}, new long[] {0, 0}, Set.of(), Set.of(0, 1), 0))
        .isEqualTo(-1);
  }
}
