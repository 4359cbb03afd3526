package dev.yumalab.export.figures;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One bar of a {@link BarFigure}.
 *
 * @param name whose bar it is, such as a team
 * @param role decides the colour
 * @param parts the values stacked along it, finite and not negative, as many as the figure's parts
 * @param reference a value to compare the bar with, drawn as a mark across it
 */
public record Bar(String name, Role role, List<Double> parts, OptionalDouble reference) {
  /**
   * Checks the values and copies the list.
   *
   * @throws IllegalArgumentException when a value is negative or not finite
   */
  public Bar {
    name = PlainText.of(name);
    parts = List.copyOf(parts);
    for (double part : parts) {
      if (!(part >= 0 && Double.isFinite(part))) {
        throw new IllegalArgumentException("The bar '" + name + "' has a part of " + part);
      }
    }
    if (reference.isPresent() && !Double.isFinite(reference.getAsDouble())) {
      throw new IllegalArgumentException("The bar '" + name + "' has no finite reference");
    }
  }

  /** The sum of the parts. */
  public double total() {
    return parts.stream().mapToDouble(Double::doubleValue).sum();
  }
}
