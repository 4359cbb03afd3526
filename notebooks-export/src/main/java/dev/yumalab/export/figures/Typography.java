package dev.yumalab.export.figures;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Fonts that fit a size of figure, and how much room text takes. Small figures get relatively
 * larger text, so that a thumbnail can be read.
 */
final class Typography {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "…";

  private final double em;
  private final Font title;
  private final Font text;
  private final Font strong;
  private final Font tick;

  Typography(double width, double height) {
    em = Math.clamp(StrictMath.sqrt(width * height) / 52, 12, 60);
    Font base = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    title = base.deriveFont(Font.BOLD, (float) (em * 1.25));
    text = base.deriveFont((float) em);
    strong = base.deriveFont(Font.BOLD, (float) em);
    tick = base.deriveFont((float) (em * 0.9));
  }

  /** The size of normal text in points; distances are multiples of it. */
  double em() {
    return em;
  }

  Font title() {
    return title;
  }

  Font text() {
    return text;
  }

  Font strong() {
    return strong;
  }

  Font tick() {
    return tick;
  }

  /** How wide a text is, in points. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** From a line's baseline up to the top of its letters with accents. */
  static double ascent(Font font) {
    return font.getSize2D() * 0.95;
  }

  /** From a line's baseline down. */
  static double descent(Font font) {
    return font.getSize2D() * 0.25;
  }

  /** The height of a line of text. */
  static double height(Font font) {
    return ascent(font) + descent(font);
  }

  /** How far below its middle a line of figures has its baseline. */
  static double middle(Font font) {
    return font.getSize2D() * 0.36;
  }

  /** The text, or as much of it as fits with an ellipsis; empty when nothing fits. */
  static String fit(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int low = 0;
    int high = text.codePointCount(0, text.length());
    while (low < high) {
      int tried = (low + high + 1) / 2;
      if (width(shortened(text, tried), font) <= room) {
        low = tried;
      } else {
        high = tried - 1;
      }
    }
    return low == 0 ? "" : shortened(text, low);
  }

  private static String shortened(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
  }

  /** The text broken at spaces into at most so many lines; the last one ends early if it must. */
  static List<String> wrap(String text, Font font, double room, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && wrapped.size() < lines - 1 && width(rest, font) > room) {
      int cut = lastBreak(rest, font, room);
      if (cut <= 0) {
        break;
      }
      wrapped.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      wrapped.add(fit(rest, font, room));
    }
    return wrapped;
  }

  private static int lastBreak(String text, Font font, double room) {
    int best = -1;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      if (width(text.substring(0, i), font) > room) {
        break;
      }
      best = i;
    }
    return best;
  }
}
