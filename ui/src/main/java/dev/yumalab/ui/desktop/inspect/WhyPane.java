package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.ExplainedEpoch;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.reading.NumberText;
import dev.yumalab.ui.desktop.views.LatestWork;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Why a validator and a miner are paid what they are paid, step by step, with the chain's bits. */
final class WhyPane {
  /** How long no new state must come for a run to count as at rest. */
  private static final Duration AT_REST = Duration.millis(600);

  private final Bench bench;
  private final Supplier<CompletableFuture<EpochInput>> lastEpoch;
  private final LatestWork work;
  private final VBox box = new VBox();
  private final TextField validator = field("Validator", "Whose weight is explained: a uid");
  private final TextField miner = field("Miner", "The weight on whom is explained: a uid");
  private final Button update = new Button("Update");
  private final Label status = new Label();
  private final WhyTree tree = new WhyTree();
  private Optional<Pair> pair = Optional.empty();
  private Optional<Answer> shown = Optional.empty();
  private final PauseTransition rest = new PauseTransition(AT_REST);
  private long epochNow;

  /** Who weighs whom. */
  private record Pair(int validator, int miner) {}

  /** An epoch that was traced, and an explanation of it; or why there is none. */
  private record Answer(
      long epoch, Pair pair, Optional<Traced> traced, Optional<Explanation> explanation) {}

  /** An epoch with all numbers on the way, and the block at which it ran. */
  private record Traced(ExplainedEpoch epoch, long block) {}

  WhyPane(Bench bench, Executor background, Supplier<CompletableFuture<EpochInput>> lastEpoch) {
    this.bench = bench;
    this.lastEpoch = lastEpoch;
    work = new LatestWork(background);
    validator.setOnAction(_ -> choose());
    miner.setOnAction(_ -> choose());
    update.setOnAction(_ -> ask());
    rest.setOnFinished(_ -> catchUp());
    update.setTooltip(new Tooltip("Update: explains the latest epoch"));
    status.setWrapText(true);
    status.getStyleClass().add("caption");
    Label heading = new Label("Why?");
    heading.getStyleClass().add("section-heading");
    FlowPane who =
        new FlowPane(new Label("validator"), validator, new Label("weighs miner"), miner, update);
    who.getStyleClass().add("view-bar");
    box.getStyleClass().add("why");
    box.setSpacing(4);
    box.getChildren().addAll(heading, who, status, tree.node());
    VBox.setVgrow(tree.node(), Priority.ALWAYS);
  }

  private static TextField field(String name, String help) {
    TextField field = new TextField();
    field.setPrefColumnCount(4);
    field.setAccessibleText(name + " uid");
    field.setAccessibleHelp(help + ", then Enter");
    field.setTooltip(new Tooltip(name + " (Enter): " + help));
    return field;
  }

  Node node() {
    return box;
  }

  /** Explains this pair from now on. */
  void show(int validatorUid, int minerUid) {
    Pair next = new Pair(validatorUid, minerUid);
    if (!pair.equals(Optional.of(next))) {
      pair = Optional.of(next);
      validator.setText(Integer.toString(validatorUid));
      miner.setText(Integer.toString(minerUid));
      ask();
    }
  }

  /** The run has reached an epoch; what is shown may now be of an earlier one. */
  void reached(long epoch) {
    boolean first = epochNow == 0 && epoch > 0;
    boolean restarted = epoch < epochNow;
    epochNow = epoch;
    if (restarted) {
      shown = Optional.empty();
      tree.clear();
    }
    rest.playFromStart();
    if (first || restarted) {
      ask();
    } else {
      showStatus();
    }
  }

  /** To follow a run that goes on would cost a trace an epoch; at rest it costs one. */
  private void catchUp() {
    if (work.isBusy()) {
      rest.playFromStart();
    } else if (shown.filter(answer -> answer.epoch() != epochNow).isPresent()) {
      ask();
    }
  }

  private void choose() {
    int neurons = bench.state().get().map(state -> state.neurons().size()).orElse(0);
    OptionalInt from = uid(validator.getText(), neurons);
    OptionalInt to = uid(miner.getText(), neurons);
    if (from.isPresent() && to.isPresent()) {
      bench.selection().set(new Selection.Cell(from.getAsInt(), to.getAsInt()));
    } else {
      status.setText("Type two uids from 0 to " + (neurons - 1) + ".");
    }
  }

  private static OptionalInt uid(String text, int neurons) {
    try {
      int uid = Integer.parseInt(text.strip());
      return uid >= 0 && uid < neurons ? OptionalInt.of(uid) : OptionalInt.empty();
    } catch (NumberFormatException noNumber) {
      return OptionalInt.empty();
    }
  }

  private void ask() {
    if (pair.isEmpty()) {
      return;
    }
    if (epochNow == 0) {
      status.setText("There is an explanation as soon as an epoch has run.");
      update.setDisable(true);
      return;
    }
    Pair asked = pair.get();
    long epoch = epochNow;
    Optional<Traced> known =
        shown.filter(answer -> answer.epoch() == epoch).flatMap(Answer::traced);
    status.setText("Working it out …");
    CompletableFuture<EpochInput> input =
        known.isPresent() ? new CompletableFuture<>() : lastEpoch.get();
    work.ask(() -> answer(asked, epoch, known, input), this::showAnswer);
  }

  private static Answer answer(
      Pair pair, long epoch, Optional<Traced> known, CompletableFuture<EpochInput> input) {
    try {
      Traced traced = known.orElseGet(() -> trace(input.join()));
      int neurons = traced.epoch().neurons();
      boolean isThere = pair.validator() < neurons && pair.miner() < neurons;
      return new Answer(
          epoch,
          pair,
          Optional.of(traced),
          isThere
              ? Optional.of(traced.epoch().explain(pair.validator(), pair.miner()))
              : Optional.empty());
    } catch (CompletionException | CancellationException ended) {
      return new Answer(epoch, pair, Optional.empty(), Optional.empty());
    }
  }

  private static Traced trace(EpochInput input) {
    return new Traced(ExplainedEpoch.of(input), input.parameters().currentBlock());
  }

  /** A run goes on while one asks, so the epoch that was read may be later than the one asked. */
  private long epochOf(Answer answer) {
    return answer
        .traced()
        .flatMap(traced -> bench.state().get().flatMap(state -> epochAt(state, traced.block())))
        .orElse(answer.epoch());
  }

  private static Optional<Long> epochAt(LiveState state, long block) {
    LiveHistory history = state.history();
    for (int point = history.points() - 1; point > 0; point--) {
      if (history.block(point) <= block) {
        return history.block(point) == block ? Optional.of(history.epoch(point)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void showAnswer(Answer answer) {
    shown =
        Optional.of(
            new Answer(epochOf(answer), answer.pair(), answer.traced(), answer.explanation()));
    answer.explanation().ifPresentOrElse(tree::show, tree::clear);
    showStatus();
  }

  private void showStatus() {
    if (shown.isEmpty() || work.isBusy()) {
      return;
    }
    Answer answer = shown.get();
    update.setDisable(answer.epoch() == epochNow);
    if (answer.explanation().isEmpty()) {
      status.setText("The last epoch tells nothing about these two: " + text(answer.pair()) + ".");
      return;
    }
    status.setText(
        "Epoch "
            + NumberText.count(answer.epoch())
            + (answer.epoch() == epochNow
                ? ", in the numbers that the chain computes with."
                : "; the run is at " + NumberText.count(epochNow) + " now."));
  }

  private static String text(Pair pair) {
    return "validator " + pair.validator() + ", miner " + pair.miner();
  }

  /** What is explained, if anything is. */
  Optional<Explanation> explanation() {
    return shown.flatMap(Answer::explanation);
  }
}
