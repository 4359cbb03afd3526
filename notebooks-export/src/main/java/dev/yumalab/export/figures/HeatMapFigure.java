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
    List<Group> columnGroups)
    implements Figure {

  /** How values become colours. */
  public enum Scale {
    /** Equal steps of value, equal steps of colour. */
    LINEAR,
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
    if (columns < 1 || values.size() == 0 || values.size() % columns != 0) {
      throw new IllegalArgumentException(
          values.size() + " values do not fill rows of " + columns + " columns");
    }
    checkGroups("row", rowGroups, values.size() / columns);
    checkGroups("column", columnGroups, columns);
  }

  /** How many rows there are. */
  public int rows() {
    return values.size() / columns;
  }

  private static void checkGroups(String kind, List<Group> groups, int expected) {
    int total = groups.stream().mapToInt(Group::count).sum();
    if (!groups.isEmpty() && total != expected) {
      throw new IllegalArgumentException(
          "The " + kind + " groups hold " + total + " " + kind + "s, the matrix " + expected);
    }
  }
}
