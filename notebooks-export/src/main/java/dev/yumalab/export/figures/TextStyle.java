package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Font;

/**
 * How a text is drawn.
 *
 * @param anchor which part of the text stands at its point
 * @param degrees the turn around that point, clockwise
 */
record TextStyle(Font font, Color colour, Anchor anchor, double degrees) {
  /** The part of a text that stands at its point. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }

    /** How much of the text lies before its point. */
    double share() {
      return share;
    }
  }

  static TextStyle start(Font font, Color colour) {
    return new TextStyle(font, colour, Anchor.START, 0);
  }

  static TextStyle middle(Font font, Color colour) {
    return new TextStyle(font, colour, Anchor.MIDDLE, 0);
  }

  static TextStyle end(Font font, Color colour) {
    return new TextStyle(font, colour, Anchor.END, 0);
  }

  TextStyle turned(double clockwiseDegrees) {
    return new TextStyle(font, colour, anchor, clockwiseDegrees);
  }
}
