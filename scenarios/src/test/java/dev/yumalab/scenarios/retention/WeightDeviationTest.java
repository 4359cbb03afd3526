package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A deviation put together from two teams' parts has the bits of the chain's double loop. */
class WeightDeviationTest {
  private static final long HALF = I32F32.ONE / 2;

  /** Stakes of two teams and their validators' weights. */
  record Teams(long[][] stakes, long[][][] weights) {
    long fromParts() {
      return WeightDeviation.of(
          WeightDeviation.Part.of(stakes[0], copy(weights[0])),
          WeightDeviation.Part.of(stakes[1], copy(weights[1])));
    }

    long plain() {
      long[] allStakes = Stream.of(stakes).flatMapToLong(Arrays::stream).toArray();
      long[][] allWeights = Stream.of(weights).flatMap(Stream::of).toArray(long[][]::new);
      return PlainCell.deviation(allStakes, copy(allWeights));
    }

    private static long[][] copy(long[][] rows) {
      return Stream.of(rows).map(long[]::clone).toArray(long[][]::new);
    }
  }

  @Provide
  Arbitrary<Teams> fractions() {
    return teams(Arbitraries.longs().between(0, I32F32.ONE));
  }

  @Provide
  Arbitrary<Teams> anyBits() {
    return teams(Arbitraries.longs());
  }

  private static Arbitrary<Teams> teams(Arbitrary<Long> number) {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(
            servers -> {
              Arbitrary<long[]> row = number.array(long[].class).ofSize(servers);
              Arbitrary<long[][]> rows = row.array(long[][].class).ofSize(5);
              Arbitrary<long[]> stakes = number.array(long[].class).ofSize(5);
              return stakes
                  .array(long[][].class)
                  .ofSize(2)
                  .flatMap(s -> rows.array(long[][][].class).ofSize(2).map(w -> new Teams(s, w)));
            });
  }

  @Property
  void stakesAndWeightsThatAreFractions(@ForAll("fractions") Teams teams) {
    assertThat(teams.fromParts()).isEqualTo(teams.plain());
  }

  @Property
  void anyStakesAndWeights(@ForAll("anyBits") Teams teams) {
    assertThat(teams.fromParts()).isEqualTo(teams.plain());
  }

  /** Four stakes of 3/4 on one server: the mean there is 3, and 3/4 · 3 does not fit 64 bits. */
  @Test
  void stakesThatAddUpToMoreThanOne() {
    long[] stakes = {HALF + HALF / 2, HALF + HALF / 2};
    long[][] onOne = {{I32F32.ONE, 0}, {I32F32.ONE, 0}};
    long[][] onOther = {{I32F32.ONE, 0}, {0, I32F32.ONE}};
    Teams teams = new Teams(new long[][] {stakes, stakes}, new long[][][] {onOne, onOther});

    assertThat(teams.fromParts()).isEqualTo(teams.plain());
  }

  /** 1 · 1 is 2<sup>64</sup> raw, the one product of fractions that does not fit. */
  @Test
  void aValidatorWithAllStakeFarFromTheMean() {
    Teams teams =
        new Teams(
            new long[][] {{I32F32.ONE}, {0}},
            new long[][][] {{{0, I32F32.ONE}}, {{I32F32.ONE, 0}}});

    assertThat(teams.fromParts()).isEqualTo(teams.plain());
    assertThat(teams.plain()).isZero();
  }
}
