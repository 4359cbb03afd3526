package dev.yumalab.ui.desktop.plot;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Fonts that follow the system's size.
 *
 * @param em the size of normal text in pixels; distances are multiples of it
 * @param text normal text
 * @param small ticks and labels
 * @param strong headings
 */
record Lettering(double em, Font text, Font small, Font strong) {
  private static final String ELLIPSIS = "…";

  /** The fonts of this system; a little smaller on a narrow plot. */
  static Lettering of(double width) {
    double em = Font.getDefault().getSize() * (width < 420 ? 0.92 : 1);
    String family = Font.getDefault().getFamily();
    return new Lettering(
        em,
        Font.font(family, em),
        Font.font(family, em * 0.9),
        Font.font(family, FontWeight.BOLD, em));
  }

  /** How wide a line of text is, in pixels. */
  static double width(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /** The text, or as much of it as fits with an ellipsis; empty when nothing fits. */
  static String fit(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int tried = (low + high + 1) / 2;
      if (width(text.substring(0, tried).stripTrailing() + ELLIPSIS, font) <= room) {
        low = tried;
      } else {
        high = tried - 1;
      }
    }
    return low == 0 ? "" : text.substring(0, low).stripTrailing() + ELLIPSIS;
  }
}
