package dev.yumalab.engine.random;

/**
 * Blocks of four random words, each a pure function of two words of key and a counter: Philox 4x64
 * with ten rounds, as {@link RandomStream} reads it from Commons RNG, without an object for a
 * block. Not thread-safe.
 */
final class Philox {
  static final int WORDS = 4;

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
  private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
  private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
  private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

  private final long key0;
  private final long key1;
  private long word0;
  private long word1;
  private long word2;
  private long word3;

  Philox(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** Computes a block; its first word is the stream's number of that index. */
  void compute(long index) {
    // The library counts up before a block, so the block of index 0 has counter 1; after 2^64 - 1
    // the carry would go to the next word, which no index of a stream reaches.
    long counter0 = index + 1;
    long counter1 = 0;
    long counter2 = 0;
    long counter3 = 0;
    long roundKey0 = key0;
    long roundKey1 = key1;
    for (int round = 0; round < ROUNDS; round++) {
      long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, counter0);
      long low0 = MULTIPLIER_0 * counter0;
      long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, counter2);
      long low1 = MULTIPLIER_1 * counter2;
      counter0 = high1 ^ counter1 ^ roundKey0;
      counter1 = low1;
      counter2 = high0 ^ counter3 ^ roundKey1;
      counter3 = low0;
      roundKey0 += WEYL_0;
      roundKey1 += WEYL_1;
    }
    word0 = counter0;
    word1 = counter1;
    word2 = counter2;
    word3 = counter3;
  }

  /** A word of the block computed last, 0 to 3. */
  long word(int number) {
    return switch (number) {
      case 0 -> word0;
      case 1 -> word1;
      case 2 -> word2;
      default -> word3;
    };
  }
}
