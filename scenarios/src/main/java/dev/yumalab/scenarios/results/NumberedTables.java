package dev.yumalab.scenarios.results;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Joins CSV files with the same columns into one that begins with a number for each file. */
public final class NumberedTables {
  private NumberedTables() {}

  /**
   * One of the files.
   *
   * @param number stands in front of each of its rows
   * @param csv written by {@link TableWriter}
   */
  public record Part(long number, Path csv) {}

  /**
   * Writes the joined file, line by line.
   *
   * @param parts in the order of the rows
   * @param numberColumn the name of the first column
   * @param target the new file
   * @throws IOException if a file cannot be read, or the new one exists or cannot be written
   */
  public static void join(List<Part> parts, String numberColumn, Path target) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      boolean hasHeader = false;
      for (Part part : parts) {
        try (BufferedReader in = Files.newBufferedReader(part.csv())) {
          String header = in.readLine();
          if (!hasHeader) {
            out.write(numberColumn + "," + header + "\n");
            hasHeader = true;
          }
          for (String row = in.readLine(); row != null; row = in.readLine()) {
            out.write(part.number() + "," + row + "\n");
          }
        }
      }
    }
  }
}
