package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Locale;

/** SVG with real text, so that it can be searched, restyled and read aloud. */
final class SvgSurface implements Surface {
  private static final String FONTS = "'DejaVu Sans', Verdana, Arial, sans-serif";

  private final StringBuilder body = new StringBuilder();
  private int clips;

  /**
   * The whole document.
   *
   * @param title what a screen reader says first
   * @param description the content in words
   */
  String document(Size size, String title, String description) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        role="img" font-family="%s">
        <title>%s</title>
        <desc>%s</desc>
        %s</svg>
        """,
        size.pixelWidth(),
        size.pixelHeight(),
        size.width(),
        size.height(),
        FONTS,
        escaped(title),
        escaped(description),
        body);
  }

  @Override
  public void stroke(Shape shape, Pen pen) {
    body.append("<path fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"")
        .append(pen.dash() == Dash.DASHED ? "butt" : "round")
        .append('"');
    colour("stroke", pen.colour());
    attribute("stroke-width", number(pen.width()));
    float[] pattern = pen.pattern();
    if (pattern.length > 0) {
      attribute("stroke-dasharray", number(pattern[0]) + " " + number(pattern[1]));
    }
    path(shape);
    body.append("/>\n");
  }

  @Override
  public void fill(Shape shape, Color colour) {
    body.append("<path");
    colour("fill", colour);
    path(shape);
    body.append("/>\n");
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    if (text.isBlank()) {
      return;
    }
    Font font = style.font();
    body.append("<text");
    colour("fill", style.colour());
    attribute("font-size", number(font.getSize2D()));
    if (font.isBold()) {
      attribute("font-weight", "bold");
    }
    attribute(
        "text-anchor",
        switch (style.anchor()) {
          case START -> "start";
          case MIDDLE -> "middle";
          case END -> "end";
        });
    // Whatever font the viewer has, the text keeps the room that it was given.
    attribute("textLength", number(Typography.width(text, font)));
    attribute("lengthAdjust", "spacingAndGlyphs");
    if (style.degrees() == 0) {
      attribute("x", number(x));
      attribute("y", number(y));
    } else {
      attribute(
          "transform",
          "translate(" + number(x) + " " + number(y) + ") rotate(" + number(style.degrees()) + ")");
    }
    body.append('>').append(escaped(text)).append("</text>\n");
  }

  @Override
  public void image(BufferedImage image, Rectangle2D area) {
    body.append("<image preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"");
    rectangle(area);
    attribute(
        "href", "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.encode(image)));
    body.append("/>\n");
  }

  @Override
  public void within(Rectangle2D area, Runnable drawing) {
    String id = "clip" + clips++;
    body.append("<clipPath id=\"").append(id).append("\"><rect");
    rectangle(area);
    body.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    drawing.run();
    body.append("</g>\n");
  }

  private void rectangle(Rectangle2D area) {
    attribute("x", number(area.getX()));
    attribute("y", number(area.getY()));
    attribute("width", number(area.getWidth()));
    attribute("height", number(area.getHeight()));
  }

  private void path(Shape shape) {
    body.append(" d=\"");
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points('M', at, 1);
        case PathIterator.SEG_LINETO -> points('L', at, 1);
        case PathIterator.SEG_QUADTO -> points('Q', at, 2);
        case PathIterator.SEG_CUBICTO -> points('C', at, 3);
        default -> body.append('Z');
      }
    }
    body.append('"');
  }

  private void points(char command, double[] at, int count) {
    body.append(command);
    for (int i = 0; i < 2 * count; i++) {
      body.append(i == 0 ? "" : " ").append(number(at[i]));
    }
  }

  private void colour(String name, Color colour) {
    attribute(name, String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF));
    if (colour.getAlpha() < 255) {
      attribute(name + "-opacity", number(colour.getAlpha() / 255.0));
    }
  }

  private void attribute(String name, String value) {
    body.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    String trimmed = text.replaceAll("\\.?0+$", "");
    return trimmed.equals("-0") ? "0" : trimmed;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
