package dev.yumalab.export.figures;

import java.util.List;

/**
 * A matrix as colours: weights or bonds, validators by servers.
 *
 * @param title the heading
 * @param subtitle the line below it, or empty
 * @param rowLabel what a row is and how rows are ordered
 * @param columnLabel what a column is and how columns are ordered
 * @param valueLabel what the colour shows, with its unit
 * @param columns how many columns, at least 1
 * @param values row by row from the top; one that is not finite is left blank
 * @param scale how values become colours
 * @param rowGroups from the top; empty, or counts that add up to all rows
 * @param columnGroups from the left; empty, or counts that add up to all columns
 * @param rowUids what ticks call the rows, from the top; empty for 1, 2, 3 …
 * @param columnUids what ticks call the columns, from the left; empty for 1, 2, 3 …
 */
public record HeatMapFigure(
    String title,
    String subtitle,
    String rowLabel,
    String columnLabel,
    String valueLabel,
    int columns,
    Values values,
    Scale scale,
    List<Group> rowGroups,
    List<Group> columnGroups,
    List<Integer> rowUids,
    List<Integer> columnUids)
    implements Figure {

  /** How values become colours. */
  public enum Scale {
    /** Equal steps of value, equal steps of colour, from zero where no value is below it. */
    LINEAR,
    /** Equal steps of value, equal steps of colour, from the lowest value: for differences. */
    FITTED,
    /** Equal factors, equal steps of colour; values that are not above 0 count as zero. */
    LOG
  }

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException when the values do not fill whole rows or groups do not add up
   */
  public HeatMapFigure {
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    rowLabel = PlainText.of(rowLabel);
    columnLabel = PlainText.of(columnLabel);
    valueLabel = PlainText.of(valueLabel);
    rowGroups = List.copyOf(rowGroups);
    columnGroups = List.copyOf(columnGroups);
    rowUids = List.copyOf(rowUids);
    columnUids = List.copyOf(columnUids);
    if (columns < 1 || values.size() == 0 || values.size() % columns != 0) {
      throw new IllegalArgumentException(
          values.size() + " values do not fill rows of " + columns + " columns");
    }
    checkGroups("row", rowGroups, values.size() / columns);
    checkGroups("column", columnGroups, columns);
    checkUids("row", rowUids, values.size() / columns);
    checkUids("column", columnUids, columns);
  }

  /** A matrix whose rows and columns are counted from 1. */
  public HeatMapFigure(
      String title,
      String subtitle,
      String rowLabel,
      String columnLabel,
      String valueLabel,
      int columns,
      Values values,
      Scale scale,
      List<Group> rowGroups,
      List<Group> columnGroups) {
    this(
        title,
        subtitle,
        rowLabel,
        columnLabel,
        valueLabel,
        columns,
        values,
        scale,
        rowGroups,
        columnGroups,
        List.of(),
        List.of());
  }

  /** The same matrix whose ticks name uids. */
  public HeatMapFigure withUids(List<Integer> ofRows, List<Integer> ofColumns) {
    return new HeatMapFigure(
        title,
        subtitle,
        rowLabel,
        columnLabel,
        valueLabel,
        columns,
        values,
        scale,
        rowGroups,
        columnGroups,
        ofRows,
        ofColumns);
  }

  /** Whether each row is a group of its own, and so has a name, and no uid. */
  boolean namesRows() {
    return rowGroups.size() == rows() && rowUids.isEmpty();
  }

  /** Whether each column is a group of its own, and so has a name, and no uid. */
  boolean namesColumns() {
    return columnGroups.size() == columns && columnUids.isEmpty();
  }

  /** How many rows there are. */
  public int rows() {
    return values.size() / columns;
  }

  private static void checkUids(String kind, List<Integer> uids, int expected) {
    if (!uids.isEmpty() && uids.size() != expected) {
      throw new IllegalArgumentException(
          "%d %s uids were given, the matrix has %d %ss"
              .formatted(uids.size(), kind, expected, kind));
    }
  }

  private static void checkGroups(String kind, List<Group> groups, int expected) {
    int total = groups.stream().mapToInt(Group::count).sum();
    if (!groups.isEmpty() && total != expected) {
      throw new IllegalArgumentException(
          "The " + kind + " groups hold " + total + " " + kind + "s, the matrix " + expected);
    }
  }
}
