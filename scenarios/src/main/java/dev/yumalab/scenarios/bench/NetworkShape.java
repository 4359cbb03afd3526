package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a network is.
 *
 * @param neurons all uids, 2..65535
 * @param validators the first of them, 1..neurons; each sets weights on all other uids
 */
public record NetworkShape(int neurons, int validators) {
  /** The shapes for which the chain's own code was timed. */
  public static final List<NetworkShape> PUBLISHED =
      List.of(
          new NetworkShape(256, 64),
          new NetworkShape(512, 64),
          new NetworkShape(1024, 128),
          new NetworkShape(4096, 128));

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** Sixteen networks of more weights do not fit into the memory of a common machine. */
  private static final long MOST_WEIGHTS = 1 << 21;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is left; the message is for a person
   */
  public NetworkShape {
    if (neurons < 2 || neurons > EpochShape.MAX_NEURONS) {
      throw new IllegalArgumentException(
          "neurons must be 2..%d, not %d".formatted(EpochShape.MAX_NEURONS, neurons));
    }
    if (validators < 1 || validators > neurons) {
      throw new IllegalArgumentException(
          "validators must be 1..neurons, here 1..%d, not %d".formatted(neurons, validators));
    }
    if ((long) neurons * validators > MOST_WEIGHTS) {
      throw new IllegalArgumentException(
          "neurons times validators must be at most %d, not %d"
              .formatted(MOST_WEIGHTS, (long) neurons * validators));
    }
  }

  /**
   * Reads a shape as it is written on the command line.
   *
   * @param text neurons/validators, for instance 512/64
   * @throws IllegalArgumentException if it is none; the message is for a person
   */
  public static NetworkShape parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a shape is neurons/validators, such as 512/64, not '%s'".formatted(text));
    }
    return new NetworkShape(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  @Override
  public String toString() {
    return neurons + "/" + validators;
  }
}
