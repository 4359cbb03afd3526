/**
 * Figures for papers and pages: a plain record says what to draw, {@link
 * dev.yumalab.export.figures.FigureRenderer} draws it as PNG or SVG, in light or dark, at any size.
 *
 * <p>Begin with {@link dev.yumalab.export.figures.LineFigure} and {@link
 * dev.yumalab.export.figures.FigureRenderer}. The records take arrays and names only: no results,
 * no files, no simulation. Whoever connects data lives in a neighbouring package; the neighbour
 * {@code dev.yumalab.export.page} puts the pictures on a page.
 *
 * <p>How it is built: one painter per kind of figure lays out text and shapes on a {@code Surface},
 * which is either pixels or SVG, so both come from the same code. The axes are our own because a
 * figure needs ticks on round values up to both ends of a fixed range, dashes that survive dense
 * lines, and labels that never cover data.
 *
 * <p>To add a kind of figure: a record that {@link dev.yumalab.export.figures.Figure} permits, a
 * painter, a line in the renderer's and in {@link dev.yumalab.export.figures.AltText}'s switch, and
 * an example in the tests' gallery, which checks every figure for overlapping or cut-off text.
 */
package dev.yumalab.export.figures;
