package dev.yumalab.ui.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the session and folders of the command line, side by side in the real toolkit. */
class RunsPaneTest {
  private static final ScenarioSource SOURCE = new ScenarioSource.BuiltIn("two-team-cabal");

  @TempDir private Path folder;
  private final List<Exhibit> exported = new ArrayList<>();
  private final RunsPane pane =
      FxThread.call(
          () -> new RunsPane(new Bench(), Runnable::run, Optional::empty, exported::addAll));

  private static Scenario scenario(String... settings) {
    List<String> all =
        new ArrayList<>(List.of("epochs=4", "subnet.neurons=24", "subnet.validators=6"));
    all.addAll(List.of(settings));
    return ((ReadResult.Valid) ScenarioReader.read(SOURCE, all)).scenario();
  }

  private void keep(String... settings) throws Exception {
    Scenario scenario = scenario(settings);
    try (LiveRun run = LiveRun.open(scenario, new ReferenceKernel())) {
      run.control().run();
      run.control().awaitRest(60, TimeUnit.SECONDS);
      LiveState state = run.state().get(60, TimeUnit.SECONDS);
      String digest = run.digest().get(60, TimeUnit.SECONDS);
      FxThread.run(() -> pane.keep(state, scenario, digest));
    }
  }

  private Path stored(String name, int replications, String... settings) throws Exception {
    try (OutputFolder out = OutputFolder.named(folder.resolve(name), false)) {
      return RunService.run(
              scenario(settings),
              SOURCE,
              new ReferenceKernel(),
              new RunPlan(replications, 1),
              out,
              (path, run) -> {},
              (done, all) -> {})
          .folder();
    }
  }

  private void open(Path path) {
    FxThread.run(() -> pane.open(path));
    settle();
  }

  /** What the other thread has answered is shown one turn later. */
  private static void settle() {
    FxThread.run(() -> {});
  }

  private String message() {
    return FxThread.call(pane::message);
  }

  private LineFigure figure() {
    return (LineFigure) FxThread.call(pane::exhibits).getFirst().figure();
  }

  @Test
  void twoRunsLieOverOneAnotherAndTheirParameterIsNamed() throws Exception {
    keep();
    keep("subnet.kappa=0.6");

    assertThat(message())
        .isEqualTo("B · two-team-cabal: 1 parameter differs: subnet.kappa 0.5 → 0.6");
    assertThat(figure().lines())
        .extracting(line -> line.name())
        .containsExactlyInAnyOrder("A honest", "A cabal", "B honest", "B cabal");
  }

  @Test
  void theLiveRunAndItsFolderAreTheSame() throws Exception {
    keep();
    open(stored("same", 1));
    FxThread.run(() -> pane.setComparing(true));
    settle();

    List<KeptRun> runs = FxThread.call(pane::runs);
    assertThat(runs.getFirst().digest()).isEqualTo(runs.getLast().digest()).hasSize(64);
    assertThat(runs.getLast().differenceFrom(runs.getFirst())).isEqualTo("no parameter differs");
    assertThat(message()).isEqualTo("A − B: one run, no interval");
    LineFigure figure = figure();
    assertThat(figure.bands()).isEmpty();
    for (int point = 0; point < 5; point++) {
      assertThat(figure.lines().getFirst().y().get(point)).isZero();
    }
  }

  @Test
  void replicationsAreComparedInPairsWithABand() throws Exception {
    open(stored("a", 3));
    open(stored("b", 3, "teams.cabal.self_weight=0.6"));
    FxThread.run(() -> pane.setMeasure("emission_share"));
    FxThread.run(() -> pane.setComparing(true));
    settle();

    assertThat(message())
        .isEqualTo("A − B: mean of 3 pairs of the same chance, with its 95 % interval");
    assertThat(figure().bands()).hasSize(2);
    assertThat(figure().y().label()).isEqualTo("Emission share, difference");
  }

  @Test
  void aThirdRunEndsTheComparison() throws Exception {
    keep();
    keep("seed=2");
    FxThread.run(() -> pane.setComparing(true));
    settle();
    keep("seed=3");
    assertThat(figure().y().label()).as("it waits to be ticked").endsWith(", difference");

    FxThread.run(() -> pane.setShown("C", true));
    assertThat(figure().lines()).hasSize(6);
    FxThread.run(() -> pane.setShown("A", false));
    assertThat(figure().lines()).hasSize(4);
    assertThat(message()).endsWith("1 parameter differs: seed 2 → 3");
  }

  @Test
  void whatCannotBeReadIsASentence() throws Exception {
    open(folder.resolve("nowhere"));
    assertThat(message()).endsWith("nowhere: no such folder");

    Path run = stored("damaged", 1);
    Files.delete(run.resolve("series/teams.csv"));
    open(run);
    assertThat(message()).endsWith("teams.csv: is missing; the folder is not whole");
    assertThat(FxThread.call(pane::runs)).isEmpty();
    assertThat(FxThread.call(pane::exhibits)).isEmpty();
  }

  @Test
  void thePlotBecomesPictureAndTable() throws Exception {
    keep();

    Exhibit exhibit = FxThread.call(pane::exhibits).getFirst();

    assertThat(exhibit.name()).isEqualTo("runs-stake_share");
    assertThat(exhibit.csv().lines()).hasSize(1 + 2 * 5);
    assertThat(new FigureRenderer().png(exhibit.figure(), Theme.LIGHT, Size.SMALL)).isNotEmpty();
    assertThat(new FigureRenderer().svg(exhibit.figure(), Theme.DARK, Size.SMALL))
        .contains("A honest");
  }
}
