package dev.yumalab.export.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a theme. Team colours derive from the set of M. Okabe and K. Ito, darkened or
 * lightened until they read as text on the theme's background; tests hold them to contrast and to
 * simulated colour blindness.
 *
 * @param background behind everything
 * @param ink headings and important lines
 * @param muted subtitles, ticks, references
 * @param axis the base line
 * @param grid thin lines behind the data
 * @param honest the honest side
 * @param cabal the cabal
 * @param others further teams, in the order of use
 * @param heat values as colours: more value, further from the background
 * @param sequence lines in order: every colour of it stands out from the background
 */
public record Palette(
    Color background,
    Color ink,
    Color muted,
    Color axis,
    Color grid,
    Color honest,
    Color cabal,
    List<Color> others,
    ColourRamp heat,
    ColourRamp sequence) {

  private static final Palette LIGHT =
      new Palette(
          new Color(0xFFFFFF),
          new Color(0x1A1D21),
          new Color(0x596069),
          new Color(0x8A9199),
          new Color(0xE7E9EC),
          new Color(0x0068A8),
          new Color(0xC24A00),
          List.of(
              new Color(0x007A59),
              new Color(0xA23B84),
              new Color(0x8A6500),
              new Color(0x5A4CA0),
              new Color(0x6B4A3A)),
          new ColourRamp(1, 0),
          new ColourRamp(0, 0.72));

  private static final Palette DARK =
      new Palette(
          new Color(0x14181D),
          new Color(0xECEFF3),
          new Color(0xA6AEB8),
          new Color(0x6C757F),
          new Color(0x2A3037),
          new Color(0x5CB8F2),
          new Color(0xFF9457),
          List.of(
              new Color(0x28D2A8),
              new Color(0xE79ACB),
              new Color(0xE8C547),
              new Color(0xADA1F2),
              new Color(0xC7A48F)),
          new ColourRamp(0, 1),
          new ColourRamp(0.38, 1));

  /** The colours of a theme. */
  public static Palette of(Theme theme) {
    return switch (theme) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
    };
  }

  /** A colour for each role; {@link Role#OTHER} walks through the further colours. */
  public List<Color> colours(List<Role> roles) {
    List<Color> colours = new ArrayList<>();
    int next = 0;
    for (Role role : roles) {
      colours.add(
          switch (role) {
            case HONEST -> honest;
            case CABAL -> cabal;
            case OTHER -> others.get(next++ % others.size());
            case REFERENCE -> muted;
            case NEUTRAL -> ink;
          });
    }
    return colours;
  }

  /** The colour of zero on a logarithmic scale of values. */
  public Color zero() {
    return ColourRamp.mix(background, muted, 0.07);
  }

  /** A team's colour for its n-th part: the further, the nearer to the background. */
  Color part(Color colour, int index) {
    return ColourRamp.mix(colour, background, Math.min(0.45 * index, 0.8));
  }

  /** Whichever of ink and background reads better on a colour. */
  public Color on(Color colour) {
    return contrast(colour, ink) >= contrast(colour, background) ? ink : background;
  }

  /** The contrast ratio of two colours as WCAG defines it, 1 to 21. */
  public static double contrast(Color a, Color b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
