package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.scenario.Comparison;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Replications without a value count as such: they hold nothing and spoil no mean. */
class ReplicatedVerdictTest {
  @Test
  void aMetricThatNoReplicationHasHoldsNothing() {
    assertThat(over(Double.NaN, Double.NaN, Double.NaN).sentence())
        .isEqualTo("Held in 0 of 3 replications: x has no value in any of them");
  }

  @Test
  void aReplicationWithoutAValueIsNamed() {
    assertThat(over(2, Double.NaN, 3).sentence())
        .startsWith("Held in 2 of 3 replications: x is 2.5")
        .endsWith("It has no value in 1 of them.")
        .doesNotContain("NaN");
  }

  @Test
  void nothingIsSaidOfGapsWhereThereAreNone() {
    assertThat(over(2, 4, 3).sentence())
        .startsWith("Held in 3 of 3 replications: x is 3")
        .doesNotContain("no value");
  }

  private static ReplicatedVerdict over(double... values) {
    return ReplicatedVerdict.of(
        Arrays.stream(values)
            .mapToObj(value -> new Verdict(value >= 1, "x", value, Comparison.AT_LEAST, 1, false))
            .toList(),
        false);
  }
}
