package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.assembly.Assembly;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A window's content with a scenario on stage, for tests; its methods may be called anywhere. */
final class OpenShell implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Shell shell;

  OpenShell(Path folder) {
    this(folder, OpenShell::kernel);
  }

  OpenShell(Path folder, Supplier<EpochKernel> kernel) {
    shell =
        FxThread.call(
            () ->
                new Shell(
                    kernel,
                    new UserFolders(folder, folder),
                    host -> Assembly.of(host, kernel()),
                    1280,
                    800));
  }

  static EpochKernel kernel() {
    try {
      return EpochKernels.installed().choose(EpochKernels.DEFAULT).kernel();
    } catch (EpochKernels.KernelUnavailableException missing) {
      throw new IllegalStateException(missing);
    }
  }

  Shell shell() {
    return shell;
  }

  /** Opens a scenario and waits until it is on stage. */
  OpenShell open(String name) {
    Optional<String> wrong = join(() -> shell.open(name, new LinkedHashMap<>()));
    if (wrong.isPresent()) {
      throw new AssertionError(wrong.get());
    }
    return this;
  }

  /** The state that is shown. */
  LiveState state() {
    return FxThread.call(() -> shell.bench().state().get().orElseThrow());
  }

  /** Does an action, and waits until the run rests again. */
  LiveState fireAndRest(String action) {
    CompletableFuture<Boolean> rested = new CompletableFuture<>();
    ChangeListener<RunState> listener =
        (_, _, now) -> {
          if (now != RunState.RUNNING) {
            rested.complete(true);
          }
        };
    FxThread.run(
        () -> {
          shell.player().state().addListener(listener);
          // A step may begin and end between two looks at the state.
          shell
              .player()
              .run()
              .get()
              .orElseThrow()
              .control()
              .onState(
                  now -> {
                    if (now != RunState.RUNNING) {
                      rested.complete(true);
                    }
                  });
          shell.fire(action);
        });
    get(rested);
    FxThread.run(() -> shell.player().state().removeListener(listener));
    return get(FxThread.call(() -> shell.player().run().get().orElseThrow()).state());
  }

  /** Waits until a value fits. */
  <T> void await(Supplier<ObservableValue<T>> value, Predicate<T> fits) {
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    FxThread.run(
        () -> {
          ObservableValue<T> observed = value.get();
          observed.addListener(
              (_, _, now) -> {
                if (fits.test(now)) {
                  met.complete(true);
                }
              });
          if (fits.test(observed.getValue())) {
            met.complete(true);
          }
        });
    get(met);
  }

  Optional<String> edit(String key, String text) {
    return join(() -> shell.edit(key, text));
  }

  /** What an asynchronous method of the window comes to. */
  <T> T join(Supplier<CompletableFuture<T>> work) {
    return get(FxThread.call(work::get));
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** Presses a key, with or without the shortcut key, where the focus is. */
  void press(KeyCode code, boolean shift, boolean shortcut) {
    FxThread.run(
        () -> {
          var target = Optional.ofNullable(shell.scene().getFocusOwner()).orElse(shell.root());
          target.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, shortcut, false, false));
        });
  }

  @Override
  public void close() {
    FxThread.run(shell::close);
  }
}
