package dev.yumalab.ui.desktop.lessons.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the chain's words mean.
 *
 * @param meanings a sentence for each word, in the order in which one meets them
 */
public record Glossary(SequencedMap<String, String> meanings) {
  private static final String FILE = "glossary.md";
  private static final String ROW = "| ";

  /** Keeps an unmodifiable copy. */
  public Glossary {
    meanings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(meanings));
  }

  /** The words of {@code docs/glossary.md}. */
  public static Glossary builtIn() {
    try (InputStream stream = Glossary.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: no built-in file " + FILE);
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The words of a table in Markdown: words with commas between them, then what they mean. */
  static Glossary of(String markdown) {
    SequencedMap<String, String> meanings = new LinkedHashMap<>();
    List<String> rows = markdown.lines().filter(line -> line.startsWith(ROW)).toList();
    for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      String[] cells = row.substring(ROW.length()).split("\\s*\\|\\s*", -1);
      for (String word : cells[0].split(",\\s*", -1)) {
        meanings.put(word.strip().toLowerCase(Locale.ROOT), cells[1]);
      }
    }
    return new Glossary(meanings);
  }

  /** What a word means. */
  public Optional<String> meaning(String word) {
    return Optional.ofNullable(meanings.get(word.toLowerCase(Locale.ROOT)));
  }
}
