package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the reference kernel gives: every field, and the matrices on the way. */
final class ReferenceOutput implements EpochOutput {
  private final int n;
  private final Map<EpochField, long[]> fields = new EnumMap<>(EpochField.class);
  private final Map<Intermediate, SparseRows> intermediates = new EnumMap<>(Intermediate.class);
  private SparseRows bonds;

  ReferenceOutput(int n) {
    this.n = n;
    this.bonds = new SparseRows.Builder(n).build();
    for (EpochField field : EpochField.values()) {
      fields.put(field, new long[n]);
    }
  }

  void put(EpochField field, int uid, long value) {
    fields.get(field)[uid] = value;
  }

  void put(EpochField field, long[] values) {
    System.arraycopy(values, 0, fields.get(field), 0, n);
  }

  void putProportions(EpochField field, long[] values) {
    for (int uid = 0; uid < n; uid++) {
      put(field, uid, I32F32.proportionToU16(values[uid]));
    }
  }

  void putBonds(SparseRows values) {
    bonds = values;
  }

  void put(Intermediate which, SparseRows matrix) {
    intermediates.put(which, matrix);
  }

  SparseRows bonds() {
    return bonds;
  }

  @Override
  public int neurons() {
    return n;
  }

  @Override
  public long get(EpochField field, int uid) {
    return fields.get(field)[uid];
  }

  @Override
  public int bondCount(int uid) {
    return bonds.length(uid);
  }

  @Override
  public int bondColumn(int uid, int k) {
    return bonds.column(uid, k);
  }

  @Override
  public int bondValue(int uid, int k) {
    return (int) bonds.value(uid, k);
  }

  @Override
  public Optional<SparseRows> intermediate(Intermediate which) {
    return Optional.ofNullable(intermediates.get(which));
  }
}
