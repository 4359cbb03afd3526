package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which reasons to hand an epoch over hold, told from the input by other means than the kernel. */
final class Reasons {
  private static final BigInteger TOO_MUCH = BigInteger.ONE.shiftLeft(127);

  private Reasons() {}

  /**
   * All reasons that hold.
   *
   * @param expected what the reference kernel gave
   */
  static Set<HandOver> of(EpochParameters parameters, PlainState state, EpochOutput expected) {
    EnumSet<HandOver> reasons = EnumSet.noneOf(HandOver.class);
    boolean liquid = parameters.yuma3() && parameters.liquidAlpha();
    if (state.neurons > 32_768) {
      reasons.add(HandOver.NEURONS);
    }
    if (Long.compareUnsigned(parameters.bondsMovingAverage() - 1, 999_999) >= 0) {
      reasons.add(HandOver.BONDS_MOVING_AVERAGE);
    }
    if (liquid
        && (parameters.alphaLow() == 0
            || parameters.alphaHigh() == 65_535
            || parameters.alphaLow() > parameters.alphaHigh())) {
      reasons.add(HandOver.LIQUID_BOUNDS);
    }
    if (stakeIsOdd(parameters, state)) {
      reasons.add(HandOver.STAKE);
    }
    long active =
        IntStream.range(0, state.neurons)
            .filter(uid -> expected.get(EpochField.ACTIVE_STAKE, uid) > 0)
            .count();
    if (active < 2) {
      reasons.add(HandOver.FEW_VALIDATORS);
    }
    List<int[]> rows = rows(parameters, state);
    if (rows.stream().anyMatch(row -> repeats(row, state.neurons))) {
      reasons.add(HandOver.REPEATED_COLUMN);
    }
    if (liquid && !rows.stream().allMatch(Reasons::ascends)) {
      reasons.add(HandOver.UNSORTED_LIQUID);
    }
    long cells = workedOn(parameters, state) * Workspace.stride(Tiles.plain(), state.neurons);
    if (cells > 1L << 28) {
      reasons.add(HandOver.CELLS);
    }
    return reasons;
  }

  /** What a kernel did, among the reasons. */
  static Optional<HandOver> given(EpochOutput output) {
    return output
        .handedToReference()
        .map(
            text ->
                Arrays.stream(HandOver.values())
                    .filter(reason -> reason.text().equals(text))
                    .findFirst()
                    .orElseThrow());
  }

  private static boolean stakeIsOdd(EpochParameters parameters, PlainState state) {
    BigInteger sum = BigInteger.ZERO;
    boolean negative = false;
    for (int uid = 0; uid < state.neurons; uid++) {
      long whole = state.stakeWhole[uid];
      negative |= whole < 0;
      boolean counts = Long.compareUnsigned(whole, parameters.stakeThreshold()) >= 0;
      if (counts || uid == state.owner(parameters)) {
        BigInteger fraction = new BigInteger(Long.toUnsignedString(state.stakeFraction[uid]));
        sum = sum.add(BigInteger.valueOf(whole).shiftLeft(64)).add(fraction);
      }
    }
    return negative || sum.compareTo(TOO_MUCH) >= 0;
  }

  private static List<int[]> rows(EpochParameters parameters, PlainState state) {
    return IntStream.range(0, state.neurons)
        .boxed()
        .flatMap(
            uid ->
                state.isPermitted(parameters, uid)
                    ? List.of(state.weightColumns[uid], state.bondColumns[uid]).stream()
                    : List.of(state.bondColumns[uid]).stream())
        .toList();
  }

  private static long workedOn(EpochParameters parameters, PlainState state) {
    return IntStream.range(0, state.neurons)
        .filter(
            uid ->
                state.bondColumns[uid].length > 0
                    || (state.isPermitted(parameters, uid) && state.weightColumns[uid].length > 0))
        .count();
  }

  private static boolean repeats(int[] columns, int neurons) {
    return Arrays.stream(columns).filter(j -> j < neurons).distinct().count()
        != Arrays.stream(columns).filter(j -> j < neurons).count();
  }

  private static boolean ascends(int[] columns) {
    return IntStream.range(1, columns.length).allMatch(k -> columns[k - 1] < columns[k]);
  }
}
