package dev.yumalab.ui.desktop.shell;

import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The line at the foot of the window: what the run is doing, and the last message. */
final class StatusBar implements AutoCloseable {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final HBox node = new HBox();
  private final Workbench workbench;
  private final Label state = new Label("ready");
  private final Label block = label("Block of 12 s that the run has reached.");
  private final Label speed = label("Achieved speed, mean of the last two seconds.");
  private final Label seed = label("Seed: the same one gives the same run.");
  private final Label hash =
      label("Fingerprint of the scenario with its edits; folders of results are named by it.");
  private final Label edits = label("Changes made while the run was under way; they replay.");
  private final Label message = new Label();
  private final SpeedMeter meter = new SpeedMeter();
  private final Timeline clock;

  StatusBar(Workbench workbench) {
    this.workbench = workbench;
    node.getStyleClass().add("status");
    node.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add("status-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    message.getStyleClass().add("status-message");
    message.setMinWidth(0);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setAlignment(Pos.CENTER_RIGHT);
    node.getChildren().setAll(state, block, speed, seed, hash, edits, message);
    clock = new Timeline(new KeyFrame(Duration.millis(400), _ -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    workbench.player().state().addListener((_, _, _) -> showState());
    workbench.bench().state().addListener((_, _, now) -> now.ifPresent(this::show));
    workbench.desk().addListener((_, _, _) -> showScenario());
    workbench.player().run().addListener((_, _, _) -> showScenario());
    showState();
  }

  private static Label label(String tip) {
    Label label = new Label();
    label.setTooltip(new Tooltip(tip));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("status-item");
    return label;
  }

  /** The line. */
  Node node() {
    return node;
  }

  /** Says something that need not be answered. */
  void say(String text) {
    message.setText(text);
    message.setTooltip(text.isEmpty() ? null : new Tooltip(text));
  }

  /** What was said last. */
  String message() {
    return message.getText();
  }

  private void showState() {
    RunState now = workbench.player().state().get();
    state.setText(
        switch (now) {
          case READY -> "ready";
          case RUNNING -> "running";
          case PAUSED -> "paused";
          case FINISHED -> "finished";
          case STOPPED -> "stopped";
          case FAILED -> "failed";
        });
    state.pseudoClassStateChanged(RUNNING, now == RunState.RUNNING);
    state.pseudoClassStateChanged(FAILED, now == RunState.FAILED);
    if (now != RunState.RUNNING) {
      meter.clear();
    }
    tick();
  }

  private void show(LiveState now) {
    block.setText(String.format(Locale.ROOT, "block %,d", now.block()));
  }

  private void tick() {
    boolean isRunning = workbench.player().state().get() == RunState.RUNNING;
    if (isRunning) {
      workbench.bench().state().get().ifPresent(now -> meter.add(System.nanoTime(), epochs(now)));
    }
    speed.setText(isRunning ? meter.text() : "– epochs/s");
  }

  /** Epochs as a number with a fraction, so that slow runs have a speed too. */
  private static double epochs(LiveState now) {
    int tempo = Math.max(1, now.inForce().subnet().tempoBlocks());
    long left = Math.max(0, now.nextEpochBlock() - now.block());
    return now.epoch() + (now.isAtEnd() ? 0 : Math.max(0, 1 - left / (double) tempo));
  }

  private void showScenario() {
    Optional<Scenario> scenario =
        workbench
            .player()
            .run()
            .get()
            .map(LiveRun::scenario)
            .or(() -> workbench.desk().get().map(desk -> desk.opened().scenario()));
    scenario.ifPresent(
        found -> {
          seed.setText("seed " + found.seed());
          int recorded = workbench.recordedEdits();
          edits.setText(recorded == 1 ? "1 edit recorded" : recorded + " edits recorded");
          CompletableFuture<Void> _ =
              workbench
                  .inBackground(() -> ScenarioHash.of(found).shortHex())
                  .thenAccept(hash::setText);
        });
  }

  @Override
  public void close() {
    clock.stop();
  }
}
