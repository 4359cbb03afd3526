package dev.yumalab.export.figures;

import java.awt.Color;
import java.util.List;

/**
 * Viridis, the colour scale that ascends evenly in lightness and reads the same to colour-blind
 * eyes (S. van der Walt and N. Smith, 2015, CC0), or a stretch of it in either direction.
 */
public final class ColourRamp {
  private static final List<Color> VIRIDIS =
      List.of(
          new Color(0x440154),
          new Color(0x482475),
          new Color(0x414487),
          new Color(0x355F8D),
          new Color(0x2A788E),
          new Color(0x21918C),
          new Color(0x22A884),
          new Color(0x44BF70),
          new Color(0x7AD151),
          new Color(0xBDDF26),
          new Color(0xFDE725));

  private final double from;
  private final double to;

  /** The stretch of viridis between two positions, 0 the darkest and 1 the lightest. */
  ColourRamp(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /** The colour at a position of this stretch, 0 to 1; positions outside are moved to the ends. */
  public Color at(double position) {
    double inside = Math.clamp(position, 0, 1);
    double place = (from + (to - from) * inside) * (VIRIDIS.size() - 1);
    int below = Math.min((int) place, VIRIDIS.size() - 2);
    return mix(VIRIDIS.get(below), VIRIDIS.get(below + 1), place - below);
  }

  /** A colour on the way from one to another. */
  public static Color mix(Color from, Color to, double weight) {
    return new Color(
        channel(from.getRed(), to.getRed(), weight),
        channel(from.getGreen(), to.getGreen(), weight),
        channel(from.getBlue(), to.getBlue(), weight));
  }

  private static int channel(int from, int to, double weight) {
    return (int) Math.round(from + (to - from) * weight);
  }
}
