package dev.yumalab.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Few numbers and many, narrow and wide ones, are sorted as the JDK sorts them. */
class RadixSortTest {
  private static final int INDEX_BITS = 10;

  @Property
  void sortsAsTheJdkDoes(
      @ForAll @IntRange(max = 1_000) int count,
      @ForAll @IntRange(min = 1, max = 53) int bits,
      @ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    RadixSort sort = new RadixSort(INDEX_BITS);
    long[] numbers = new long[1_000];
    // Twice, for the arrays are used again.
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < count; i++) {
        numbers[i] = random.nextLong(1L << bits) << INDEX_BITS | i;
      }
      long[] expected = Arrays.copyOf(numbers, count);
      Arrays.sort(expected);
      numbers = sort.sorted(numbers, count);
      assertThat(Arrays.copyOf(numbers, count)).isEqualTo(expected);
    }
  }

  @Property
  void keepsTheOrderOfNumbersThatDifferOnlyBelow(@ForAll @LongRange(max = 1 << 20) long same) {
    long[] numbers = new long[1_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = same << INDEX_BITS | i;
    }
    assertThat(new RadixSort(INDEX_BITS).sorted(numbers.clone(), numbers.length))
        .isEqualTo(numbers);
  }
}
