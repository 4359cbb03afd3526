package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Makes Parquet files (zstd) out of CSV files, with DuckDB in memory. */
public final class Parquet {
  private Parquet() {}

  /**
   * Writes beside a CSV file the same table as Parquet. One thread and the order of the rows, so
   * that the same table gives the same bytes.
   *
   * @param csv written by {@link TableWriter}
   * @param columns of the table
   * @param parquet the new file
   * @throws IOException if DuckDB cannot do it
   */
  public static void fromCsv(Path csv, List<Column> columns, Path parquet) throws IOException {
    String types =
        columns.stream()
            .map(column -> text(column.name()) + ": " + text(column.type().sql()))
            .collect(Collectors.joining(", ", "{", "}"));
    String copy =
        "COPY (SELECT * FROM read_csv(%s, header = true, hive_partitioning = false, columns = %s)) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(text(csv.toString()), types, text(parquet.toString()));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(copy);
    } catch (SQLException failure) {
      throw new IOException("cannot write " + parquet + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Loads the database.
   *
   * @return its version
   * @throws IOException if it cannot be loaded here; the message says what failed
   */
  public static String databaseVersion() throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException | LinkageError failure) {
      throw new IOException("its library cannot be loaded: " + failure.getMessage(), failure);
    }
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
