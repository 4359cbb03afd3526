package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.OptionalLong;

/**
 * One cell of the map.
 *
 * @param honestShare the honest side's share of the emission, 0..1
 * @param honestShareRaw the same as raw I32F32 bits, where the chain computes it
 * @param weightDeviation average deviation of weights, relative to their mean
 */
public record RetentionCell(
    double honestShare, OptionalLong honestShareRaw, double weightDeviation) {
  static RetentionCell ofRaw(long raw, long deviation) {
    return new RetentionCell(
        I32F32.toDouble(raw), OptionalLong.of(raw), I32F32.toDouble(deviation));
  }

  static RetentionCell ofShare(double share, long deviation) {
    return new RetentionCell(share, OptionalLong.empty(), I32F32.toDouble(deviation));
  }
}
