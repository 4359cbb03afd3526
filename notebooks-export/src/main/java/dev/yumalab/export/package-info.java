/**
 * What leaves the lab: figures and pages.
 *
 * <p>{@code figures} draws plain records as PNG and SVG, {@code page} puts words, numbers and
 * pictures on one HTML page; neither knows a run. What connects them with results lives beside
 * them. Begin with {@code figures}.
 */
package dev.yumalab.export;
