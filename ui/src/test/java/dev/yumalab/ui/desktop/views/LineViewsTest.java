package dev.yumalab.ui.desktop.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.LinePlot;
import dev.yumalab.ui.desktop.plot.LineSeries;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import dev.yumalab.ui.desktop.reading.Standing;
import dev.yumalab.ui.desktop.reading.Story;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;

class LineViewsTest {
  private static final LiveState STATE = SampleRuns.cabalAfter(12);

  private final ViewStage stage = new ViewStage();

  private static double last(LineSeries line) {
    return line.points().y(line.points().size() - 1);
  }

  @Test
  void storyAsksAnswersAndTells() {
    View story = stage.show("story", STATE);

    assertThat(ViewStage.words(story.node()))
        .contains(STATE.inForce().question())
        .contains(Standing.of(STATE).orElseThrow().sentence())
        .contains(Story.of(STATE).stream().map(Story.Sentence::text).toList());
  }

  @Test
  void storyShowsTheChangeOfSharesOrTheWholeShares() {
    View story = stage.show("story", STATE);
    LinePlot plot = ViewStage.find(story, LinePlot.class);
    double now = STATE.history().get(Series.STAKE_SHARE, 0, 12);
    double start = STATE.history().get(Series.STAKE_SHARE, 0, 0);

    assertThat(last(plot.chart().lines().getFirst())).isCloseTo(100 * (now - start), within(1e-12));
    FxThread.run(() -> ViewStage.all(story.node(), CheckBox.class).getFirst().fire());
    assertThat(last(plot.chart().lines().getFirst())).isEqualTo(now);
  }

  @Test
  void chartsShowTheHistorysNumbers() {
    View charts = stage.show("charts", STATE);
    List<LinePlot> plots = ViewStage.all(charts.node(), LinePlot.class);

    assertThat(plots).hasSize(8);
    LinePlot trust = chart(plots, "Validator trust");
    assertThat(last(trust.chart().lines().get(1)))
        .isEqualTo(STATE.history().get(Series.VALIDATOR_TRUST, 1, 12));
    LinePlot gini = chart(plots, "Gini of validators’ stake");
    assertThat(last(gini.chart().lines().getFirst())).isEqualTo(STATE.history().gini(12));
  }

  private static LinePlot chart(List<LinePlot> plots, String title) {
    return plots.stream()
        .filter(plot -> plot.chart().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneCursorPointsInAllCharts() {
    View charts = stage.show("charts", STATE);
    View story = stage.show("story", STATE);
    FxThread.run(() -> stage.bench.cursor().set(OptionalLong.of(5)));

    for (LinePlot plot : ViewStage.all(charts.node(), LinePlot.class)) {
      assertThat(plot.sharedCursor().get()).hasValue(5);
      assertThat(plot.readings()).isNotEmpty();
    }
    assertThat(ViewStage.find(story, LinePlot.class).sharedCursor().get()).hasValue(5);
  }

  @Test
  void aSelectedNeuronBringsItsOwnHistory() {
    View charts = stage.show("charts", STATE);
    stage.select(new Selection.Neuron(3));

    List<LinePlot> plots = ViewStage.all(charts.node(), LinePlot.class);
    LinePlot own = chart(plots, "Validator 3");
    int points = STATE.history().neuronPoints();
    assertThat(last(own.chart().lines().getFirst()))
        .isEqualTo(STATE.history().neuron(LiveNeurons.Field.DIVIDENDS, 3, points - 1));
    assertThat(chart(plots, "Validator trust").chart().lines()).hasSize(3);
  }

  @Test
  void changesOfARunAreMarkedWhereTheyCameIntoForce() {
    try (LiveRun run = SampleRuns.cabal()) {
      SampleRuns.after(run, 3);
      run.change(List.of("subnet.kappa=0.6")).join();
      LiveState changed = SampleRuns.after(run, 3);
      View story = stage.show("story", changed);

      assertThat(ViewStage.find(story, LinePlot.class).chart().references())
          .anySatisfy(
              mark -> {
                assertThat(mark.label()).isEqualTo("kappa 0.6");
                assertThat(mark.at()).isEqualTo(4);
              });
    }
  }

  @Test
  void aChartCanBeLeftOut() {
    View charts = stage.show("charts", STATE);
    FxThread.run(
        () -> {
          MenuButton menu = ViewStage.all(charts.node(), MenuButton.class).getFirst();
          ((CheckMenuItem) menu.getItems().getFirst()).setSelected(false);
        });

    assertThat(ViewStage.all(charts.node(), LinePlot.class)).hasSize(7);
    assertThat(FxThread.call(charts::exhibits)).hasSize(7);
  }
}
