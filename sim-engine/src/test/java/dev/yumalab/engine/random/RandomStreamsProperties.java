package dev.yumalab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.core.source64.Philox4x64;

/** Streams depend on what names them and on nothing else, and are as random as they claim. */
class RandomStreamsProperties {
  @Property
  void aStreamIsAFunctionOfItsNames(@ForAll long seed, @ForAll String entity, @ForAll long index) {
    RandomStreams streams = new RandomStreams(seed, 0);
    long bits = streams.stream(entity, "weight").bits(index);

    streams.stream(entity + "x", "weight").bits(index);
    assertThat(streams.stream(entity, "weight").bits(index)).isEqualTo(bits);
    assertThat(streams.stream(entity, "stake").bits(index)).isNotEqualTo(bits);
    assertThat(streams.stream(entity + "1", "weight").bits(index)).isNotEqualTo(bits);
    assertThat(new RandomStreams(seed, 1).stream(entity, "weight").bits(index)).isNotEqualTo(bits);
    assertThat(new RandomStreams(seed + 1, 0).stream(entity, "weight").bits(index))
        .isNotEqualTo(bits);
    assertThat(streams.stream(entity, "weight").bits(index + 1)).isNotEqualTo(bits);
  }

  @Example
  void namesDoNotRunIntoEachOther() {
    RandomStreams streams = new RandomStreams(1, 0);
    assertThat(streams.stream("a", "bc").bits(0)).isNotEqualTo(streams.stream("ab", "c").bits(0));
  }

  @Example
  void philoxGivesTheAuthorsKnownAnswers() {
    // Random123, kat_vectors: philox4x64 10, counter and key zero. The library counts up first.
    assertThat(new Philox4x64(new long[] {0, 0, -1, -1, -1, -1}).next())
        .isEqualTo(0x16554d9eca36314cL);
  }

  @Example
  void numbersByIndexAreTheFirstWordsOfTheBlocks() {
    Philox4x64 sequence = new Philox4x64(new long[] {3, 4, 0, 0, 0, 0});
    RandomStream stream = new RandomStream(3, 4);
    for (int index = 0; index < 100; index++) {
      assertThat(stream.bits(index)).isEqualTo(sequence.next());
      sequence.next();
      sequence.next();
      sequence.next();
    }
  }

  @Example
  void uniformAndNormalNumbersHaveTheirDistributions() {
    double[] normals =
        LongStream.range(0, 500)
            .mapToDouble(i -> new RandomStreams(7, 0).stream("validator/" + i, "stake").normal(0))
            .toArray();
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), normals);
    assertThat(p).isGreaterThan(0.01);

    SummaryStatistics uniforms = new SummaryStatistics();
    RandomStream stream = new RandomStreams(7, 0).stream("validator", "score");
    LongStream.range(0, 100_000).forEach(i -> uniforms.addValue(stream.uniform(i)));
    assertThat(uniforms.getMean()).isCloseTo(0.5, within(0.004));
    assertThat(uniforms.getVariance()).isCloseTo(1.0 / 12, within(0.002));
    assertThat(uniforms.getMin()).isPositive();
    assertThat(uniforms.getMax()).isLessThan(1);
  }
}
