package dev.yumalab.ui.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of the gallery as numbers: how the teams' shares of stake went when each built-in
 * scenario was run. They are computed once and kept as a resource; a test ties them to the
 * scenarios, and {@code docs/desktop.md} says how to compute them again.
 *
 * @param hash the scenario's hash
 * @param curves the share of stake of each team, by name; all of the same length
 */
record StakeCurves(String hash, Map<String, List<Double>> curves) {
  /** The file beside this class. */
  static final String RESOURCE = "gallery.txt";

  /** Keeps an ordered copy. */
  StakeCurves {
    curves = new LinkedHashMap<>(curves);
  }

  /** The pictures of all built-in scenarios, by name. */
  static Map<String, StakeCurves> all() {
    try (InputStream stream = StakeCurves.class.getResourceAsStream(RESOURCE)) {
      return stream == null
          ? Map.of()
          : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads lines of {@code scenario hash} and {@code team share share …}. */
  static Map<String, StakeCurves> parse(String text) {
    Map<String, StakeCurves> all = new LinkedHashMap<>();
    Optional<StakeCurves> current = Optional.empty();
    for (String line : text.lines().filter(found -> !found.isBlank()).toList()) {
      List<String> words = List.of(line.strip().split(" +"));
      if (line.startsWith(" ")) {
        current.ifPresent(
            curves ->
                curves.curves.put(
                    words.getFirst(), words.stream().skip(1).map(Double::valueOf).toList()));
      } else {
        StakeCurves begun = new StakeCurves(words.get(1), Map.of());
        all.put(words.getFirst(), begun);
        current = Optional.of(begun);
      }
    }
    return all;
  }

  /** What {@link #parse} reads. */
  static String format(Map<String, StakeCurves> all) {
    List<String> lines = new ArrayList<>();
    all.forEach(
        (name, picture) -> {
          lines.add(name + " " + picture.hash());
          picture.curves.forEach((team, shares) -> lines.add(line(team, shares)));
        });
    return String.join("\n", lines) + "\n";
  }

  private static String line(String team, List<Double> shares) {
    Stream<String> numbers =
        shares.stream().map(share -> String.format(Locale.ROOT, "%.6f", share));
    return Stream.concat(Stream.of(" " + team), numbers).collect(Collectors.joining(" "));
  }
}
