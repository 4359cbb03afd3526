package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Range;

/**
 * Places of an order that are next to each other.
 *
 * @param from the first
 * @param to the one behind the last
 */
record Span(int from, int to) {
  /** The places that a range touches, of so many. */
  static Span of(Range range, int places) {
    int from = (int) Math.clamp(Math.floor(range.low() + 1e-9), 0, Math.max(0, places - 1));
    int to = (int) Math.clamp(Math.ceil(range.high() - 1e-9), Math.min(from + 1, places), places);
    return new Span(from, to);
  }

  int count() {
    return to - from;
  }

  /** The first place of a pixel, when the span is drawn on so many. */
  int edge(int pixel, int pixels) {
    return from + (int) ((long) pixel * count() / pixels);
  }
}
