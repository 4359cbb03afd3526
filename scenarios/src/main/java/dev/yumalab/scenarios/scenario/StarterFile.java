package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.catalogue.Catalogue;
import java.util.List;

/** Makes scenario files to begin with, in which every key is explained. */
public final class StarterFile {
  /** What a scenario is built on that has no built-in one of its name. */
  public static final String BARE = "honest-control";

  private static final String HEAD =
      """
      # A scenario of Yumalab, made by 'yumalab init'. Check it with 'yumalab validate FILE' and run
      # it with 'yumalab run FILE'. Each key has a sentence above it, and its range, default and unit
      # behind it. A key after a # without a space has its default: remove the # to set another value.
      # A key after a # with a space has no value: remove both and write one.
      # 'yumalab schema' gives editors what they need to complete keys.

      """;

  private StarterFile() {}

  /** Whether there is a built-in scenario of this name. */
  public static boolean isBuiltIn(String name) {
    return Catalogue.names().contains(name);
  }

  /**
   * The file of a built-in scenario, or of a bare one of this name: two teams of which nobody
   * cheats.
   *
   * @param name letters, digits, {@code _} and {@code -}
   * @return the text, or what is wrong with the name
   */
  public static Outcome of(String name) {
    List<String> settings =
        isBuiltIn(name)
            ? List.of()
            : List.of("name=" + name, "question=What happens, and who gains?");
    ScenarioSource source = new ScenarioSource.BuiltIn(isBuiltIn(name) ? name : BARE);
    return switch (ScenarioReader.read(source, settings)) {
      case ReadResult.Valid valid -> new Text(HEAD + ScenarioWriter.starter(valid.scenario()));
      case ReadResult.Invalid invalid -> new Refused(invalid.problems().getFirst().message());
    };
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * The file.
   *
   * @param yaml its content
   */
  public record Text(String yaml) implements Outcome {}

  /**
   * No scenario can have this name.
   *
   * @param reason why
   */
  public record Refused(String reason) implements Outcome {}
}
