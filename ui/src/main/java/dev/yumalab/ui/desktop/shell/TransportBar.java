package dev.yumalab.ui.desktop.shell;

import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.live.LiveState;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The buttons of time: start anew, play, step, how fast. */
final class TransportBar {
  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 500;
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

  private final HBox node = new HBox();
  private final Player player;
  private final Label epoch = new Label("epoch –");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label speed = new Label();
  private final Slider slider = new Slider(0, 1, 0);

  TransportBar(Player player, ShellActions actions) {
    this.player = player;
    node.getStyleClass().add("transport");
    node.setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    epoch.getStyleClass().add("transport-epoch");
    epoch.setMinWidth(Region.USE_PREF_SIZE);
    progress.getStyleClass().addAll("small", "transport-progress");
    progress.setAccessibleText("How much of the run is done");
    node.getChildren()
        .addAll(
            Controls.button(actions.get("run.reset"), Icon.RESET),
            playButton(actions.get("run.toggle")),
            Controls.button(actions.get("run.step-event"), Icon.STEP_EVENT),
            Controls.button(actions.get("run.step-block"), Icon.STEP_BLOCK),
            Controls.button(actions.get("run.step-epoch"), Icon.STEP_EPOCH),
            Controls.button(actions.get("run.to-end"), Icon.FAST),
            new Separator(Orientation.VERTICAL),
            speedLabel(),
            slider,
            speed,
            fastButton(actions.get("run.unlimited")),
            space,
            epoch,
            progress,
            new Separator(Orientation.VERTICAL),
            Controls.button(actions.get("help.palette"), Icon.SEARCH),
            Controls.button(actions.get("view.theme"), Icon.THEME));
  }

  /** The bar. */
  Node node() {
    return node;
  }

  private Label speedLabel() {
    Label label = new Label("Speed");
    label.setLabelFor(slider);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Button playButton(Action action) {
    Button play = Controls.button(action, Icon.PLAY);
    play.getStyleClass().remove("flat");
    play.getStyleClass().addAll("accent", "transport-play");
    player
        .state()
        .addListener(
            (_, _, state) -> {
              boolean isRunning = state == RunState.RUNNING;
              play.setGraphic((isRunning ? Icon.PAUSE : Icon.PLAY).node());
              play.setAccessibleText(isRunning ? "Pause" : "Run");
              play.pseudoClassStateChanged(RUNNING, isRunning);
            });
    return play;
  }

  private ToggleButton fastButton(Action action) {
    ToggleButton fast = new ToggleButton("Max");
    fast.getStyleClass().add("small");
    fast.setTooltip(new Tooltip(action.tip()));
    fast.setAccessibleText(action.title());
    fast.setId(action.id());
    fast.setMinWidth(Region.USE_PREF_SIZE);
    fast.selectedProperty().bindBidirectional(player.unlimited());
    prepareSlider();
    slider.disableProperty().bind(fast.selectedProperty());
    speed.disableProperty().bind(fast.selectedProperty());
    return fast;
  }

  private void prepareSlider() {
    slider.setBlockIncrement(0.1);
    slider.setId("speed");
    slider.getStyleClass().addAll("small", "transport-speed");
    slider.setTooltip(new Tooltip("Speed\nHow many epochs pass in a second, at most."));
    slider.setAccessibleText("Speed in epochs a second");
    speed.getStyleClass().add("transport-value");
    slider.setValue(place(player.epochsPerSecond().get()));
    showSpeed();
    slider
        .valueProperty()
        .addListener(
            (_, _, at) -> player.epochsPerSecond().set(rounded(valueAt(at.doubleValue()))));
    player
        .epochsPerSecond()
        .addListener(
            (_, _, now) -> {
              showSpeed();
              if (Math.abs(rounded(valueAt(slider.getValue())) - now.doubleValue()) > 1e-9) {
                slider.setValue(place(now.doubleValue()));
              }
            });
  }

  private void showSpeed() {
    double value = player.epochsPerSecond().get();
    speed.setText(
        value < 10
            ? String.format(Locale.ROOT, "%.1f/s", value)
            : String.format(Locale.ROOT, "%,.0f/s", value));
  }

  private static double place(double value) {
    return StrictMath.log(Math.clamp(value, SLOWEST, FASTEST) / SLOWEST)
        / StrictMath.log(FASTEST / SLOWEST);
  }

  private static double valueAt(double place) {
    return SLOWEST * StrictMath.exp(place * StrictMath.log(FASTEST / SLOWEST));
  }

  private static double rounded(double value) {
    return value < 10 ? Math.round(value * 10) / 10.0 : Math.round(value);
  }

  /** Shows how far the run is. */
  void show(Optional<LiveState> state) {
    epoch.setText(
        state
            .map(now -> String.format(Locale.ROOT, "epoch %,d / %,d", now.epoch(), now.epochs()))
            .orElse("epoch –"));
    progress.setProgress(state.map(now -> now.epoch() / (double) now.epochs()).orElse(0.0));
  }
}
