package dev.yumalab.scenarios.diff;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where two runs part: the first row of their series in which something differs, and the
 * first column of it. Runs of agents are compared by the fingerprints of their state, which cover
 * all that can differ; other runs by their tables of teams and of the network.
 */
public final class RunDifference {
  /** The tables that are looked at, the most telling first; the first that both have counts. */
  private static final List<String> TABLES =
      List.of("series/digests.csv", "series/teams.csv", "series/network.csv");

  private static final String SUMMARY = "summary.csv";

  private RunDifference() {}

  /**
   * What two runs have in common.
   *
   * @param table by which they were compared, as a path in their folders
   * @param epochs how many epochs agree
   * @param parting where they part, if they do
   */
  public record Result(String table, long epochs, Optional<Parting> parting) {}

  /**
   * Where two runs part.
   *
   * @param epoch the first that differs, as the table writes it
   * @param field the first column that differs in it; {@code epoch} where one run is shorter
   * @param one its value in the first run, empty where that run has no such row
   * @param other its value in the second run
   * @param fields all columns that differ in this row
   */
  public record Parting(
      String epoch,
      String field,
      Optional<String> one,
      Optional<String> other,
      List<String> fields) {
    /** Copies the list. */
    public Parting {
      fields = List.copyOf(fields);
    }
  }

  /** A folder cannot be compared; the message says why. */
  public static final class IncomparableException extends Exception {
    private static final long serialVersionUID = 1L;

    IncomparableException(String message) {
      super(message);
    }
  }

  /**
   * Compares two folders of runs.
   *
   * @throws IncomparableException if one of them is no folder of a run, or they have no table of
   *     the same columns
   */
  public static Result of(Path one, Path other) throws IOException, IncomparableException {
    requireRun(one);
    requireRun(other);
    if (Files.exists(one.resolve(TABLES.getFirst()))
        != Files.exists(other.resolve(TABLES.getFirst()))) {
      throw new IncomparableException(
          "the runs are of different kinds: only one of them has " + TABLES.getFirst());
    }
    Optional<Result> last = Optional.empty();
    for (String table : TABLES) {
      if (Files.exists(one.resolve(table)) && Files.exists(other.resolve(table))) {
        Result result = compare(table, one.resolve(table), other.resolve(table));
        if (result.parting().isPresent() || table.equals(TABLES.getFirst())) {
          return result;
        }
        last = Optional.of(result);
      }
    }
    return last.orElseThrow(
        () -> new IncomparableException("the two folders have no table in common"));
  }

  private static void requireRun(Path folder) throws IncomparableException {
    if (!Files.isDirectory(folder)) {
      throw new IncomparableException(folder + ": no such folder");
    }
    if (!Files.exists(folder.resolve(SUMMARY)) || !Files.isDirectory(folder.resolve("series"))) {
      throw new IncomparableException(
          folder + " is not the folder of a run: it has no " + SUMMARY + " or no series");
    }
  }

  private static Result compare(String table, Path one, Path other)
      throws IOException, IncomparableException {
    try (BufferedReader first = Files.newBufferedReader(one, StandardCharsets.UTF_8);
        BufferedReader second = Files.newBufferedReader(other, StandardCharsets.UTF_8)) {
      String header = first.readLine();
      if (header == null || !header.equals(second.readLine())) {
        throw new IncomparableException(
            "the columns of " + table + " differ: the runs are of different versions or kinds");
      }
      List<String> columns = fields(header);
      long equal = 0;
      while (true) {
        String row = first.readLine();
        String otherRow = second.readLine();
        if (row == null && otherRow == null) {
          return new Result(table, equal, Optional.empty());
        }
        if (row == null || !row.equals(otherRow)) {
          return new Result(table, equal, Optional.of(parting(columns, row, otherRow)));
        }
        equal = epochOf(columns, row, equal);
      }
    } catch (NoSuchFileException gone) {
      throw new IncomparableException(gone.getFile() + ": no such file");
    }
  }

  private static long epochOf(List<String> columns, String row, long otherwise) {
    int index = columns.indexOf("epoch");
    try {
      return index < 0 ? otherwise : Long.parseLong(fields(row).get(index));
    } catch (NumberFormatException | IndexOutOfBoundsException noEpoch) {
      return otherwise;
    }
  }

  private static Parting parting(List<String> columns, String row, String otherRow) {
    if (row == null || otherRow == null) {
      List<String> present = fields(row == null ? otherRow : row);
      return new Parting(
          present.getFirst(),
          columns.getFirst(),
          Optional.ofNullable(row).map(_ -> present.getFirst()),
          Optional.ofNullable(otherRow).map(_ -> present.getFirst()),
          List.of(columns.getFirst()));
    }
    List<String> one = fields(row);
    List<String> other = fields(otherRow);
    List<String> differing = new ArrayList<>();
    for (int k = 0; k < columns.size(); k++) {
      if (!value(one, k).equals(value(other, k))) {
        differing.add(columns.get(k));
      }
    }
    int first = columns.indexOf(differing.isEmpty() ? columns.getFirst() : differing.getFirst());
    return new Parting(
        value(one, columns.indexOf("epoch")),
        columns.get(first),
        Optional.of(value(one, first)),
        Optional.of(value(other, first)),
        differing);
  }

  private static String value(List<String> fields, int index) {
    return index >= 0 && index < fields.size() ? fields.get(index) : "";
  }

  /** The fields of a row; series have numbers and plain names only, never quotes. */
  private static List<String> fields(String row) {
    return List.of(row.split(",", -1));
  }
}
