/**
 * The figure and the page of a sweep. Takes what {@code scenarios.sweep} has found and draws with
 * {@code export.figures} and {@code export.page}. Begin with {@link
 * dev.yumalab.export.sweep.SweepPictures}.
 */
package dev.yumalab.export.sweep;
