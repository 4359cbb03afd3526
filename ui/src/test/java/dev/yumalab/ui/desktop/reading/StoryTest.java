package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
  @Test
  void tellsWhoHoldsWhatBeforeTheFirstEpoch() {
    List<Story.Sentence> story = Story.of(SampleRuns.cabalAfter(0));

    assertThat(story).hasSize(1);
    assertThat(story.getFirst().text()).contains("‘honest’ holds 60.0 %", "‘cabal’ holds 40.0 %");
  }

  @Test
  void tellsPacePayAndClippingWithTheHistorysNumbers() {
    LiveState state = SampleRuns.cabalAfter(20);
    List<Story.Sentence> story = Story.of(state);
    int last = state.history().points() - 1;
    int gainer =
        state.history().get(Series.STAKE_SHARE, 0, last)
                > state.history().get(Series.STAKE_SHARE, 0, last - 10)
            ? 0
            : 1;
    double pace =
        (state.history().get(Series.STAKE_SHARE, gainer, last)
                - state.history().get(Series.STAKE_SHARE, gainer, last - 10))
            / 10;

    assertThat(story).hasSize(3);
    assertThat(story.get(0).text())
        .startsWith("‘" + state.history().teams().get(gainer) + "’ gains ")
        .contains(NumberText.points(pace));
    assertThat(story.get(0).source()).contains("epochs 10 to 20");
    assertThat(story.get(1).text())
        .contains(NumberText.percent(state.history().get(Series.EMISSION_SHARE, 0, last)));
    assertThat(story.get(2).text())
        .contains(NumberText.percent(1 - state.history().get(Series.VALIDATOR_TRUST, 1, last)));
  }

  @Test
  void tellsHowFarSharesHaveMovedWhereTheyStandStill() {
    try (LiveRun run = SampleRuns.open("sybil-flood", List.of(), "epochs=60")) {
      LiveState state = SampleRuns.after(run, 60);
      double furthest = 0;
      for (int team = 0; team < state.history().teams().size(); team++) {
        for (int point = 0; point < state.history().points(); point++) {
          double moved =
              state.history().get(Series.STAKE_SHARE, team, point)
                  - state.history().get(Series.STAKE_SHARE, team, 0);
          furthest = Math.max(furthest, Math.abs(moved));
        }
      }
      String text = Story.of(state).getFirst().text();

      assertThat(furthest).isBetween(1e-7, 1e-3);
      assertThat(text)
          .isEqualTo(
              "No share of the stake has moved by more than "
                  + NumberText.pointsAtMost(furthest)
                  + " so far.");
    }
  }

  @Test
  void roundsALimitUp() {
    assertThat(NumberText.pointsAtMost(0.000131)).isEqualTo("0.02 percentage points");
    assertThat(NumberText.pointsAtMost(0.0002)).isEqualTo("0.02 percentage points");
    assertThat(NumberText.pointsAtMost(0.00000123)).isEqualTo("0.00013 percentage points");
  }

  @Test
  void leadsFromTheClipLineToTheConsensusView() {
    assertThat(Story.of(SampleRuns.cabalAfter(20)).getLast().text())
        .endsWith(" (the Consensus view shows it for each miner).");
  }

  @Test
  void tellsOfScenariosOfAgentsToo() {
    try (LiveRun run = SampleRuns.open("sybil-flood", List.of(), "epochs=6")) {
      assertThat(Story.of(SampleRuns.after(run, 3))).hasSize(3);
    }
  }
}
