package dev.yumalab.engine.queue;

import java.util.Arrays;

/**
 * Sorts numbers of 0 or more without allocation: few by insertion, many digit by digit from the
 * lowest in which they differ. Numbers that are equal from a given bit on must come in order. Not
 * thread-safe.
 */
final class RadixSort {
  private static final int FEW = 48;
  private static final int DIGIT_BITS = 9;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private final int lowestBit;
  private final int[] starts = new int[DIGITS + 1];
  private long[] spare = new long[16];

  /** Below a bit, numbers are in order already. */
  RadixSort(int lowestBit) {
    this.lowestBit = lowestBit;
  }

  /**
   * Sorts the first numbers of an array.
   *
   * @return the array in which they are sorted; the other one is kept for the next time
   */
  long[] sorted(long[] numbers, int count) {
    if (count <= FEW) {
      insert(numbers, count);
      return numbers;
    }
    long differing = 0;
    for (int i = 1; i < count; i++) {
      differing |= numbers[i] ^ numbers[0];
    }
    if (spare.length < numbers.length) {
      spare = new long[numbers.length];
    }
    long[] from = numbers;
    for (int bit = lowestBit; bit < Long.SIZE && differing >>> bit != 0; bit += DIGIT_BITS) {
      if (digit(differing, bit) != 0) {
        long[] to = spare;
        distribute(from, to, count, bit);
        spare = from;
        from = to;
      }
    }
    return from;
  }

  private static void insert(long[] numbers, int count) {
    for (int i = 1; i < count; i++) {
      long number = numbers[i];
      int to = i;
      while (to > 0 && numbers[to - 1] > number) {
        numbers[to] = numbers[to - 1];
        to--;
      }
      numbers[to] = number;
    }
  }

  /** Orders by one digit; numbers of the same digit stay in their order. */
  private void distribute(long[] from, long[] to, int count, int bit) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      starts[digit(from[i], bit) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (int i = 0; i < count; i++) {
      to[starts[digit(from[i], bit)]++] = from[i];
    }
  }

  private static int digit(long number, int bit) {
    return (int) (number >>> bit) & (DIGITS - 1);
  }
}
