package dev.yumalab.consensus.conformance;

import dev.yumalab.consensus.conformance.VectorCase.EpochCase;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochOutput.Intermediate;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares an epoch's output with what the chain gave, field by field, every element. */
final class EpochComparison {
  private EpochComparison() {}

  /**
   * The first difference of each field that differs.
   *
   * @return empty if all agree
   */
  static List<Mismatch> compare(EpochCase expected, EpochOutput actual) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (Map.Entry<EpochField, long[]> field : expected.fields().entrySet()) {
      compareVector(field.getKey(), field.getValue(), actual).ifPresent(mismatches::add);
    }
    expected
        .bonds()
        .flatMap(bonds -> compareRows("bonds", bonds, bondsOf(actual)))
        .ifPresent(mismatches::add);
    for (Map.Entry<Intermediate, SparseRows> matrix : expected.intermediates().entrySet()) {
      String name = matrix.getKey().name().toLowerCase(Locale.ROOT);
      actual
          .intermediate(matrix.getKey())
          .flatMap(rows -> compareRows(name, matrix.getValue(), rows))
          .ifPresent(mismatches::add);
    }
    return mismatches;
  }

  /** How many matrices of the case this kernel does not keep, so that they were not compared. */
  static int notOffered(EpochCase expected, EpochOutput actual) {
    return (int)
        expected.intermediates().keySet().stream()
            .filter(which -> actual.intermediate(which).isEmpty())
            .count();
  }

  private static Optional<Mismatch> compareVector(
      EpochField field, long[] expected, EpochOutput actual) {
    for (int uid = 0; uid < expected.length; uid++) {
      long value = actual.get(field, uid);
      if (value != expected[uid]) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return Optional.of(
            new Mismatch(name + "[" + uid + "]", text(field, expected[uid]), text(field, value)));
      }
    }
    return Optional.empty();
  }

  private static String text(EpochField field, long value) {
    return field.kind() == EpochField.Kind.RAO
        ? Long.toUnsignedString(value)
        : Long.toString(value);
  }

  private static Optional<Mismatch> compareRows(
      String name, SparseRows expected, SparseRows actual) {
    for (int i = 0; i < expected.rows(); i++) {
      int length = Math.max(expected.length(i), actual.length(i));
      for (int k = 0; k < length; k++) {
        if (!sameEntry(expected, actual, i, k)) {
          return Optional.of(
              new Mismatch(
                  "%s[%d] entry %d".formatted(name, i, k),
                  entry(expected, i, k),
                  entry(actual, i, k)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameEntry(SparseRows a, SparseRows b, int i, int k) {
    return k < a.length(i)
        && k < b.length(i)
        && a.column(i, k) == b.column(i, k)
        && a.value(i, k) == b.value(i, k);
  }

  private static String entry(SparseRows rows, int i, int k) {
    return k < rows.length(i)
        ? "column %d = %d".formatted(rows.column(i, k), rows.value(i, k))
        : "nothing";
  }

  private static SparseRows bondsOf(EpochOutput output) {
    SparseRows.Builder rows = new SparseRows.Builder(output.neurons());
    for (int i = 0; i < output.neurons(); i++) {
      for (int k = 0; k < output.bondCount(i); k++) {
        rows.add(output.bondColumn(i, k), output.bondValue(i, k));
      }
      rows.endRow();
    }
    return rows.build();
  }
}
