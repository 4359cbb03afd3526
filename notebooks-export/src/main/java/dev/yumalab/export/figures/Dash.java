package dev.yumalab.export.figures;

/** How a line is broken up. */
public enum Dash {
  /** Unbroken. */
  SOLID,
  /** Strokes of about five line widths. */
  DASHED,
  /** Dots. */
  DOTTED
}
