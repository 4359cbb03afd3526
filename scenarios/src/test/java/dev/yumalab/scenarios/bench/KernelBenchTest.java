package dev.yumalab.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmark compares before it times, and its inputs are what it says. */
class KernelBenchTest {
  private static final NetworkShape SMALL = new NetworkShape(24, 8);
  private static final BenchSettings QUICK =
      new BenchSettings(
          List.of(SMALL), List.of(YumaVersion.values()), List.of(Form.values()), 0.001);

  /** The reference kernel under another name. */
  private static final EpochKernel TWIN =
      new EpochKernel() {
        @Override
        public String name() {
          return "twin";
        }

        @Override
        public EpochSession open(EpochShape shape) {
          return new ReferenceKernel().open(shape);
        }
      };

  @Test
  void timesBothKernelsInEveryCase() throws Exception {
    List<KernelBench.Result> results = new ArrayList<>();
    new KernelBench(TWIN, QUICK).run(results::add);

    assertThat(results).hasSize(QUICK.measurements());
    for (KernelBench.Result result : results) {
      assertThat(result.kernels()).extracting("kernel").containsExactly("twin", "reference");
      assertThat(result.handedOver()).isEmpty();
      assertThat(result.timesChain()).as("a shape that the chain was not timed on").isEmpty();
      for (KernelBench.KernelTiming kernel : result.kernels()) {
        Timing timing = kernel.timing();
        assertThat(timing.best()).isPositive().isLessThanOrEqualTo(timing.lowerQuartile());
        assertThat(timing.median()).isBetween(timing.lowerQuartile(), timing.upperQuartile());
        assertThat(timing.epochs()).isGreaterThanOrEqualTo(32);
      }
      assertThat(result.timesReference().orElseThrow())
          .isEqualTo(
              result.kernels().getLast().timing().median()
                  / result.kernels().getFirst().timing().median());
    }
  }

  @Test
  void refusesToTimeAKernelThatGivesOtherOutputs() {
    List<KernelBench.Result> results = new ArrayList<>();

    assertThatThrownBy(() -> new KernelBench(new CountingKernel(), QUICK).run(results::add))
        .isInstanceOf(KernelBench.KernelDiffersException.class)
        .hasMessageContaining("backend 'counting' differs from 'reference' on network 0 of 24/8");
    assertThat(results).isEmpty();
  }

  @Test
  void withoutPenaltySevenOfEightPairsHaveAnAlphaOfTheirOwn() {
    YumaVersion version = YumaVersion.YUMA3_LIQUID_DISTINCT;
    NetworkShape shape = new NetworkShape(64, 16);
    SampleInput input = SampleInput.draw(shape, version, new ReferenceKernel()).getFirst();
    CountingKernel bonds = new CountingKernel();
    input.putAll(bonds.open(EpochShape.single(64)).network(0));
    try (EpochSession session = new ReferenceKernel().open(EpochShape.single(64))) {
      input.putAll(session.network(0));
      session.run(version.parameters(shape));
      EpochOutput output = session.network(0).output();
      SparseRows weights =
          output.intermediate(EpochOutput.Intermediate.WEIGHTS_FOR_BONDS).orElseThrow();
      int pairs = 0;
      int differing = 0;
      for (int uid = 0; uid < 16; uid++) {
        long[] bondOn = new long[64];
        for (int k = 0; k < bonds.bondColumns[uid].length; k++) {
          bondOn[bonds.bondColumns[uid][k]] = I32F32.fromU16Proportion(bonds.bondValues[uid][k]);
        }
        for (int k = 0; k < weights.length(uid); k++) {
          int column = weights.column(uid, k);
          long weight = weights.value(uid, k);
          long above = weight - output.get(EpochField.CONSENSUS, column);
          long difference = weight >= bondOn[column] ? above : bondOn[column] - weight;
          pairs++;
          differing += difference > 0 ? 1 : 0;
        }
      }
      assertThat((double) differing / pairs).isCloseTo(7.0 / 8, within(0.05));
    }
  }

  @Test
  void theChainsTimesBelongToTheirShapes() {
    assertThat(YumaVersion.YUMA2.chainMicros(new NetworkShape(512, 64))).hasValue(3_080);
    assertThat(YumaVersion.YUMA3.chainMicros(new NetworkShape(4096, 128))).hasValue(72_700);
    assertThat(YumaVersion.YUMA3_LIQUID_DISTINCT.chainMicros(new NetworkShape(1024, 128)))
        .hasValue(338_000);
    assertThat(YumaVersion.YUMA2.chainMicros(new NetworkShape(512, 65))).isEmpty();
  }

  @Test
  void factorsCompareWithTheMedianAndWithTheBest() {
    KernelBench.Result result =
        new KernelBench.Result(
            new NetworkShape(512, 64),
            YumaVersion.YUMA2,
            Form.ALL_REPLACED,
            List.of(
                new KernelBench.KernelTiming("fast", timing(77, 110)),
                new KernelBench.KernelTiming("reference", timing(500, 1_100))),
            Optional.empty());

    assertThat(result.timesReference()).hasValue(10);
    assertThat(result.timesChain()).hasValue(28);
    assertThat(result.timesChainAtBest()).hasValue(40);
  }

  private static Timing timing(double best, double median) {
    return new Timing(best, best, median, median, 4, OptionalLong.empty());
  }

  @Test
  void quartilesLieBetweenSamplesInProportion() {
    Timing timing = Timing.of(new double[] {4, 1, 3, 2, 10, 6}, 24, OptionalLong.empty());

    assertThat(timing.best()).isEqualTo(1);
    assertThat(timing.lowerQuartile()).isCloseTo(2.25, within(1e-12));
    assertThat(timing.median()).isCloseTo(3.5, within(1e-12));
    assertThat(timing.upperQuartile()).isCloseTo(5.5, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "512; a shape is neurons/validators, such as 512/64, not '512'",
        "1/1; neurons must be 2..65535, not 1",
        "8/9; validators must be 1..neurons, here 1..8, not 9",
        "8/0; validators must be 1..neurons, here 1..8, not 0",
        "65535/65535; neurons times validators must be at most 2097152, not 4294836225"
      })
  void refusesShapesInWords(String text, String message) {
    assertThatThrownBy(() -> NetworkShape.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
