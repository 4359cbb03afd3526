package dev.yumalab.export.figures;

/**
 * A shaded band, such as a confidence interval.
 *
 * @param name what the legend says, as in "95 % interval, 30 runs"; a band without a name is not in
 *     the legend
 * @param x positions in ascending order, all finite
 * @param low the lower edge; not finite leaves a gap
 * @param high the upper edge; not finite leaves a gap
 * @param role decides the colour
 */
public record Band(String name, Values x, Values low, Values high, Role role) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the lists differ in length or x does not ascend
   */
  public Band {
    name = PlainText.of(name);
    Line.checkAscending(name, x);
    if (x.size() != low.size() || x.size() != high.size()) {
      throw new IllegalArgumentException(
          "The band '" + name + "' needs as many lower and upper values as x values: " + x.size());
    }
  }
}
