package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an epoch gave. Bonds are read from the state, so only until they are changed there. */
final class FastOutput implements EpochOutput {
  private static final int NONE = -1;

  private final int neurons;
  private final RowTable bonds;
  private final Map<EpochField, long[]> fields = new EnumMap<>(EpochField.class);
  private Optional<String> handedToReference = Optional.empty();
  private boolean ready;
  private boolean bondsAreThose;

  // The row that was read last, entry by entry.
  private int gathered = NONE;
  private int gatheredCount;
  private int[] columns = {};
  private int[] values = {};

  FastOutput(int neurons, RowTable bonds) {
    this.neurons = neurons;
    this.bonds = bonds;
    for (EpochField field : EpochField.values()) {
      fields.put(field, new long[neurons]);
    }
  }

  /** A field's numbers, to be filled. */
  long[] field(EpochField field) {
    return fields.get(field);
  }

  void isReady() {
    ready = true;
    bondsAreThose = true;
    gathered = NONE;
  }

  FastOutput requireReady() {
    if (!ready) {
      throw new IllegalStateException("no epoch has run yet");
    }
    return this;
  }

  void bondsChanged() {
    bondsAreThose = false;
  }

  void isOwn() {
    handedToReference = Optional.empty();
  }

  void copyOf(EpochOutput result, HandOver reason) {
    for (EpochField field : EpochField.values()) {
      result.copy(field, field(field));
    }
    handedToReference = Optional.of(reason.text());
  }

  @Override
  public int neurons() {
    return neurons;
  }

  @Override
  public long get(EpochField field, int uid) {
    return field(field)[uid];
  }

  @Override
  public void copy(EpochField field, long[] destination) {
    System.arraycopy(field(field), 0, destination, 0, neurons);
  }

  @Override
  public int copyBonds(int uid, int[] columns, int[] values) {
    requireBonds();
    return bonds.copy(uid, columns, values);
  }

  @Override
  public int bondCount(int uid) {
    gather(uid);
    return gatheredCount;
  }

  @Override
  public int bondColumn(int uid, int k) {
    gather(uid);
    return columns[k];
  }

  @Override
  public int bondValue(int uid, int k) {
    gather(uid);
    return values[k];
  }

  private void gather(int uid) {
    requireBonds();
    if (gathered != uid) {
      if (columns.length < bonds.capacity(uid)) {
        columns = new int[bonds.capacity(uid)];
        values = new int[bonds.capacity(uid)];
      }
      gatheredCount = bonds.copy(uid, columns, values);
      gathered = uid;
    }
  }

  private void requireBonds() {
    if (!bondsAreThose) {
      throw new IllegalStateException("the epoch's bonds were changed before they were read");
    }
  }

  @Override
  public Optional<SparseRows> intermediate(Intermediate which) {
    return Optional.empty();
  }

  @Override
  public Optional<String> handedToReference() {
    return handedToReference;
  }
}
