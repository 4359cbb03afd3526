package dev.yumalab.consensus.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The kinds of vectors that the sweeps use: as wide as the machine's. */
final class Lanes {
  static final VectorSpecies<Long> L = LongVector.SPECIES_PREFERRED;
  static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED.withShape(L.vectorShape());
  static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED.withShape(L.vectorShape());

  static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED.withShape(L.vectorShape());

  /** As many ints as a vector has longs. */
  static final VectorSpecies<Integer> H =
      VectorSpecies.of(int.class, VectorShape.forBitSize(L.vectorBitSize() / 2));

  /** Columns of a tile. */
  static final int WIDTH = I.length();

  /** Longs of a vector. */
  static final int HALF = L.length();

  /** The bits of 2<sup>52</sup>: or-ed to an integer below it, they make its double, plus that. */
  static final long DOUBLE_BITS = 0x4330_0000_0000_0000L;

  private Lanes() {}
}
