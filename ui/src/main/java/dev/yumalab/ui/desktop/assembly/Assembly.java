package dev.yumalab.ui.desktop.assembly;

import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.inspect.InspectPane;
import dev.yumalab.ui.desktop.lessons.LessonPane;
import dev.yumalab.ui.desktop.lessons.script.LessonShelf;
import dev.yumalab.ui.desktop.lessons.script.LessonWords;
import dev.yumalab.ui.desktop.runs.RunsPane;
import dev.yumalab.ui.desktop.shell.Host;
import dev.yumalab.ui.desktop.shell.Parts;
import dev.yumalab.ui.desktop.views.Views;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Node;

/** Makes all that a window hosts. */
public final class Assembly {
  private Assembly() {}

  /**
   * New parts for a window.
   *
   * @param kernel computes the retention map
   */
  public static Parts of(Host host, EpochKernel kernel) {
    Executor background = BackgroundThreads.few();
    List<View> views =
        Views.all(
            host.bench(), background, kernel, settings -> settings.forEach(set -> edit(host, set)));
    InspectPane inspect = new InspectPane(host.bench(), background, () -> lastEpoch(host));
    RunsPane runs = runs(host, background);
    return new Parts(
        views,
        Optional.of(inspect.node()),
        Optional.of(() -> lessons(host)),
        Optional.of(runs.node()));
  }

  private static Node lessons(Host host) {
    LessonWords words = LessonWords.desktop();
    LessonPane pane =
        new LessonPane(
            LessonShelf.builtIn(words),
            words.glossary(),
            new LessonHost(host),
            host.lessonProgress());
    return pane.node();
  }

  private static RunsPane runs(Host host, Executor background) {
    RunsPane runs = new RunsPane(host.bench(), background, host::askRunFolder, host::export);
    RunKeeper.follow(host, runs);
    return runs;
  }

  private static void edit(Host host, String setting) {
    int equals = setting.indexOf('=');
    CompletableFuture<Void> _ =
        host.edit(setting.substring(0, equals), setting.substring(equals + 1))
            .thenAccept(problem -> problem.ifPresent(host::say));
  }

  private static CompletableFuture<EpochInput> lastEpoch(Host host) {
    return host.run()
        .getValue()
        .map(LiveRun::lastEpoch)
        .orElseGet(
            () -> CompletableFuture.failedFuture(new IllegalStateException("no run is open")));
  }
}
