package dev.yumalab.ui.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.reading.Standing.Judgement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void isOpenBeforeTheFirstEpoch() {
    assertThat(Standing.of(SampleRuns.cabalAfter(0)).orElseThrow().judgement())
        .isEqualTo(Judgement.OPEN);
  }

  @Test
  void comparesWithTheStart() {
    LiveState state = SampleRuns.cabalAfter(10);
    Standing standing = Standing.of(state).orElseThrow();
    int last = state.history().points() - 1;
    double now = state.history().get(Series.STAKE_SHARE, 0, last);

    assertThat(standing.judgement()).isEqualTo(now >= 0.6 ? Judgement.HOLDS : Judgement.FAILS);
    assertThat(standing.sentence())
        .contains("honest stake share at the end at least 60.000 %")
        .contains(String.format(Locale.ROOT, "%.3f %%", 100 * now));
  }

  @Test
  void failsWhereTheNumberIsTooSmall() {
    LiveState state = SampleRuns.cabalAfter(5, "expect.at_least=0.9");

    assertThat(Standing.of(state).orElseThrow().judgement()).isEqualTo(Judgement.FAILS);
  }

  @Test
  void meansAreOverTheEpochsSoFar() {
    try (LiveRun run = SampleRuns.open("weight-copier", List.of(), "epochs=8")) {
      Standing standing = Standing.of(SampleRuns.after(run, 4)).orElseThrow();

      assertThat(standing.sentence()).contains("copier advantage (mean over epochs)", "So far");
    }
  }
}
