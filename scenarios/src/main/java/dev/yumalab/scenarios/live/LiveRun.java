package dev.yumalab.scenarios.live;

import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.run.Model;
import dev.yumalab.engine.run.Observer;
import dev.yumalab.engine.run.Publisher;
import dev.yumalab.engine.run.RunControl;
import dev.yumalab.scenarios.run.OpenRun;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioEdit;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.scenarios.yaml.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A run on a thread of its own that others steer, watch and change. Nothing of it is written to
 * disk. All methods may be called from any thread; what they give is immutable.
 *
 * <p>Time goes block by block: at a speed, each block takes its time, also one in which nothing
 * happens. {@link RunControl#step} goes on to the next thing that happens: an event of a world of
 * agents, an epoch of other networks.
 */
public final class LiveRun implements AutoCloseable {
  /** The kind of point at which all of a block has happened. */
  public static final String BLOCK = "block";

  /** The kind of point at which an epoch has paid. */
  public static final String EPOCH = "epoch";

  private final Steered model = new Steered();
  private final Publisher<LiveState> publisher = new Publisher<>(() -> model.opened().copy());
  private final RunControl control =
      new RunControl(
          model,
          Map.of(
              BLOCK, () -> model.is(run -> run.run().isBlockDone()),
              EPOCH, () -> model.is(run -> run.run().hasEndedEpoch())),
          publisher);
  private volatile Scenario scenario;
  private volatile long block;
  private volatile int epoch;

  private LiveRun(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Begins a run: it is ready before its first epoch, and waits for orders. The network is made on
   * the run's thread; if it cannot be, the run fails.
   *
   * @param scenario what to run; replication 0 of it
   * @param kernel computes the epochs
   */
  public static LiveRun open(Scenario scenario, EpochKernel kernel) {
    LiveRun run = new LiveRun(scenario);
    run.control.start(
        "run of " + scenario.name(),
        () -> run.model.open(new LiveModel(scenario, kernel, run::atPoint)));
    return run;
  }

  private void atPoint(OpenRun run) {
    block = run.block();
    epoch = run.epochs();
    publisher.point();
  }

  /** Runs, pauses and steps; its points are {@link #BLOCK} and {@link #EPOCH}. */
  public RunControl control() {
    return control;
  }

  /** As it was opened, with the changes made so far as events: it would repeat this run. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Changes parameters from the next block on.
   *
   * @param settings {@code key=value}, as on the command line; keys are those that events can set
   * @return the event that it has become; fails with a {@link LiveChangeException} if something is
   *     wrong, which changes nothing
   */
  public CompletableFuture<ScheduledChange> change(List<String> settings) {
    return ask(
        opened -> {
          ScenarioEdit.Changed edit = edited(opened.run(), settings);
          opened.change(edit.scenario());
          scenario = edit.scenario();
          publisher.rest();
          return edit.change();
        });
  }

  private static ScenarioEdit.Changed edited(OpenRun run, List<String> settings) {
    if (run.isAtEnd()) {
      throw new LiveChangeException(List.of("the run is at its end: no block is left to change"));
    }
    return switch (ScenarioEdit.at(run.scenario(), run.block() + 1, settings)) {
      case ScenarioEdit.Changed changed -> changed;
      case ScenarioEdit.Refused(List<Problem> problems) ->
          throw new LiveChangeException(problems.stream().map(Problem::toString).toList());
    };
  }

  /**
   * Writes what helps to find out why a run has failed: cause, place, scenario, machine.
   *
   * @param folder made if it is not there
   * @return the file, which has a name of its own
   * @throws IOException if it cannot be written
   */
  public Path writeDiagnostic(Path folder) throws IOException {
    return new Diagnostic(scenario, control.state(), block, epoch, control.failure()).write(folder);
  }

  /**
   * Adds an observer of the latest state; he is soon shown the present one.
   *
   * @param executor calls him; while he is at work, states pass him by
   */
  public Publisher.Subscription observeLatest(Executor executor, Observer<LiveState> observer) {
    Publisher.Subscription subscription = publisher.observeLatest(executor, observer);
    CompletableFuture<Void> shown = control.submit(publisher::rest);
    return () -> {
      shown.cancel(false);
      subscription.close();
    };
  }

  /** A copy of the state now; fails with an {@link IllegalStateException} if the run has ended. */
  public CompletableFuture<LiveState> state() {
    return ask(LiveModel::copy);
  }

  /** Exactly what the last epoch read; the reference kernel makes the last output of it. */
  public CompletableFuture<EpochInput> lastEpoch() {
    return ask(run -> run.kernel().lastInput().orElseThrow());
  }

  /** The fingerprint of the state, as manifests of recorded runs have it. */
  public CompletableFuture<String> digest() {
    return ask(run -> run.run().digest());
  }

  private <T> CompletableFuture<T> ask(Function<LiveModel, T> question) {
    return control.call(() -> question.apply(model.opened()));
  }

  /** Stops the run, waits for the end of its step, and frees what it holds. */
  @Override
  public void close() {
    control.close();
    model.close();
  }

  /** The model from when it is made; before, there is nothing to do. */
  private static final class Steered implements Model, AutoCloseable {
    private LiveModel model;

    void open(LiveModel made) {
      model = made;
    }

    LiveModel opened() {
      if (model == null) {
        throw new IllegalStateException("the run has not begun");
      }
      return model;
    }

    boolean is(Predicate<LiveModel> predicate) {
      return predicate.test(opened());
    }

    @Override
    public long now() {
      return opened().now();
    }

    @Override
    public long nextTime() {
      return opened().nextTime();
    }

    @Override
    public void step() {
      opened().step();
    }

    @Override
    public boolean wasIdle() {
      return opened().wasIdle();
    }

    @Override
    public void close() {
      if (model != null) {
        model.run().close();
      }
    }
  }
}
