package dev.yumalab.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid holds every combination, and says which value is wrong before anything runs. */
class GridTest {
  private static final ScenarioSource SOURCE = ScenarioSource.of("two-team-cabal");
  private static final ScenarioSource AGENTS = ScenarioSource.of("weight-copier");
  private static final String COPIED = "agents.copier.with.source=consensus,stake-average,single";
  private static final String PERIODS = "rules.reveal_period_epochs=2,3";

  @Test
  void everyCombinationComesOnceTheFirstFactorSlowest() {
    Grid grid = valid("subnet.yuma=2,3", "epochs=5,6,7");
    assertThat(grid.cells())
        .extracting(Grid.Cell::values)
        .containsExactly(
            List.of("2", "5"),
            List.of("2", "6"),
            List.of("2", "7"),
            List.of("3", "5"),
            List.of("3", "6"),
            List.of("3", "7"));
    assertThat(grid.cells()).extracting(Grid.Cell::number).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(grid.cells().get(4).scenario().epochs()).isEqualTo(6);
    assertThat(grid.cells().get(4).scenario().subnet().yuma()).isEqualTo(3);
  }

  @Test
  void aWrongValueIsToldOnceWithItsOption() {
    assertThat(problems("subnet.kappa=0.4,1.5", "epochs=5,6"))
        .singleElement()
        .asString()
        .startsWith("--vary subnet.kappa=1.5: ")
        .contains("0..1");
    assertThat(problems("subnet.kapa=0.4"))
        .singleElement()
        .asString()
        .startsWith("--vary subnet.kapa=0.4: ")
        .contains("'kappa'");
  }

  @Test
  void aMistakeThatOnlyTheWholeShowsNamesTheCell() {
    assertThat(problems("teams.honest.stake_share=0.6,0.7"))
        .singleElement()
        .asString()
        .contains("teams.honest.stake_share=0.7")
        .contains("1");
  }

  @Test
  void factorsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Factor.of("subnet.kappa")).hasMessageContaining("is not key=a,b,c");
    assertThatThrownBy(() -> Factor.of("=1")).hasMessageContaining("is not key=a,b,c");
    assertThatThrownBy(() -> Factor.of("a=1,,2")).hasMessageContaining("has an empty value");
    assertThatThrownBy(() -> Factor.of("a=1, 2,1")).hasMessageContaining("has a value twice");
    assertThat(Factor.of("a = 1, 2 ")).isEqualTo(new Factor("a", List.of("1", "2")));
  }

  @Test
  void cellsThatAreOneScenarioAreRefused() {
    assertThat(problems("subnet.kappa=0.4,0.5,0.40"))
        .containsExactly(
            "--vary: (subnet.kappa=0.4) and (subnet.kappa=0.40) are the same scenario; leave one"
                + " out");
    assertThat(problems("subnet.kappa=0.4,0.5", "subnet.kappa_u16=1,2"))
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("--vary: "));
  }

  @Test
  void gridsThatAreTooLargeAreRefusedBeforeTheyAreMade() {
    String many =
        "epochs=" + String.join(",", IntStream.range(1, 201).mapToObj(Integer::toString).toList());
    assertThatThrownBy(() -> read(many, many.replace("epochs", "subnet.tempo_blocks")))
        .hasMessage("a grid has 1..10,000 cells; vary fewer values");
    assertThatThrownBy(() -> read("epochs=1", "epochs=2"))
        .hasMessageContaining("a key varies twice");
  }

  @Test
  void chanceVariesByReplicationsAndNotByAKey() {
    assertThatThrownBy(() -> read("epochs=1,2", "seed=1,2")).hasMessageContaining("--reps");
  }

  @Test
  void keysOfAgentsAndTheirRulesVaryLikeAnyOther() {
    Grid grid = ((Grid.Valid) read(AGENTS, COPIED, PERIODS)).grid();
    assertThat(grid.cells()).hasSize(6);
    Scenario last = grid.cells().getLast().scenario();
    assertThat(ScenarioWriter.canonical(last))
        .contains("source: single\n", "reveal_period_epochs: 3\n");
  }

  @Test
  void aMistakeInAKeyOfAgentsIsToldOnceForAllOfItsValues() {
    assertThat(((Grid.Invalid) read(AGENTS, "agents.copir.validators=1,2", PERIODS)).problems())
        .containsExactly(
            "--vary agents.copir.validators=1,2: no agents 'copir'. Did you mean 'copier'?");
    assertThat(((Grid.Invalid) read(AGENTS, "agents.copier.with.drift=1,2")).problems())
        .containsExactly(
            "--vary agents.copier.with.drift=1,2: unknown key 'drift' in agents.with."
                + " It belongs in the block 'agents.miners'.");
    assertThat(((Grid.Invalid) read(AGENTS, "rules.reveal_period_epochs=0,2,200")).problems())
        .allSatisfy(problem -> assertThat(problem).contains("must be a whole number in 1..100"))
        .hasSize(2);
  }

  @Test
  void numbersAreKnownFromWords() {
    assertThat(Factor.of("a=1_000,2.5").numbers()).hasValue(new double[] {1000, 2.5});
    assertThat(Factor.of("a=1,x").numbers()).isEmpty();
  }

  private static Grid valid(String... factors) {
    return ((Grid.Valid) read(factors)).grid();
  }

  private static List<String> problems(String... factors) {
    return ((Grid.Invalid) read(factors)).problems();
  }

  private static Grid.Reading read(String... factors) {
    return read(SOURCE, factors);
  }

  private static Grid.Reading read(ScenarioSource source, String... factors) {
    return Grid.read(
        Parameters.lab(), source, List.of(), List.of(factors).stream().map(Factor::of).toList());
  }
}
