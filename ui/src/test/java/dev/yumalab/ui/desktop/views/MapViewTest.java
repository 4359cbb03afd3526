package dev.yumalab.ui.desktop.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.MapPlot;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MapViewTest {
  private final ViewStage stage = new ViewStage();

  @Test
  void theDotStandsWhereTheScenarioIsAndTheLineOfItsStakeIsThere() {
    LiveState state = SampleRuns.cabalAfter(1);
    View view = stage.show("map", state);
    MapPlot plot = ViewStage.find(view, MapPlot.class);

    assertThat(plot.dotProperty().get()).contains(new Point2D(0.75, 1));
    assertThat(plot.description()).contains("stakes 0.51, 0.55, 0.6, ");
    assertThat(ViewStage.words(view.node())).contains("of the line: ‘honest’");
    assertThat(stage.changes).isEmpty();
  }

  @Test
  void movingTheDotChangesTheRunOnceItRests() throws Exception {
    View view = stage.show("map", SampleRuns.cabalAfter(1));
    MapPlot plot = ViewStage.find(view, MapPlot.class);
    ViewStage.press(plot, KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN);

    assertThat(stage.firstChange.get(30, TimeUnit.SECONDS))
        .containsExactly("teams.honest.self_weight=0.73", "teams.cabal.self_weight=0.99");
    assertThat(stage.changes).hasSize(1);
    // Until the next block the run is as it was; the dot does not jump back meanwhile.
    stage.show("map", SampleRuns.cabalAfter(1));
    assertThat(plot.dotProperty().get()).contains(new Point2D(0.73, 0.99));
    stage.show("map", SampleRuns.cabalAfter(2));
    assertThat(plot.dotProperty().get()).contains(new Point2D(0.75, 1));
  }

  @Test
  void saysTheOtherSideWhereHonestUtilityIsLow() {
    View view = stage.show("map", SampleRuns.cabalAfter(0, "teams.honest.self_weight=0.3"));

    assertThat(ViewStage.words(view.node())).contains("Left of the line: ‘honest’ loses");
  }

  @Test
  void saysWhyItDoesNotApplyWithoutTwoTeams() {
    try (LiveRun run = SampleRuns.open("weight-copier", List.of(), "epochs=2")) {
      View view = stage.show("map", SampleRuns.after(run, 1));

      assertThat(ViewStage.words(view.node())).contains("‘weight-copier’ is not. Open Charts");
      assertThat(FxThread.call(view::exhibits)).isEmpty();
    }
  }
}
