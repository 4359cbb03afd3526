package dev.yumalab.scenarios.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Reads numbers back from a CSV file of {@link TableWriter}, row by row. Texts must not contain
 * line ends; a missing value reads as NaN.
 */
public final class TableReader {
  private final Path csv;

  /** Reads this file. */
  public TableReader(Path csv) {
    this.csv = csv;
  }

  /**
   * The values of a column in all rows.
   *
   * @throws IOException if the file cannot be read or has no such column
   */
  public double[] column(String name) throws IOException {
    return read(name, row -> true);
  }

  /** The values of a column in the rows in which another has a given text. */
  public double[] column(String name, String where, String equals) throws IOException {
    int index = index(where);
    return read(name, row -> row[index].equals(equals));
  }

  private double[] read(String name, Predicate<String[]> wanted) throws IOException {
    int index = index(name);
    DoubleStream.Builder values = DoubleStream.builder();
    try (BufferedReader lines = Files.newBufferedReader(csv)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split(",", -1);
        if (wanted.test(row)) {
          values.add(row[index].isEmpty() ? Double.NaN : Double.parseDouble(row[index]));
        }
      }
    }
    return values.build().toArray();
  }

  private int index(String name) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(csv)) {
      String header = lines.readLine();
      List<String> names = header == null ? List.of() : Arrays.asList(header.split(",", -1));
      int index = names.indexOf(name);
      if (index < 0) {
        throw new IOException("%s has no column '%s'".formatted(csv, name));
      }
      return index;
    }
  }
}
