package dev.yumalab.scenarios.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A mean of the values that are numbers. Not thread-safe. */
final class NumberMean {
  private double sum;
  private long count;

  void add(double value) {
    if (!Double.isNaN(value)) {
      sum += value;
      count++;
    }
  }

  /** The mean; NaN where there was no number. */
  double value() {
    return count == 0 ? Double.NaN : sum / count;
  }

  void save(DataOutput out) throws IOException {
    out.writeDouble(sum);
    out.writeLong(count);
  }

  void load(DataInput in) throws IOException {
    sum = in.readDouble();
    count = in.readLong();
  }
}
