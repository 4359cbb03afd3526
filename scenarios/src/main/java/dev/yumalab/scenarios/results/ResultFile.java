package dev.yumalab.scenarios.results;

import java.util.List;

/**
 * Files of a folder of results that are no tables; several where they show the same.
 *
 * @param paths below the folder, with {@code /} between folders
 * @param meaning what they are, for a person
 */
public record ResultFile(List<String> paths, String meaning) {
  /** Copies the paths. */
  public ResultFile {
    paths = List.copyOf(paths);
  }

  /** A single file. */
  public static ResultFile of(String path, String meaning) {
    return new ResultFile(List.of(path), meaning);
  }

  /**
   * A figure: PNG and SVG, each for light and dark backgrounds.
   *
   * @param name of its files without suffix
   */
  public static ResultFile figure(String name, String meaning) {
    String path = "figures/" + name;
    return new ResultFile(
        List.of(path + ".png", path + "-dark.png", path + ".svg", path + "-dark.svg"), meaning);
  }
}
