package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.scenario.ScenarioFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes come into force when they should, and neurons split as the experiment splits them. */
class ScenarioTest {
  @TempDir private Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void prepare() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void changesAreInForceFromTheirEpochOn() {
    Scenario scenario =
        files.valid(
            SMALL
                + """
                events:
                  - { at_epoch: 20, set: { subnet.kappa: 0.7, teams.cabal.self_weight: 0.5 } }
                  - { at_epoch: 10, set: { subnet.kappa: 0.6, weights_persistence: 0 } }
                """);
    assertThat(scenario.atEpoch(1)).isSameAs(scenario);
    assertThat(scenario.atEpoch(9)).isSameAs(scenario);
    Scenario ten = scenario.atEpoch(10);
    assertThat(ten.subnet().kappaU16()).isEqualTo(39_321);
    assertThat(ten.weightsPersistence()).isZero();
    assertThat(ten.teams()).isEqualTo(scenario.teams());
    assertThat(scenario.atEpoch(19)).isEqualTo(ten);
    Scenario twenty = scenario.atEpoch(20);
    assertThat(twenty.subnet().kappaU16()).isEqualTo(45_874);
    assertThat(twenty.weightsPersistence()).isZero();
    assertThat(twenty.teams().getFirst()).isEqualTo(scenario.teams().getFirst());
    assertThat(twenty.teams().getLast().selfWeight()).isEqualTo(0.5);
    assertThat(twenty.events()).isEqualTo(scenario.events());
    assertThat(scenario.atEpoch(300)).isEqualTo(twenty);
  }

  @Test
  void theTimelineGivesWhatIsInForceInEachEpoch() {
    Scenario scenario =
        files.valid(
            SMALL
                + """
                events:
                  - { at_epoch: 4, set: { subnet.kappa: 0.7, teams.cabal.self_weight: 0.5 } }
                  - { at_epoch: 1, set: { weights_persistence: 0 } }
                  - { at_epoch: 2, set: { subnet.kappa: 0.6 } }
                """);
    ScenarioTimeline timeline = new ScenarioTimeline(scenario);
    for (int epoch = 1; epoch <= 6; epoch++) {
      assertThat(timeline.next()).as("epoch %d", epoch).isEqualTo(scenario.atEpoch(epoch));
    }
  }

  @Test
  void liquidAlphaWithYuma2IsNotedFromWhenItIsIdle() {
    String liquid = "  - { at_epoch: 3, set: { subnet.liquid_alpha.enabled: true } }\n";
    String yuma2 = "  - { at_epoch: 5, set: { subnet.yuma: 2 } }\n";
    assertThat(ScenarioNotes.of(files.valid(SMALL))).isEmpty();
    assertThat(ScenarioNotes.of(files.valid(SMALL + "events:\n" + liquid))).isEmpty();
    assertThat(ScenarioNotes.of(files.valid(SMALL + "events:\n" + yuma2 + liquid)))
        .contains(
            "from epoch 5 on subnet.liquid_alpha is enabled but has no effect, because subnet.yuma"
                + " is 2; it needs subnet.yuma: 3");
  }

  @Test
  void everyChangeableKeyChangesItsField() {
    Scenario scenario =
        files.valid(
            SMALL
                + """
                events:
                  - at_epoch: 2
                    set:
                      subnet.kappa_u16: 1
                      subnet.bonds_penalty_u16: 2
                      subnet.bonds_moving_average: 3
                      subnet.yuma: 2
                      subnet.liquid_alpha.enabled: true
                      subnet.liquid_alpha.low_u16: 4000
                      subnet.liquid_alpha.high_u16: 5000
                      subnet.liquid_alpha.sigmoid_steepness: 6
                      weights_persistence: 0.25
                      teams.honest.self_weight: 0.1
                      teams.honest.weight_stddev: 0.2
                      teams.honest.restake: 0.3
                """);
    Scenario changed = scenario.atEpoch(2);
    Subnet subnet = changed.subnet();
    assertThat(subnet.kappaU16()).isEqualTo(1);
    assertThat(subnet.bondsPenaltyU16()).isEqualTo(2);
    assertThat(subnet.bondsMovingAverage()).isEqualTo(3);
    assertThat(subnet.yuma()).isEqualTo(2);
    assertThat(subnet.liquidAlpha()).isEqualTo(new LiquidAlpha(true, 4_000, 5_000, 6));
    assertThat(changed.weightsPersistence()).isEqualTo(0.25);
    assertThat(changed.teams().getFirst())
        .extracting(Team::selfWeight, Team::weightStddev, Team::restake)
        .containsExactly(0.1, 0.2, 0.3);
    assertThat(changed.teams().getLast()).isEqualTo(scenario.teams().getLast());
  }

  @Test
  void neuronsSplitByStakeShareRoundedDownForTheFirstTeam() {
    Scenario scenario = files.valid(SMALL);
    assertThat(scenario.validatorsPerTeam()).containsExactly(38, 26);
    assertThat(scenario.serversPerTeam()).containsExactly(268, 180);
  }

  @Test
  void aShareThatIsExactInDecimalSplitsExactly() {
    Scenario scenario =
        files.valid(
            SMALL.replace("0.6", "0.29").replace("0.4", "0.71"),
            "subnet.validators=100",
            "subnet.neurons=1100");
    assertThat(scenario.validatorsPerTeam()).containsExactly(29, 71);
    assertThat(scenario.serversPerTeam()).containsExactly(290, 710);
  }

  @Test
  void noTeamIsLeftWithoutNeurons() {
    Scenario scenario =
        files.valid(
            SMALL.replace("0.6", "0.01").replace("0.4", "0.99"),
            "subnet.validators=2",
            "subnet.neurons=4");
    assertThat(scenario.validatorsPerTeam()).containsExactly(1, 1);
    assertThat(scenario.serversPerTeam()).containsExactly(1, 1);
  }

  @Test
  void whatATeamsFileSaysWins() {
    Scenario scenario = files.valid(SMALL, "teams.cabal.validators=60", "teams.honest.servers=440");
    assertThat(scenario.validatorsPerTeam()).containsExactly(4, 60);
    assertThat(scenario.serversPerTeam()).containsExactly(440, 8);
  }

  @Test
  void theSummaryIsOneLine() {
    assertThat(ScenarioSummary.of(files.valid(SMALL)))
        .isEqualTo(
            "honest 60 %, cabal 40 % of the stake; 512 neurons, 64 validators; 300 epochs of 360"
                + " blocks; Yuma 3, kappa 0.5");
  }
}
