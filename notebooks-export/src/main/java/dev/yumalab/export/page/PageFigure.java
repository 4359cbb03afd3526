package dev.yumalab.export.page;

import dev.yumalab.export.figures.Size;
import java.util.Optional;

/**
 * A picture on a page.
 *
 * @param normal for screens and paper
 * @param narrow drawn for a phone's width, where there is one
 * @param caption what to see in it
 * @param alt the same in words, for those who do not see it
 */
public record PageFigure(Variant normal, Optional<Variant> narrow, String caption, String alt) {

  /**
   * A picture for one width of screen.
   *
   * @param light on a light page, and on paper
   * @param dark on a dark page, where there is one
   * @param width the width it is shown at when there is room, in CSS pixels
   * @param height the height that goes with it
   */
  public record Variant(Picture light, Optional<Picture> dark, int width, int height) {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public Variant {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "A picture is at least 1 by 1, not " + width + " by " + height);
      }
    }
  }

  /** The same picture for every screen and theme. */
  public static PageFigure of(Picture picture, int width, int height, String caption, String alt) {
    Variant only = new Variant(picture, Optional.empty(), width, height);
    return new PageFigure(only, Optional.empty(), caption, alt);
  }

  /** A drawn figure, embedded for every screen and theme. */
  public static PageFigure of(DrawnFigure figure, String caption) {
    return new PageFigure(
        embedded(figure.light(), figure.dark(), DrawnFigure.NORMAL),
        Optional.of(embedded(figure.narrowLight(), figure.narrowDark(), DrawnFigure.NARROW)),
        caption,
        figure.alt());
  }

  private static Variant embedded(byte[] light, byte[] dark, Size size) {
    return new Variant(
        Picture.png(light), Optional.of(Picture.png(dark)), size.width(), size.height());
  }
}
