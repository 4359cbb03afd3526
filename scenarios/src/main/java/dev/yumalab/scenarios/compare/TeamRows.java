package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.results.TableCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads tables of teams, a run at a time: rows for each epoch and team, in a table of replications
 * one run behind the other. What is damaged is told with its file and line. Not thread-safe.
 */
final class TeamRows {
  private static final int ROWS_AT_ONCE = 4096;
  private static final String REPLICATION = "replication";

  private final Path csv;
  private final List<String> columns;
  private final TableCursor table;
  private final int replicationColumn;
  private final int epochColumn;
  private final int teamColumn;
  private final int[] indexes;
  private final Deque<List<String>> buffer = new ArrayDeque<>();
  private long line = 1;

  /**
   * The rows of one run.
   *
   * @param replication its number; 0 in a table of one run
   * @param teams in the order of the table
   * @param epochs of the points
   * @param numbers by column, team and point
   */
  record Block(int replication, List<String> teams, double[] epochs, double[][][] numbers) {}

  /** One row. */
  private record Row(int replication, double epoch, String team, double[] numbers) {}

  /**
   * Opens a table.
   *
   * @param columns the columns of numbers that are wanted
   */
  TeamRows(Path csv, List<String> columns) throws IOException, UnreadableException {
    this.csv = csv;
    this.columns = List.copyOf(columns);
    if (!Files.isRegularFile(csv)) {
      throw new UnreadableException(csv + ": is missing; the folder is not whole");
    }
    table = new TableCursor(csv);
    replicationColumn = table.header().indexOf(REPLICATION);
    epochColumn = column("epoch");
    teamColumn = column("team");
    indexes = new int[columns.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = column(columns.get(i));
    }
  }

  private int column(String name) throws UnreadableException {
    int index = table.header().indexOf(name);
    if (index < 0) {
      throw new UnreadableException("%s: has no column '%s'".formatted(csv, name));
    }
    return index;
  }

  /** The rows of the next run; empty behind the last. */
  Optional<Block> next() throws IOException, UnreadableException {
    List<Row> rows = new ArrayList<>();
    Optional<List<String>> cells = peek();
    int replication = cells.isPresent() ? replication(cells.get()) : 0;
    while (cells.isPresent() && replication(cells.get()) == replication) {
      rows.add(row(cells.get()));
      buffer.remove();
      line++;
      cells = peek();
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(block(replication, rows));
  }

  private Optional<List<String>> peek() throws IOException {
    if (buffer.isEmpty()) {
      buffer.addAll(table.next(ROWS_AT_ONCE));
    }
    return Optional.ofNullable(buffer.peek());
  }

  private int replication(List<String> cells) throws UnreadableException {
    return replicationColumn < 0 ? 0 : (int) number(cells, replicationColumn);
  }

  private Row row(List<String> cells) throws UnreadableException {
    double[] numbers = new double[indexes.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(cells, indexes[i]);
    }
    return new Row(
        replication(cells), number(cells, epochColumn), cell(cells, teamColumn), numbers);
  }

  private double number(List<String> cells, int column) throws UnreadableException {
    String text = cell(cells, column);
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw damaged("'%s' is no number".formatted(text));
    }
  }

  private String cell(List<String> cells, int column) throws UnreadableException {
    if (column >= cells.size()) {
      throw damaged("the line is cut off");
    }
    return cells.get(column);
  }

  private UnreadableException damaged(String what) {
    return new UnreadableException("%s:%d: %s".formatted(csv, line + 1, what));
  }

  private Block block(int replication, List<Row> rows) throws UnreadableException {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.add(row.team()));
    List<String> teams = List.copyOf(names);
    int points = rows.size() / teams.size();
    if (points * teams.size() != rows.size()) {
      throw new UnreadableException(csv + ": an epoch lacks the row of a team; it is cut off");
    }
    double[] epochs = new double[points];
    double[][][] numbers = new double[columns.size()][teams.size()][points];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int point = i / teams.size();
      int team = teams.indexOf(row.team());
      epochs[point] = row.epoch();
      for (int column = 0; column < numbers.length; column++) {
        numbers[column][team][point] = row.numbers()[column];
      }
    }
    return new Block(replication, teams, epochs, numbers);
  }
}
