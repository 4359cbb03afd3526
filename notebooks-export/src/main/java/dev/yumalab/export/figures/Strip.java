package dev.yumalab.export.figures;

/**
 * One row of a {@link StripFigure}.
 *
 * @param name whose values they are
 * @param role decides the colour
 * @param values one dot each; those that are not finite are left out
 */
public record Strip(String name, Role role, Values values) {
  /** Cleans the name. */
  public Strip {
    name = PlainText.of(name);
  }
}
