package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopEdgesTest {
  private static final CountedWeights WEIGHTS = CountedWeights.of(SampleRuns.cabalAfter(2));

  @Test
  void keepsTheStrongestEdgesInOrder() {
    List<Double> all = new ArrayList<>();
    for (int uid = 0; uid < WEIGHTS.neurons(); uid++) {
      double stake = WEIGHTS.stake(uid);
      WEIGHTS.row(Layer.NORMALISED, uid, (_, _, weight) -> all.add(stake * weight));
    }
    all.sort(Collections.reverseOrder());

    assertThat(TopEdges.of(WEIGHTS, 25).stream().map(TopEdges.Edge::support))
        .containsExactlyElementsOf(all.subList(0, 25));
  }

  @Test
  void givesAllWhereThereAreFewer() {
    assertThat(TopEdges.of(WEIGHTS, 100_000)).hasSizeLessThanOrEqualTo(12 * 36).isNotEmpty();
  }

  @Test
  void largestWeightsOfANeuronAreItsOwn() {
    TopWeights top = TopWeights.of(WEIGHTS, 3, 8);

    assertThat(top.given()).hasSize(8).allMatch(weight -> weight.validator() == 3);
    assertThat(top.received()).isEmpty();
    TopWeights ofMiner = TopWeights.of(WEIGHTS, 40, 8);
    assertThat(ofMiner.received()).hasSize(8).allMatch(weight -> weight.miner() == 40);
  }
}
