package dev.yumalab.engine.random;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Random numbers of a stream one after another. The position is all the state there is: it can be
 * saved, and whoever stands at the same position of the same stream draws the same numbers.
 *
 * <p>Of each of the stream's blocks all four words are drawn, so that word 4 i here is the number i
 * of {@link RandomStream}: read a stream by index or by draws, not both. Nothing is allocated. Not
 * thread-safe; draws of different streams share nothing.
 */
public final class Draws {
  private static final int VERSION = 1;
  private static final long NO_BLOCK = -1;

  private final Philox philox;
  private long position;
  private long block = NO_BLOCK;

  Draws(long key0, long key1) {
    philox = new Philox(key0, key1);
  }

  /** How many words of 64 bits were drawn. */
  public long position() {
    return position;
  }

  /**
   * Goes to a position.
   *
   * @param newPosition at least 0
   */
  public void seek(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("a position is at least 0, not " + newPosition);
    }
    position = newPosition;
  }

  /** 64 random bits. */
  public long bits() {
    long needed = position / Philox.WORDS;
    if (needed != block) {
      philox.compute(needed);
      block = needed;
    }
    return philox.word((int) (position++ % Philox.WORDS));
  }

  /** A number in the open interval (0, 1), as {@link RandomStream#uniform}. */
  public double uniform() {
    return RandomStream.uniformOf(bits());
  }

  /** A standard-normal number, by inversion: one word. */
  public double normal() {
    return StandardNormal.quantile(uniform());
  }

  /**
   * An exponential number, by inversion: one word. It falls as the uniform one rises.
   *
   * @param mean above 0, in any unit
   */
  public double exponential(double mean) {
    return -mean * StrictMath.log(uniform());
  }

  /**
   * A whole number in 0 ≤ x &lt; bound, each as likely as any other: one word, seldom more (Lemire,
   * "Fast random integer generation in an interval", 2019).
   *
   * @param bound at least 1
   */
  public long below(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a bound is at least 1, not " + bound);
    }
    long bits = bits();
    long low = bits * bound;
    if (Long.compareUnsigned(low, bound) < 0) {
      long surplus = Long.remainderUnsigned(-bound, bound);
      while (Long.compareUnsigned(low, surplus) < 0) {
        bits = bits();
        low = bits * bound;
      }
    }
    return Math.unsignedMultiplyHigh(bits, bound);
  }

  /** As {@link #below(long)}. */
  public int below(int bound) {
    return (int) below((long) bound);
  }

  /** Puts the first numbers of an array into an order, each as likely as any other. */
  public void shuffle(int[] numbers, int count) {
    for (int left = count; left > 1; left--) {
      int chosen = below(left);
      int last = numbers[left - 1];
      numbers[left - 1] = numbers[chosen];
      numbers[chosen] = last;
    }
  }

  /** Draws {@code count} numbers as {@link #uniform} does, into an array from a place on. */
  public void fillUniform(double[] target, int from, int count) {
    for (int k = from; k < from + count; k++) {
      target[k] = uniform();
    }
  }

  /** Draws {@code count} numbers as {@link #normal} does, into an array from a place on. */
  public void fillNormal(double[] target, int from, int count) {
    for (int k = from; k < from + count; k++) {
      target[k] = normal();
    }
  }

  /** Writes the position; the stream is known by its names. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(position);
  }

  /** Reads what {@link #save} wrote. */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the saved draws have another version");
    }
    long saved = in.readLong();
    if (saved < 0) {
      throw new IOException("the saved draws stand at %d, before the first".formatted(saved));
    }
    position = saved;
  }
}
