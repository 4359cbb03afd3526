package dev.yumalab.export.figures;

/** Turns values into points: {@code low} lies at {@code from}, {@code high} at {@code to}. */
record LinearScale(double low, double high, double from, double to) {
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }
}
