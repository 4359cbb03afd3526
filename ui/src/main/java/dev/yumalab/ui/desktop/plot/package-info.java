/**
 * Pictures on a canvas that keep up with a running model, and can be saved. Uses the figures of
 * {@code export.figures}. Begin with {@link dev.yumalab.ui.desktop.plot.Exhibit}.
 */
package dev.yumalab.ui.desktop.plot;
