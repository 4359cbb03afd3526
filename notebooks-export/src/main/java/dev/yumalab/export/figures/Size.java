package dev.yumalab.export.figures;

/**
 * The size of a picture.
 *
 * @param width layout width in points, 320 to 10,000
 * @param height layout height in points, 200 to 10,000
 * @param scale pixels per point, 0.5 to 4: 2 keeps the layout and doubles the pixels for dense
 *     screens
 */
public record Size(int width, int height, double scale) {
  /** 1200 by 750: a page or a slide. */
  public static final Size NORMAL = new Size(1200, 750, 1);

  /** 480 by 320: a thumbnail that can still be read. */
  public static final Size SMALL = new Size(480, 320, 1);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException outside them
   */
  public Size {
    check("width", width, 320);
    check("height", height, 200);
    if (!(scale >= 0.5 && scale <= 4)) {
      throw new IllegalArgumentException("A figure's scale must be 0.5 to 4, not " + scale);
    }
  }

  /** The same layout with this many pixels per point. */
  public Size withScale(double pixelsPerPoint) {
    return new Size(width, height, pixelsPerPoint);
  }

  /** The picture's width in pixels. */
  public int pixelWidth() {
    return (int) Math.round(width * scale);
  }

  /** The picture's height in pixels. */
  public int pixelHeight() {
    return (int) Math.round(height * scale);
  }

  private static void check(String name, int points, int least) {
    if (points < least || points > 10_000) {
      throw new IllegalArgumentException(
          "A figure's " + name + " must be " + least + " to 10000 points, not " + points);
    }
  }
}
