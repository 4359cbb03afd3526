package dev.yumalab.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The built-in scenarios are complete, valid and short enough to read. */
class CatalogueTest {
  static final List<String> NAMES = Catalogue.names();

  @Test
  void theIndexListsEveryFile() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/dev/yumalab/scenarios/catalogue"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(NAMES.stream().map(name -> name + ".yaml").toList());
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyScenarioIsValidAsksAQuestionAndExpectsSomething(String name) {
    Scenario scenario = read(name);
    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.question()).endsWith("?");
    assertThat(scenario.expectation()).isPresent();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyFileFitsOnAPage(String name) {
    String text = new String(Catalogue.content(name).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void theControlDiffersFromTheCabalInHowTheTeamsRateOnly() {
    Scenario control = read("honest-control");
    Scenario cabal = read("two-team-cabal");
    assertThat(control.subnet()).isEqualTo(cabal.subnet());
    assertThat(control.epochs()).isEqualTo(cabal.epochs());
    assertThat(control.seed()).isEqualTo(cabal.seed());
    assertThat(control.weightsPersistence()).isEqualTo(cabal.weightsPersistence());
    for (int team = 0; team < 2; team++) {
      Team honest = control.teams().get(team);
      assertThat(honest.selfWeight()).isEqualTo(honest.stakeShare());
      Team other = cabal.teams().get(team);
      assertThat(
              new Team(
                  other.name(),
                  other.stakeShare(),
                  honest.selfWeight(),
                  other.weightStddev(),
                  other.restake(),
                  other.strategy(),
                  other.validators(),
                  other.servers()))
          .isEqualTo(honest);
    }
  }

  @Test
  void thereIsNoContentForOtherNames() {
    assertThat(Catalogue.content("nothing")).isEmpty();
    assertThat(Catalogue.content("../catalogue/honest-control")).isEmpty();
    assertThat(Catalogue.content("index")).isEmpty();
  }

  private static Scenario read(String name) {
    ReadResult result = ScenarioReader.read(new ScenarioSource.BuiltIn(name), List.of());
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
    return ((ReadResult.Valid) result).scenario();
  }
}
