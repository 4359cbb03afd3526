package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.retention.DrawSource;
import dev.yumalab.scenarios.retention.RetentionExperiment;
import dev.yumalab.scenarios.retention.RetentionMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPlaceTest {
  @Test
  void standsWhereTheScenarioPutsIt() {
    RetentionPlace place = RetentionPlace.of(SampleRuns.cabalAfter(1)).orElseThrow();

    assertThat(place.honest()).isEqualTo(0.75);
    assertThat(place.cabal()).isEqualTo(1.0);
    assertThat(place.stake()).isCloseTo(0.6, within(0.001));
    assertThat(place.ownStake()).isEqualByComparingTo("0.6");
  }

  @Test
  void hasNoPlaceWithoutTwoTeams() {
    try (LiveRun run = SampleRuns.open("weight-copier", List.of(), "epochs=2")) {
      LiveState state = SampleRuns.after(run, 0);

      assertThat(RetentionPlace.of(state)).isEmpty();
      assertThat(RetentionPlace.elsewhere(state.inForce())).contains("weight-copier", "Charts");
    }
  }

  @Test
  void readsTheMapsOwnCellsAndTheSideOfTheLine() throws Exception {
    LiveState state = SampleRuns.cabalAfter(1);
    RetentionMap map =
        RetentionExperiment.run(
                RetentionPlace.settings(state.inForce(), List.of(new BigDecimal("0.6")), 5),
                new DrawSource.Streams(1),
                SampleRuns.kernel(),
                1,
                (_, _) -> {})
            .getFirst();

    assertThat(new RetentionPlace(0.75, 1, 0.6).paid(map))
        .isEqualTo(map.cells()[3][4].honestShare());
    assertThat(new RetentionPlace(0.625, 1, 0.6).paid(map))
        .isCloseTo(
            (map.cells()[2][4].honestShare() + map.cells()[3][4].honestShare()) / 2, within(1e-12));
    assertThat(new RetentionPlace(1, 1, 0.6).side(map, state.inForce().teams()))
        .startsWith("Right of the line: ‘honest’");
    assertThat(new RetentionPlace(0, 1, 0.6).side(map, state.inForce().teams()))
        .startsWith("Left of the line: ‘honest’ loses");
  }

  @Test
  void movingMakesSettingsOfTheRun() {
    LiveState state = SampleRuns.cabalAfter(0);

    assertThat(RetentionPlace.changes(state.inForce().teams(), 0.613, 1.2))
        .containsExactly("teams.honest.self_weight=0.61", "teams.cabal.self_weight=1.00");
  }
}
