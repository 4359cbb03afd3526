package dev.yumalab.scenarios.run;

/** A mean of the values that are numbers. Not thread-safe. */
final class Mean {
  private double sum;
  private long count;

  /** So many, of nothing yet. */
  static Mean[] several(int count) {
    Mean[] means = new Mean[count];
    for (int i = 0; i < count; i++) {
      means[i] = new Mean();
    }
    return means;
  }

  void add(double value) {
    if (!Double.isNaN(value)) {
      sum += value;
      count++;
    }
  }

  /** NaN where there was no number. */
  double value() {
    return count == 0 ? Double.NaN : sum / count;
  }
}
