package dev.yumalab.export.page;

import java.util.List;

/**
 * Everything on a page, in the order of reading.
 *
 * @param title the name of what was run
 * @param question what was asked, in one sentence; empty leaves it out
 * @param verdict the answer in short
 * @param notes what a reader must know to read the numbers right, such as "one run, no interval"
 * @param keyFigures the few numbers that matter
 * @param sections pictures and tables
 * @param provenance what was run with what: scenario hash, seed, version, backend, digest
 * @param command the command line that gives the same result again; empty leaves it out
 */
public record Page(
    String title,
    String question,
    Verdict verdict,
    List<String> notes,
    List<KeyFigure> keyFigures,
    List<Section> sections,
    List<Fact> provenance,
    String command) {
  /** Copies the lists. */
  public Page {
    notes = List.copyOf(notes);
    keyFigures = List.copyOf(keyFigures);
    sections = List.copyOf(sections);
    provenance = List.copyOf(provenance);
  }
}
