package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.ui.desktop.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stage without a window: the real model, which is waited for. Remembers what it was shown. */
final class LiveStage implements LessonStage, AutoCloseable {
  private static final long LIMIT_SECONDS = 120;

  private final List<String> shown = new ArrayList<>();
  private Optional<LiveRun> run = Optional.empty();
  private Optional<LiveState> state = Optional.empty();

  /** Views, selections and highlights, in the order in which they were asked for. */
  List<String> shown() {
    return shown;
  }

  @Override
  public CompletableFuture<LiveState> open(String scenario, List<String> settings) {
    close();
    ReadResult read = ScenarioReader.read(new ScenarioSource.BuiltIn(scenario), settings);
    run = Optional.of(LiveRun.open(((ReadResult.Valid) read).scenario(), new FastKernel()));
    return now();
  }

  @Override
  public CompletableFuture<LiveState> runTo(long epoch) {
    LiveRun live = run.orElseThrow();
    try {
      while (state.orElseThrow().epoch() < epoch) {
        live.control().stepTo(LiveRun.EPOCH);
        RunState rest = live.control().awaitRest(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (rest == RunState.FAILED) {
          throw new IllegalStateException(live.control().failure().orElseThrow());
        }
        now().get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    return CompletableFuture.completedFuture(state.orElseThrow());
  }

  @Override
  public CompletableFuture<LiveState> set(String key, String value) {
    try {
      run.orElseThrow().change(List.of(key + "=" + value)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
      return now();
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private CompletableFuture<LiveState> now() {
    try {
      state = Optional.of(run.orElseThrow().state().get(LIMIT_SECONDS, TimeUnit.SECONDS));
      return CompletableFuture.completedFuture(state.get());
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  @Override
  public void showView(String id) {
    shown.add("view " + id);
  }

  @Override
  public void select(Selection selection) {
    shown.add("select " + selection);
  }

  @Override
  public void highlight(Optional<String> controlId) {
    shown.add("highlight " + controlId.orElse("nothing"));
  }

  @Override
  public Optional<LiveState> state() {
    return state;
  }

  @Override
  public void close() {
    run.ifPresent(LiveRun::close);
    run = Optional.empty();
    state = Optional.empty();
  }
}
