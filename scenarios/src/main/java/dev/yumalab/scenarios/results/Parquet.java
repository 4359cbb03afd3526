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
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(copy);
    } catch (SQLException failure) {
      throw new IOException("cannot write " + parquet + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Loads the database, so that a machine on which it does not start says so before the work.
   *
   * @throws IOException if it cannot be loaded; the message says why and what helps
   */
  public static void requireAvailable() throws IOException {
    databaseVersion();
  }

  /**
   * Loads the database.
   *
   * @return its version
   * @throws IOException if it cannot be loaded here; the message says what failed
   */
  public static String databaseVersion() throws IOException {
    try (Connection connection = connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failure) {
      throw new IOException("DuckDB does not start: " + failure.getMessage(), failure);
    }
  }

  private static Connection connect() throws SQLException, IOException {
    try {
      return DriverManager.getConnection("jdbc:duckdb:");
    } catch (LinkageError unusable) {
      Throwable cause = unusable.getCause() == null ? unusable : unusable.getCause();
      throw new IOException(
          ("the library that writes Parquet could not be loaded from the temporary folder %s,"
                  + " which must let files be written and run; YUMALAB_JAVA_OPTS="
                  + "-Djava.io.tmpdir=FOLDER takes another (%s)")
              .formatted(System.getProperty("java.io.tmpdir"), cause.getMessage()),
          unusable);
    }
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
