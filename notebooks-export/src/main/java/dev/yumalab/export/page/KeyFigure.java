package dev.yumalab.export.page;

/**
 * One of the few numbers that matter.
 *
 * @param label what it is
 * @param value the number as it shall be printed
 * @param unit its unit, or empty
 * @param explanation one sentence in plain words, or empty
 */
public record KeyFigure(String label, String value, String unit, String explanation) {}
