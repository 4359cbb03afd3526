package dev.yumalab.consensus.epoch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the reference kernel once and keeps all numbers on the way. */
final class EpochTrace implements EpochObserver {
  private final EpochParameters parameters;
  private final ReferenceNetwork state;
  private final ReferenceOutput output;
  private final Map<EpochQuantity, Long> numbers = new EnumMap<>(EpochQuantity.class);
  private final Map<EpochQuantity, long[]> vectors = new EnumMap<>(EpochQuantity.class);
  private final Map<EpochQuantity, SparseRows> matrices = new EnumMap<>(EpochQuantity.class);
  private final List<Mask> masks = new ArrayList<>();

  private record Mask(EpochQuantity quantity, String why, SparseRows left) {}

  /**
   * Runs the epoch.
   *
   * @param state read, not changed, also by nobody else later
   */
  EpochTrace(EpochParameters parameters, ReferenceNetwork state) {
    this.parameters = parameters;
    this.state = state;
    output = ReferenceEpoch.run(parameters, state, this);
  }

  @Override
  public void number(EpochQuantity quantity, long value) {
    numbers.put(quantity, value);
  }

  @Override
  public void vector(EpochQuantity quantity, long[] values) {
    vectors.put(quantity, values);
  }

  @Override
  public void flags(EpochQuantity quantity, boolean[] values) {
    long[] bits = new long[values.length];
    for (int uid = 0; uid < values.length; uid++) {
      bits[uid] = values[uid] ? 1 : 0;
    }
    vectors.put(quantity, bits);
  }

  @Override
  public void matrix(EpochQuantity quantity, SparseRows values) {
    matrices.put(quantity, values);
  }

  @Override
  public void masked(EpochQuantity quantity, String why, SparseRows left) {
    masks.add(new Mask(quantity, why, left));
  }

  int neurons() {
    return state.neurons();
  }

  EpochParameters parameters() {
    return parameters;
  }

  ReferenceNetwork state() {
    return state;
  }

  ReferenceOutput output() {
    return output;
  }

  /** A number that holds for all pairs, if the epoch had one. */
  Optional<Long> number(EpochQuantity quantity) {
    return Optional.ofNullable(numbers.get(quantity));
  }

  /** A number of each uid. */
  long[] vector(EpochQuantity quantity) {
    return vectors.get(quantity);
  }

  /** Whether this version of Yuma has a matrix. */
  boolean has(EpochQuantity quantity) {
    return matrices.containsKey(quantity);
  }

  /** A number of each stored pair. */
  SparseRows matrix(EpochQuantity quantity) {
    return matrices.get(quantity);
  }

  /** A number of a pair: of repeated columns the last, 0 where nothing is stored. */
  long at(EpochQuantity quantity, int row, int column) {
    SparseRows matrix = matrices.get(quantity);
    for (int k = matrix.length(row) - 1; k >= 0; k--) {
      if (matrix.column(row, k) == column) {
        return matrix.value(row, k);
      }
    }
    return 0;
  }

  /** How many entries a pair has. */
  int entries(EpochQuantity quantity, int row, int column) {
    return entries(matrices.get(quantity), row, column);
  }

  private static int entries(SparseRows matrix, int row, int column) {
    int count = 0;
    for (int k = 0; k < matrix.length(row); k++) {
      count += matrix.column(row, k) == column ? 1 : 0;
    }
    return count;
  }

  /** Why a stored pair does not count, if it does not. */
  Optional<String> whyMasked(EpochQuantity quantity, int row, int column) {
    return masks.stream()
        .filter(mask -> mask.quantity() == quantity && entries(mask.left(), row, column) == 0)
        .map(Mask::why)
        .findFirst();
  }
}
