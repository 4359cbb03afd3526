package dev.yumalab.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid holds every combination, and says which value is wrong before anything runs. */
class GridTest {
  private static final ScenarioSource SOURCE = ScenarioSource.of("two-team-cabal");

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
  void gridsThatAreTooLargeAreRefusedBeforeTheyAreMade() {
    String many =
        "seed=" + String.join(",", IntStream.range(0, 200).mapToObj(Integer::toString).toList());
    assertThatThrownBy(() -> read(many, many.replace("seed", "epochs").replace("=0,", "=201,")))
        .hasMessage("a grid has 1..10,000 cells; vary fewer values");
    assertThatThrownBy(() -> read("seed=1", "seed=2")).hasMessageContaining("a key varies twice");
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
    return Grid.read(SOURCE, List.of(), List.of(factors).stream().map(Factor::of).toList());
  }
}
