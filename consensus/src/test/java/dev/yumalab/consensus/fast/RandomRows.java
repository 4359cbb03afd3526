package dev.yumalab.consensus.fast;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Makes rows of weights and bonds of every kind. */
final class RandomRows {
  /** One row. */
  record Row(int[] columns, int[] values) {}

  private enum Shape {
    DENSE,
    SPARSE,
    TIES,
    WITH_ZEROS,
    ONE_TARGET,
    RUNS
  }

  private static final int U16_MAX = 65_535;

  private final RandomGenerator random;
  private final int neurons;
  private final Shape usual;
  private final int target;
  private final boolean unsorted;
  private final boolean repeated;

  /**
   * Rows of one network.
   *
   * @param unsorted whether columns come in any order
   * @param repeated whether some columns come twice
   */
  RandomRows(RandomGenerator random, int neurons, boolean unsorted, boolean repeated) {
    this.random = random;
    this.neurons = neurons;
    this.unsorted = unsorted;
    this.repeated = repeated;
    usual = anyShape();
    target = random.nextInt(neurons);
  }

  private Shape anyShape() {
    return Shape.values()[random.nextInt(Shape.values().length)];
  }

  /** A row of weights; most rows of a network are alike. */
  Row weights() {
    Shape shape = random.nextInt(usual == Shape.ONE_TARGET ? 40 : 6) == 0 ? anyShape() : usual;
    return switch (shape) {
      case DENSE -> row(100, U16_MAX);
      case SPARSE -> row(1 + random.nextInt(30), U16_MAX);
      case TIES -> row(100, 1 + random.nextInt(3));
      case WITH_ZEROS -> row(50 + random.nextInt(50), random.nextBoolean() ? 0 : 1);
      case ONE_TARGET -> new Row(new int[] {target}, new int[] {1 + random.nextInt(U16_MAX)});
      case RUNS -> runs();
    };
  }

  /** A row of bonds: any, zeros and the largest among them, or none. */
  Row bonds() {
    return switch (random.nextInt(5)) {
      case 0 -> new Row(new int[0], new int[0]);
      case 1 -> new Row(new int[] {random.nextInt(neurons)}, new int[] {edge()});
      default -> row(random.nextInt(101), U16_MAX);
    };
  }

  private int edge() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> U16_MAX;
    };
  }

  private Row row(int percent, int most) {
    int room = neurons + 3;
    int[] columns = new int[2 * room];
    int[] values = new int[2 * room];
    int length = 0;
    // The last three are no uids.
    int end = random.nextInt(4) == 0 ? room : neurons;
    for (int j = 0; j < end; j++) {
      if (random.nextInt(100) < percent) {
        columns[length] = j;
        values[length++] =
            random.nextInt(9) == 0 ? Math.min(edge(), most) : random.nextInt(most + 1);
        if (repeated && random.nextInt(neurons) == 0) {
          columns[length] = j;
          values[length++] = random.nextInt(most + 1);
        }
      }
    }
    return finished(columns, values, length);
  }

  private Row runs() {
    int[] columns = new int[neurons];
    int[] values = new int[neurons];
    int length = 0;
    for (int j = random.nextInt(neurons); j < neurons; j += 1 + random.nextInt(5)) {
      for (int end = Math.min(neurons, j + random.nextInt(70)); j < end; j++) {
        columns[length] = j;
        values[length++] = random.nextInt(U16_MAX + 1);
      }
    }
    return finished(columns, values, length);
  }

  private Row finished(int[] columns, int[] values, int length) {
    if (unsorted) {
      for (int k = length - 1; k > 0; k--) {
        swap(columns, values, k, random.nextInt(k + 1));
      }
    }
    return new Row(Arrays.copyOf(columns, length), Arrays.copyOf(values, length));
  }

  private static void swap(int[] columns, int[] values, int a, int b) {
    int column = columns[a];
    int value = values[a];
    columns[a] = columns[b];
    values[a] = values[b];
    columns[b] = column;
    values[b] = value;
  }
}
