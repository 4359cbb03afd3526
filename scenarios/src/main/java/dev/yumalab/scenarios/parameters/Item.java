package dev.yumalab.scenarios.parameters;

/** A key of a scenario file: a parameter with a value, or a group of further keys. */
public sealed interface Item permits Group, Parameter {

  /**
   * The keys from the top of the file to this one, joined by dots; {@code []} follows the key of a
   * list.
   *
   * @return for example {@code teams[].stake_share}
   */
  String path();

  /**
   * What it is, as a sentence.
   *
   * @return one sentence
   */
  String meaning();

  /**
   * The key itself, without the keys around it.
   *
   * @return for example {@code stake_share}
   */
  default String key() {
    return keyOf(path());
  }

  /**
   * The last key of a path.
   *
   * @param path see {@link #path}
   * @return for example {@code stake_share}
   */
  static String keyOf(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return last.endsWith("[]") ? last.substring(0, last.length() - 2) : last;
  }
}
