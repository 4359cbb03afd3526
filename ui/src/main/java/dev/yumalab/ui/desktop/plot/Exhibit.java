package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Figure;

/**
 * A picture that can be saved, with the numbers behind it.
 *
 * @param name for the file, for example {@code stake-share}
 * @param figure becomes PNG and SVG
 * @param csv its numbers, with a line of headings
 */
public record Exhibit(String name, Figure figure, String csv) {}
