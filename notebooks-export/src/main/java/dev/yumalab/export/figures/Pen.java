package dev.yumalab.export.figures;

import java.awt.Color;

/** A colour, a width in points, and how the line is broken up. */
record Pen(Color colour, double width, Dash dash) {
  static Pen solid(Color colour, double width) {
    return new Pen(colour, width, Dash.SOLID);
  }

  /** Lengths of strokes and gaps in points; empty for a solid line. */
  float[] pattern() {
    float unit = (float) Math.max(width, 1.2);
    return switch (dash) {
      case SOLID -> new float[0];
      case DASHED -> new float[] {5 * unit, 3.5f * unit};
      case DOTTED -> new float[] {0.1f * unit, 2.4f * unit};
    };
  }
}
