package dev.yumalab.export.page;

import java.util.List;

/**
 * A part of the page.
 *
 * @param heading its heading
 * @param paragraphs text before the pictures
 * @param figures pictures with captions
 * @param tables tables below the pictures
 */
public record Section(
    String heading, List<String> paragraphs, List<PageFigure> figures, List<Table> tables) {
  /** Copies the lists. */
  public Section {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }
}
