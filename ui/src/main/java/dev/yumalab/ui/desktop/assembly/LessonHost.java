package dev.yumalab.ui.desktop.assembly;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.lessons.LessonStage;
import dev.yumalab.ui.desktop.shell.Host;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The window as lessons see it.
 *
 * @param host the window
 */
record LessonHost(Host host) implements LessonStage {
  @Override
  public CompletableFuture<LiveState> open(String scenario, List<String> settings) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      values.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return host.open(scenario, values).thenCompose(problem -> after(problem, this::present));
  }

  @Override
  public CompletableFuture<LiveState> runTo(long epoch) {
    return host.runTo(epoch);
  }

  @Override
  public CompletableFuture<LiveState> set(String key, String value) {
    return host.edit(key, value).thenCompose(problem -> after(problem, this::present));
  }

  private static CompletableFuture<LiveState> after(
      Optional<String> problem, Supplier<CompletableFuture<LiveState>> next) {
    return problem
        .<CompletableFuture<LiveState>>map(
            wrong -> CompletableFuture.failedFuture(new IllegalStateException(wrong)))
        .orElseGet(next);
  }

  /** A copy of the run on stage, which comes on the window's thread. */
  private CompletableFuture<LiveState> present() {
    return host.run()
        .getValue()
        .map(LiveRun::state)
        .orElseGet(
            () -> CompletableFuture.failedFuture(new IllegalStateException("no run is open")))
        .whenCompleteAsync((_, _) -> {}, Platform::runLater);
  }

  @Override
  public void showView(String id) {
    host.showView(id);
  }

  @Override
  public void select(Selection selection) {
    host.bench().selection().set(selection);
  }

  @Override
  public void highlight(Optional<String> controlId) {
    host.highlight(controlId);
  }

  @Override
  public Optional<LiveState> state() {
    return host.bench().state().get();
  }
}
