package dev.yumalab.scenarios.results;

/**
 * A column of a table.
 *
 * @param name as in the header
 * @param type of its values
 * @param unit of its values, empty where there is none
 * @param meaning one sentence
 */
public record Column(String name, Type type, String unit, String meaning) {
  /** What a column's values are, with DuckDB's name of the type. */
  public enum Type {
    /** Signed 64-bit integer. */
    LONG("BIGINT"),
    /** Double precision. */
    DOUBLE("DOUBLE"),
    /** UTF-8 text. */
    TEXT("VARCHAR");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** An integer column. */
  public static Column ofLong(String name, String unit, String meaning) {
    return new Column(name, Type.LONG, unit, meaning);
  }

  /** A column of doubles. */
  public static Column ofDouble(String name, String unit, String meaning) {
    return new Column(name, Type.DOUBLE, unit, meaning);
  }

  /** A column of text. */
  public static Column ofText(String name, String meaning) {
    return new Column(name, Type.TEXT, "", meaning);
  }
}
