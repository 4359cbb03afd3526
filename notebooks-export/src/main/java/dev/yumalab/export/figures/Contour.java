package dev.yumalab.export.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One line of the retention map, in as many pieces as it comes.
 *
 * @param honestStake the stake share of the honest side that the line stands for, 0 to 1
 * @param pieces x is the honest self-weight, y the cabal's, both 0 to 1; none when the line does
 *     not cross the map
 */
public record Contour(double honestStake, List<Polyline> pieces) {
  /**
   * Checks the stake and copies the list.
   *
   * @throws IllegalArgumentException when the stake is not within 0 to 1
   */
  public Contour {
    if (!Range.UNIT.contains(honestStake)) {
      throw new IllegalArgumentException("An honest stake share is 0 to 1, not " + honestStake);
    }
    pieces = List.copyOf(pieces);
  }

  /** The x values of all pieces. */
  DoubleStream honestSelfWeights() {
    return pieces.stream()
        .flatMapToDouble(piece -> IntStream.range(0, piece.size()).mapToDouble(piece.x()::get));
  }
}
