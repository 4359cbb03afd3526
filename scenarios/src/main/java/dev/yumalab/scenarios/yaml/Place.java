package dev.yumalab.scenarios.yaml;

/** Where something was written. */
public sealed interface Place {

  /**
   * The place for people.
   *
   * @return for example {@code cabal.yaml:14:7}
   */
  String text();

  /**
   * A character of a file.
   *
   * @param source the file, as it was named
   * @param line the line, from 1
   * @param column the column in characters, from 1
   */
  record Position(String source, int line, int column) implements Place {
    @Override
    public String text() {
      return source + ":" + line + ":" + column;
    }
  }

  /**
   * A whole file, when it cannot be read.
   *
   * @param source the file, as it was named
   */
  record Source(String source) implements Place {
    @Override
    public String text() {
      return source;
    }
  }

  /**
   * A setting on the command line.
   *
   * @param setting the setting, as it was given
   */
  record CommandLine(String setting) implements Place {
    @Override
    public String text() {
      return "--set " + Excerpt.bare(setting);
    }
  }
}
