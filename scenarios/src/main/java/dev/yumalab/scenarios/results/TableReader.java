package dev.yumalab.scenarios.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Reads numbers back from a CSV file of {@link TableWriter}, in one pass for all columns that are
 * wanted together. Texts must not contain line ends; a missing value reads as NaN.
 */
public final class TableReader {
  private final Path csv;

  /** Reads this file. */
  public TableReader(Path csv) {
    this.csv = csv;
  }

  /** The rows in which a column has a given text. */
  private record Condition(String column, String text) {}

  /**
   * The values of a column in all rows.
   *
   * @throws IOException if the file cannot be read or has no such column
   */
  public double[] column(String name) throws IOException {
    return columns(List.of(name)).getFirst();
  }

  /** The values of a column in the rows in which another has a given text. */
  public double[] column(String name, String where, String equals) throws IOException {
    return columns(List.of(name), where, equals).getFirst();
  }

  /** The values of several columns in all rows, in the order of the names. */
  public List<double[]> columns(List<String> names) throws IOException {
    return read(names, Optional.empty());
  }

  /** The values of several columns in the rows in which another has a given text. */
  public List<double[]> columns(List<String> names, String where, String equals)
      throws IOException {
    return read(names, Optional.of(new Condition(where, equals)));
  }

  private List<double[]> read(List<String> names, Optional<Condition> condition)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(csv)) {
      String first = lines.readLine();
      List<String> header = first == null ? List.of() : Arrays.asList(first.split(",", -1));
      List<Integer> indexes = new ArrayList<>();
      List<DoubleStream.Builder> values = new ArrayList<>();
      for (String name : names) {
        indexes.add(index(header, name));
        values.add(DoubleStream.builder());
      }
      int where = condition.isPresent() ? index(header, condition.get().column()) : -1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = CsvLine.cells(line);
        if (where < 0 || row[where].equals(condition.get().text())) {
          for (int i = 0; i < values.size(); i++) {
            values.get(i).add(number(row[indexes.get(i)]));
          }
        }
      }
      return values.stream().map(column -> column.build().toArray()).toList();
    }
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private int index(List<String> header, String name) throws IOException {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IOException("%s has no column '%s'".formatted(csv, name));
    }
    return index;
  }
}
