package dev.yumalab.benchmarks.violations.engine;

import java.util.function.DoubleUnaryOperator;

/** Uses functions whose last bit is not defined, and two that are exact. */
public class InexactMath {
  public double called(double x) {
    return Math.pow(x, 2);
  }

  DoubleUnaryOperator referred() {
    return Math::exp;
  }

  double exact(double x) {
    return Math.sqrt(Math.abs(x)) + StrictMath.exp(x);
  }
}
