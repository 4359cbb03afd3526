package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Palette;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Theme;
import javafx.scene.paint.Color;

/**
 * The figures' colours as the toolkit's.
 *
 * @param palette the colours of a theme
 */
public record Inks(Palette palette) {
  /** The colours of a theme. */
  public static Inks of(Theme theme) {
    return new Inks(Palette.of(theme));
  }

  /** Behind everything. */
  public Color background() {
    return fx(palette.background());
  }

  /** Headings. */
  public Color ink() {
    return fx(palette.ink());
  }

  /** Ticks, subtitles, references. */
  public Color muted() {
    return fx(palette.muted());
  }

  /** Base lines. */
  public Color axis() {
    return fx(palette.axis());
  }

  /** Thin lines behind the data. */
  public Color grid() {
    return fx(palette.grid());
  }

  /** The colour of a side's data. */
  public Color of(Hue hue) {
    return fx(
        switch (hue.role()) {
          case HONEST -> palette.honest();
          case CABAL -> palette.cabal();
          case OTHER -> palette.others().get(hue.index() % palette.others().size());
          case REFERENCE -> palette.muted();
          case NEUTRAL -> palette.ink();
        });
  }

  /** How a further team's line is broken up where its colour has been used before. */
  static int round(Palette palette, Hue hue) {
    return hue.role() == Role.OTHER ? hue.index() / palette.others().size() : 0;
  }

  /** The toolkit's form of a colour. */
  static Color fx(java.awt.Color colour) {
    return Color.rgb(
        colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getAlpha() / 255.0);
  }
}
