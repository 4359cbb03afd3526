package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.conformance.FileReport;
import dev.yumalab.consensus.conformance.GoldenVectors;
import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochParametersBuilder;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each reason to hand over has input that triggers it, and the golden cases need no other. */
class HandOverTest {
  private static final int[] ASCENDING = {1, 2, 3};
  private static final int[] UNSORTED = {3, 1, 2};
  private static final int[] REPEATED = {1, 1, 3};
  private static final int[] VALUES = {10, 20, 30};

  private static void noChange(NetworkState state) {
    assertThat(state).isNotNull();
  }

  private static EpochParametersBuilder usual() {
    return EpochParameters.newSubnet().currentBlock(1_000).raoEmission(1_000_000);
  }

  private static EpochParametersBuilder liquid() {
    return usual().liquidAlpha(true);
  }

  /** Changes a network of two validators that the fast path takes. */
  private static void requireReason(
      int neurons,
      Consumer<NetworkState> change,
      EpochParametersBuilder parameters,
      HandOver reason) {
    try (ComparedNetwork network = new ComparedNetwork(neurons)) {
      for (int uid = 0; uid < 2; uid++) {
        int which = uid;
        network.change(state -> state.putStake(which, 1_000, 0));
        network.change(state -> state.putValidatorPermit(which, true));
        network.change(state -> state.putLastUpdate(which, 990));
        network.change(state -> state.putWeights(which, ASCENDING, VALUES, 3));
      }
      network.change(change);
      assertThat(network.run(parameters.build(), reason.name())).contains(reason);
    }
  }

  @Test
  void everyReasonOfASmallNetworkIsFoundByItsInput() {
    requireReason(4, s -> s.putWeights(0, REPEATED, VALUES, 3), usual(), HandOver.REPEATED_COLUMN);
    requireReason(4, s -> s.putBonds(3, REPEATED, VALUES, 3), usual(), HandOver.REPEATED_COLUMN);
    requireReason(4, s -> s.putWeights(0, UNSORTED, VALUES, 3), liquid(), HandOver.UNSORTED_LIQUID);
    requireReason(4, s -> s.putBonds(1, UNSORTED, VALUES, 3), liquid(), HandOver.UNSORTED_LIQUID);
    requireReason(4, s -> s.putStake(0, 0, 0), usual(), HandOver.FEW_VALIDATORS);
    requireReason(4, s -> s.putStake(3, -1, 0), usual(), HandOver.STAKE);
    requireReason(4, s -> s.putStake(0, Long.MAX_VALUE - 999, 0), usual(), HandOver.STAKE);
    for (long average : new long[] {0, 1_000_000, -1}) {
      requireReason(
          4,
          HandOverTest::noChange,
          usual().bondsMovingAverage(average),
          HandOver.BONDS_MOVING_AVERAGE);
    }
    requireReason(4, HandOverTest::noChange, liquid().alphaLow(0), HandOver.LIQUID_BOUNDS);
    requireReason(4, HandOverTest::noChange, liquid().alphaHigh(65_535), HandOver.LIQUID_BOUNDS);
    requireReason(
        4, HandOverTest::noChange, liquid().alphaLow(2).alphaHigh(1), HandOver.LIQUID_BOUNDS);
  }

  @Test
  void moreThan32768UidsAreHandedOver() {
    requireReason(32_769, HandOverTest::noChange, usual(), HandOver.NEURONS);
  }

  /** Rows of 32,768 uids are 32,784 cells wide, and 8,189 of them are more than 2^28 cells. */
  @Test
  void moreThan2To28PairsOfValidatorAndUidAreHandedOver() {
    requireReason(32_768, HandOverTest::putTooManyRows, usual(), HandOver.CELLS);
  }

  /** Permits come after the rows, so that nothing is laid into cells before the epoch. */
  private static void putTooManyRows(NetworkState state) {
    for (int uid = 0; uid < 8_189; uid++) {
      state.putValidatorPermit(uid, false);
      state.putWeights(uid, ASCENDING, VALUES, 3);
      state.putValidatorPermit(uid, true);
    }
  }

  @Test
  void whatIsNextToAReasonIsComputedFast() {
    for (EpochParametersBuilder parameters :
        new EpochParametersBuilder[] {
          usual().bondsMovingAverage(1),
          usual().bondsMovingAverage(999_999),
          liquid().alphaLow(1).alphaHigh(65_534),
          usual().alphaLow(0),
        }) {
      try (ComparedNetwork network = new ComparedNetwork(4)) {
        for (int uid = 0; uid < 2; uid++) {
          int which = uid;
          network.change(state -> state.putStake(which, Long.MAX_VALUE / 2, 0));
          network.change(state -> state.putValidatorPermit(which, true));
          network.change(state -> state.putLastUpdate(which, 990));
          network.change(state -> state.putWeights(which, ASCENDING, VALUES, 3));
        }
        assertThat(network.run(parameters.build(), "next to a reason")).isEmpty();
      }
    }
  }

  @Test
  void goldenCasesAreHandedOverForReasonsThatHold() {
    FileReport medium =
        GoldenVectors.requireAgreement(GoldenVectors.EPOCH_MEDIUM, new ExplainedKernel());
    assertThat(medium.computedByKernel()).isEqualTo(60);
    FileReport small =
        GoldenVectors.requireAgreement(GoldenVectors.EPOCH_SMALL, new ExplainedKernel());
    long handed = small.handedToReference().values().stream().mapToLong(count -> count).sum();
    assertThat(small.computedByKernel() + handed).isEqualTo(1_200);
  }

  /** The fast kernel, which fails where it hands over without a reason or keeps what has one. */
  private record ExplainedKernel(EpochKernel fast) implements EpochKernel {
    ExplainedKernel() {
      this(new FastKernel(Tiles.vectors()));
    }

    @Override
    public String name() {
      return fast.name();
    }

    @Override
    public EpochSession open(EpochShape shape) {
      return fast.open(shape);
    }

    @Override
    public EpochOutput compute(EpochInput input) {
      PlainState state = new PlainState(input.neurons());
      input.loadInto(state);
      EpochOutput expected = new ReferenceKernel().compute(input);
      Set<HandOver> reasons = Reasons.of(input.parameters(), state, expected);
      EpochOutput actual = fast.compute(input);
      assertThat(Reasons.given(actual).isPresent()).as("%s", reasons).isEqualTo(!reasons.isEmpty());
      Reasons.given(actual).ifPresent(reason -> assertThat(reasons).contains(reason));
      return actual;
    }
  }
}
