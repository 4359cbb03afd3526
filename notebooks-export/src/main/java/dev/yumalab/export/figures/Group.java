package dev.yumalab.export.figures;

/**
 * Consecutive rows or columns of a {@link HeatMapFigure} that belong together.
 *
 * @param name what the bracket says, as in "honest"
 * @param count how many rows or columns, at least 1
 * @param role decides the colour of the bracket
 */
public record Group(String name, int count, Role role) {
  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException when it is below 1
   */
  public Group {
    name = PlainText.of(name);
    if (count < 1) {
      throw new IllegalArgumentException("The group '" + name + "' has " + count + " members");
    }
  }
}
