package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochParameters;
import java.util.OptionalDouble;

/** The versions of the epoch that are timed. */
public enum YumaVersion {
  /** Yuma 2: bonds are normalised over each server. */
  YUMA2("yuma2", "Yuma 2", false, false, 65_535),
  /** Yuma 3: an average for each bond. */
  YUMA3("yuma3", "Yuma 3", true, false, 65_535),
  /** Yuma 3 with liquid alpha and the bonds penalty of a new subnet. */
  YUMA3_LIQUID("yuma3-liquid", "Yuma 3, liquid alpha", true, true, 65_535),
  /** The same without bonds penalty, so that most pairs have an alpha of their own. */
  YUMA3_LIQUID_DISTINCT(
      "yuma3-liquid-penalty0", "Yuma 3, liquid alpha, bonds penalty 0", true, true, 0);

  /** The block at which all epochs run; everything else lies before. */
  static final long NOW = 1_100;

  private static final long TEMPO = 360;

  private final String id;
  private final String title;
  private final boolean yuma3;
  private final boolean liquidAlpha;
  private final int bondsPenalty;

  YumaVersion(String id, String title, boolean yuma3, boolean liquidAlpha, int bondsPenalty) {
    this.id = id;
    this.title = title;
    this.yuma3 = yuma3;
    this.liquidAlpha = liquidAlpha;
    this.bondsPenalty = bondsPenalty;
  }

  /** The name for options and for programs. */
  public String id() {
    return id;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** What an epoch of this version is told; all else is as on a new subnet. */
  public EpochParameters parameters(NetworkShape shape) {
    return EpochParameters.newSubnet()
        .currentBlock(NOW)
        .tempo(TEMPO)
        .lastMechanismStepBlock(NOW - TEMPO)
        .maxAllowedValidators(shape.validators())
        .yuma3(yuma3)
        .liquidAlpha(liquidAlpha)
        .bondsPenalty(bondsPenalty)
        .commitReveal(false)
        .raoEmission(1_000_000_000)
        .build();
  }

  /**
   * The chain's own code on a network of this shape, in microseconds: native Rust, one thread,
   * dense rows from validators to all others, best of several, on 2 cores of an AMD EPYC. It was
   * timed with the bonds penalty of a new subnet; without penalty it does the same work.
   */
  public OptionalDouble chainMicros(NetworkShape shape) {
    int row = NetworkShape.PUBLISHED.indexOf(shape);
    if (row < 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (this) {
          case YUMA2 -> new double[] {1_290, 3_080, 12_100, 67_800}[row];
          case YUMA3 -> new double[] {1_040, 2_550, 10_300, 72_700}[row];
          case YUMA3_LIQUID, YUMA3_LIQUID_DISTINCT ->
              new double[] {20_300, 79_300, 338_000, 5_370_000}[row];
        });
  }
}
