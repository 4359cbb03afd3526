package dev.yumalab.scenarios.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The built-in scenarios. */
public final class Catalogue {
  private static final String INDEX = "index.txt";
  private static final String THEME = "# ";

  private Catalogue() {}

  /**
   * The names of all built-in scenarios.
   *
   * @return the names, in the order in which to show them
   */
  public static List<String> names() {
    return themes().values().stream().flatMap(List::stream).toList();
  }

  /**
   * The names of the scenarios of each theme.
   *
   * @return themes and names, in the order in which to show them
   */
  public static SequencedMap<String, List<String>> themes() {
    SequencedMap<String, List<String>> themes = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (String line : new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith(THEME)) {
        names = themes.computeIfAbsent(line.substring(THEME.length()), _ -> new ArrayList<>());
      } else if (!line.isBlank()) {
        names.add(line);
      }
    }
    return themes;
  }

  /**
   * The file of a built-in scenario.
   *
   * @param name a name, as in {@link #names}
   * @return the file's content, UTF-8, if there is such a scenario
   */
  public static Optional<byte[]> content(String name) {
    return names().contains(name) ? Optional.of(resource(name + ".yaml")) : Optional.empty();
  }

  private static byte[] resource(String file) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: no built-in file " + file);
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
