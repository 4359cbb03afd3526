package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.scenario.ScenarioFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Written files set every key, explain themselves, and have one form for one scenario. */
class ScenarioWriterTest {
  private static final String EVERYTHING =
      SMALL
          + """
          question: Why?
          expect: { metric: honest_stake_share_end, at_least: 0.5 }
          events: [{ at_epoch: 5, set: { teams.cabal.restake: 0.5, subnet.kappa: 0.6 } }]
          """;

  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void theCanonicalTextIsTheWholeScenario() {
    Scenario scenario = files.valid(EVERYTHING, "teams.cabal.validators=9");
    assertThat(ScenarioWriter.canonical(scenario))
        .isEqualTo(
            """
            name: small
            question: "Why?"
            expect:
              metric: honest_stake_share_end
              at_least: 0.5
            seed: 1
            fidelity: epoch
            epochs: 300
            subnet:
              neurons: 512
              validators: 64
              tempo_blocks: 360
              kappa: 0.5
              bonds_penalty: 1.0
              bonds_moving_average: 900000
              yuma: 3
              liquid_alpha:
                enabled: false
                low: 0.70001
                high: 0.90001
                sigmoid_steepness: 1000
              total_stake_alpha: 1000000
            teams:
              - name: honest
                stake_share: 0.6
                self_weight: 0.75
                weight_stddev: 0.4
                strategy: two-team
                restake: 1.0
              - name: cabal
                stake_share: 0.4
                self_weight: 1.0
                weight_stddev: 0.4
                strategy: two-team
                restake: 1.0
                validators: 9
            weights_persistence: 0.9
            events:
              - at_epoch: 5
                set:
                  subnet.kappa: 0.6
                  teams.cabal.restake: 0.5
            """);
  }

  @Test
  void theResolvedFileShowsRangeDefaultUnitAndU16() {
    assertThat(ScenarioWriter.resolved(files.valid(EVERYTHING)).lines())
        .contains(
            "  kappa: 0.5                      # 0..1, default 0.5 (share of stake); u16 32767",
            "    # validators: by stake share",
            "      subnet.kappa: 0.6           # 0..1, default 0.5 (share of stake); u16 39321");
  }

  @Test
  void theStarterExplainsEveryKeyOnce() {
    String starter = ScenarioWriter.starter(files.valid(EVERYTHING, "teams.cabal.validators=9"));
    String flowing = starter.replaceAll("\\n *# ", " ");
    for (Parameter parameter : Parameters.lab().all()) {
      boolean written =
          parameter.isCanonical()
              && !isOfNetworks(parameter)
              && !parameter.key().matches("extends|at_most|at_block");
      if (written) {
        assertThat(starter).containsPattern("\\b" + parameter.key() + ": ");
      }
    }
    assertThat(flowing).contains("The stake majority that must support a weight: what a validator");
    assertThat(starter).containsOnlyOnce("# The team's name;");
  }

  @Test
  void everyCanonicalParameterIsWritten() {
    String text =
        ScenarioWriter.canonical(
            files.valid(EVERYTHING, "teams.cabal.validators=9", "teams.cabal.servers=9"));
    assertThat(
            Parameters.lab().all().stream()
                .filter(Parameter::isCanonical)
                .filter(parameter -> !isOfNetworks(parameter))
                .map(Parameter::key)
                .filter(key -> !text.contains(key + ": ")))
        .containsExactlyInAnyOrder("extends", "at_most", "at_block");
  }

  /**
   * Recorded networks and agents take the place of teams; their keys are written where they are.
   */
  private static boolean isOfNetworks(Parameter parameter) {
    return parameter.path().matches("(network|cabal|agents\\[\\]|rules|queries)\\..*");
  }

  @Test
  void equalScenariosHaveOneHashHoweverTheyAreWritten() {
    Scenario one = files.valid(SMALL + "subnet: { kappa: 0.5 }\n");
    Scenario other = files.valid("# same\n" + SMALL + "subnet:\n  kappa_u16: 32767\nseed: 1\n");
    assertThat(ScenarioHash.of(one)).isEqualTo(ScenarioHash.of(other));
    assertThat(ScenarioHash.of(one).hex()).matches("[0-9a-f]{64}");
    assertThat(ScenarioHash.of(one).shortHex())
        .isEqualTo(ScenarioHash.of(one).hex().substring(0, 7));
    assertThat(ScenarioHash.of(files.valid(SMALL, "seed=2"))).isNotEqualTo(ScenarioHash.of(one));
  }

  @Test
  void theHashStaysTheSameBetweenVersions() {
    ReadResult result =
        ScenarioReader.read(new ScenarioSource.InFile("src/test/resources/hashed.yaml"), List.of());
    assertThat(ScenarioHash.of(((ReadResult.Valid) result).scenario()).shortHex())
        .isEqualTo("4ce78ad");
  }
}
