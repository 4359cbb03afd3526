package dev.yumalab.ui.desktop.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.Plot;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {
  @ParameterizedTest
  @CsvSource({
    "two-team-cabal, 0, subnet.neurons=64",
    "two-team-cabal, 3, subnet.neurons=64",
    "honest-control, 2, subnet.neurons=80",
    "weight-copier, 2, seed=2",
    "sybil-flood, 2, seed=2"
  })
  void everyViewDrawsEveryKindOfRunAndExportsIt(String scenario, int epochs, String setting) {
    ViewStage stage = new ViewStage();
    try (LiveRun run =
        SampleRuns.open(scenario, List.of(setting), "epochs=5", "subnet.validators=12")) {
      LiveState state = SampleRuns.after(run, epochs);
      for (View view : stage.views) {
        stage.show(view.id(), state);
        stage.select(new Selection.Neuron(1));
        stage.select(new Selection.Cell(0, state.neurons().size() - 1));

        assertThat(colours(stage.picture(view))).as(view.id()).isGreaterThan(10);
        for (Exhibit exhibit : FxThread.call(view::exhibits)) {
          assertThat(exhibit.csv().lines().count()).as(exhibit.name()).isPositive();
          assertThat(exhibit.figure().title()).as(exhibit.name()).isNotEmpty();
        }
        for (Plot plot : ViewStage.all(view.node(), Plot.class)) {
          assertThat(plot.isFocusTraversable()).isTrue();
          assertThat(plot.description()).isNotEmpty();
        }
      }
    }
  }

  private static int colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  @Test
  void namesAreShortAndDifferent() {
    ViewStage stage = new ViewStage();

    assertThat(stage.views.stream().map(View::id))
        .containsExactly("story", "charts", "consensus", "matrix", "network", "map", "economy");
    assertThat(stage.views).allMatch(view -> view.meaning().endsWith("."));
  }

  @Test
  void economySaysThatItIsNotHere() {
    View view = new ViewStage().show("economy", SampleRuns.cabalAfter(0));

    assertThat(ViewStage.words(view.node())).contains("not in this version");
    assertThat(FxThread.call(view::exhibits)).isEmpty();
  }

  @Test
  void aUidThatIsGoneHarmsNoView() {
    ViewStage stage = new ViewStage();
    LiveState state = SampleRuns.cabalAfter(2);
    stage.select(new Selection.Cell(9_999, 12_345));
    for (View view : stage.views) {
      stage.show(view.id(), state);
    }
    stage.select(new Selection.Neuron(9_999));

    assertThat(stage.selection()).isEqualTo(new Selection.Neuron(9_999));
  }
}
