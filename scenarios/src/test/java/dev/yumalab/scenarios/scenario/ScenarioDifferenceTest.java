package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two scenarios are told apart by their parameters, in words. */
class ScenarioDifferenceTest {
  private static Scenario scenario(String name, String... settings) {
    return ((ReadResult.Valid)
            ScenarioReader.read(new ScenarioSource.BuiltIn(name), List.of(settings)))
        .scenario();
  }

  private static String words(Scenario first, Scenario second) {
    return ScenarioDifference.words(ScenarioDifference.between(first, second));
  }

  @Test
  void namesTheOneParameterWithBothValues() {
    assertThat(words(scenario("two-team-cabal"), scenario("two-team-cabal", "subnet.kappa=0.6")))
        .isEqualTo("1 parameter differs: subnet.kappa 0.5 → 0.6");
  }

  @Test
  void equalScenariosDifferInNothingWhateverTheirNames() {
    assertThat(words(scenario("two-team-cabal"), scenario("two-team-cabal", "name=other")))
        .isEqualTo("no parameter differs");
  }

  @Test
  void countsWhatItDoesNotName() {
    Scenario other =
        scenario(
            "two-team-cabal",
            "seed=2",
            "epochs=5",
            "subnet.kappa=0.6",
            "subnet.yuma=2",
            "teams.cabal.self_weight=0.5",
            "weights_persistence=0");

    assertThat(words(scenario("two-team-cabal"), other))
        .startsWith("6 parameters differ: seed 1 → 2, epochs 300 → 5, ")
        .endsWith(" and 2 more");
  }

  @Test
  void changesDuringTheRunAreADifference() {
    Scenario changed =
        scenario("two-team-cabal", "events=[{ at_epoch: 9, set: { subnet.kappa: 0.6 } }]");

    assertThat(words(scenario("two-team-cabal"), changed))
        .isEqualTo("1 parameter differs: events none → subnet.kappa=0.6 from epoch 9");
  }

  @Test
  void parametersThatOnlyOneHasAreShown() {
    assertThat(ScenarioDifference.between(scenario("two-team-cabal"), scenario("weight-copier")))
        .contains(
            new ScenarioDifference(
                "agents.copier.strategy", Optional.empty(), Optional.of("weight-copier")));
  }
}
