package dev.yumalab.ui.desktop.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the heading of a plot. */
final class Headings {
  private Headings() {}

  /** Draws a heading at the top; returns where it ends. */
  static double title(
      GraphicsContext graphics, Lettering type, Inks inks, String title, double width) {
    double em = type.em();
    if (title.isEmpty()) {
      return 0.3 * em;
    }
    graphics.setFont(type.strong());
    graphics.setFill(inks.ink());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.TOP);
    graphics.fillText(Lettering.fit(title, type.strong(), width - em), 0.5 * em, 0.4 * em);
    return 2 * em;
  }
}
