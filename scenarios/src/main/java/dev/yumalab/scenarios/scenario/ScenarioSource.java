package dev.yumalab.scenarios.scenario;

import java.io.File;
import java.nio.file.Path;

/** Where a scenario comes from. */
public sealed interface ScenarioSource {

  /**
   * The source for people, as messages begin with it.
   *
   * @return for example {@code cabal.yaml}, {@code built-in:honest-control}
   */
  String label();

  /**
   * A file.
   *
   * @param path the path, as it was given
   */
  record InFile(String path) implements ScenarioSource {
    @Override
    public String label() {
      return path;
    }
  }

  /**
   * A scenario of the catalogue.
   *
   * @param name its name; there need not be one of that name
   */
  record BuiltIn(String name) implements ScenarioSource {
    @Override
    public String label() {
      return "built-in:" + name;
    }
  }

  /**
   * What a text on the command line or after {@code extends} means: a file if it has a folder in it
   * or ends in {@code .yaml} or {@code .yml}, else a built-in name.
   *
   * @param text a path or a name
   * @return the source; it need not exist
   */
  static ScenarioSource of(String text) {
    boolean isFile =
        text.indexOf('/') >= 0
            || text.indexOf(File.separatorChar) >= 0
            || text.endsWith(".yaml")
            || text.endsWith(".yml");
    return isFile ? new InFile(text) : new BuiltIn(text);
  }

  /**
   * A file, whatever its name.
   *
   * @param path the file
   * @return the source
   */
  static ScenarioSource file(Path path) {
    return new InFile(path.toString());
  }
}
