package dev.yumalab.ui.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochQuantity;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InspectPaneTest {
  private static final LiveRun RUN = SampleRuns.cabal();
  private static final LiveState STATE = SampleRuns.after(RUN, 4);

  private final Bench bench = FxThread.call(Bench::new);
  private final InspectPane pane =
      FxThread.call(() -> new InspectPane(bench, Runnable::run, RUN::lastEpoch));
  private final Scene scene = FxThread.call(() -> new Scene((Parent) pane.node(), 340, 2_400));

  @AfterAll
  static void close() {
    RUN.close();
  }

  private void select(Selection selection) {
    FxThread.run(
        () -> {
          bench.state().set(Optional.of(STATE));
          bench.selection().set(selection);
        });
    for (int i = 0; i < 6; i++) {
      FxThread.picture(scene);
    }
  }

  private <T extends Node> List<T> all(Class<T> type) {
    return FxThread.call(
        () ->
            scene.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList());
  }

  private String words() {
    return all(Labeled.class).stream()
        .filter(Node::isManaged)
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void showsTheNumbersOfTheSelectedNeuron() {
    select(new Selection.Neuron(20));

    assertThat(words()).contains("Miner 20, honest");
    for (NeuronFacts.Fact fact : NeuronFacts.of(STATE, 20)) {
      assertThat(words()).contains(fact.name()).contains(fact.value());
    }
    assertThat(FxThread.call(pane::exhibits)).hasSize(2);
  }

  @Test
  void saysWhenNothingOrNobodyIsSelected() {
    select(new Selection.Nothing());
    assertThat(words()).contains("Nothing is selected", "Click a neuron");

    select(new Selection.Neuron(48));
    assertThat(words()).contains("There is no such uid");
  }

  @Test
  void explanationEndsAtTheOutputsBits() {
    for (int validator : new int[] {0, 5, 11}) {
      for (int miner : new int[] {12, 30, 47}) {
        select(new Selection.Cell(validator, miner));
        Explanation why = FxThread.call(pane::explanation).orElseThrow();

        assertThat(bits(why, EpochQuantity.VALIDATOR_EMISSION))
            .isEqualTo(STATE.neurons().dividendsRao(validator));
        assertThat(bits(why, EpochQuantity.SERVER_EMISSION))
            .isEqualTo(STATE.neurons().incentiveRao(miner));
        assertThat(I32F32.toDouble(bits(why, EpochQuantity.CONSENSUS)))
            .isEqualTo(STATE.neurons().get(LiveNeurons.Field.CONSENSUS, miner));
        assertThat(bits(why, EpochQuantity.NEW_STORED_BOND)).isEqualTo(bond(validator, miner));
      }
    }
  }

  private static long bits(Explanation why, EpochQuantity quantity) {
    return why.step(quantity).orElseThrow().bits();
  }

  private static long bond(int validator, int miner) {
    for (int k = 0; k < STATE.bonds().length(validator); k++) {
      if (STATE.bonds().column(validator, k) == miner) {
        return STATE.bonds().value(validator, k);
      }
    }
    return 0;
  }

  @Test
  void everyStepOpensToItsBitsAndTheChainsFunction() {
    select(new Selection.Cell(2, 30));
    TreeView<?> tree = all(TreeView.class).getFirst();
    Explanation why = FxThread.call(pane::explanation).orElseThrow();

    List<TreeItem<?>> steps =
        tree.getRoot().getChildren().stream()
            .flatMap(section -> section.getChildren().stream())
            .collect(Collectors.toList());
    assertThat(steps).hasSize(why.steps().size());
    for (int i = 0; i < steps.size(); i++) {
      Explanation.Step step = why.steps().get(i);
      assertThat(text(steps.get(i))).contains(step.name(), step.formula());
      assertThat(text(steps.get(i).getChildren().get(0)))
          .contains(Long.toString(step.bits()))
          .contains(Long.toHexString(step.bits()));
      assertThat(text(steps.get(i).getChildren().get(1))).isEqualTo(step.chainFunction());
    }
  }

  private static String text(TreeItem<?> item) {
    return ((WhyLine) item.getValue()).text();
  }

  @Test
  void choosesAPartnerSoThatThereIsSomethingToExplain() {
    select(new Selection.Neuron(3));

    Explanation why = FxThread.call(pane::explanation).orElseThrow();
    assertThat(why.validator()).isEqualTo(3);
    assertThat(bits(why, EpochQuantity.STORED_WEIGHT)).isEqualTo(65_535);
  }

  @Test
  void linksLeadToCells() {
    select(new Selection.Neuron(3));
    Hyperlink link =
        all(Hyperlink.class).stream()
            .filter(each -> each.getText().startsWith("to "))
            .findFirst()
            .orElseThrow();
    int miner = Integer.parseInt(link.getText().substring(3));
    FxThread.run(link::fire);

    assertThat(FxThread.call(() -> bench.selection().get()))
        .isEqualTo(new Selection.Cell(3, miner));
  }

  @Test
  void namesAndNumbersOfStepsKeepApartInNarrowInspectors() {
    for (int width : new int[] {200, 240, 340}) {
      Scene narrow = narrowed(width);
      List<NameAndNumber> heads =
          FxThread.call(
              () ->
                  narrow.getRoot().lookupAll("*").stream()
                      .filter(NameAndNumber.class::isInstance)
                      .map(NameAndNumber.class::cast)
                      .filter(Node::isManaged)
                      .filter(head -> head.getWidth() > 0)
                      .toList());

      assertThat(heads).isNotEmpty();
      for (NameAndNumber head : heads) {
        Bounds name = head.getChildren().getFirst().getBoundsInParent();
        Bounds number = head.getChildren().getLast().getBoundsInParent();
        assertThat(number.getMinX() - name.getMaxX() >= 11 || number.getMinY() >= name.getMaxY())
            .as("%s beside %s at %s", name, number, width)
            .isTrue();
        assertThat(number.getMaxY()).isLessThanOrEqualTo(head.getHeight() + 1);
      }
    }
  }

  private Scene narrowed(int width) {
    InspectPane slim = FxThread.call(() -> new InspectPane(bench, Runnable::run, RUN::lastEpoch));
    Scene narrow = FxThread.call(() -> new Scene((Parent) slim.node(), width, 1_600));
    select(new Selection.Cell(2, 30));
    for (int i = 0; i < 6; i++) {
      FxThread.picture(narrow);
    }
    return narrow;
  }

  @Test
  void catchesUpByItselfOnceTheRunRests() throws Exception {
    try (LiveRun run = SampleRuns.cabal()) {
      Bench own = FxThread.call(Bench::new);
      InspectPane follows =
          FxThread.call(() -> new InspectPane(own, Runnable::run, run::lastEpoch));
      Scene shown = FxThread.call(() -> new Scene((Parent) follows.node(), 340, 2_400));
      LiveState second = SampleRuns.after(run, 2);
      FxThread.run(
          () -> {
            own.state().set(Optional.of(second));
            own.selection().set(new Selection.Cell(2, 30));
          });
      for (int i = 0; i < 6; i++) {
        FxThread.picture(shown);
      }
      CompletableFuture<String> caughtUp = new CompletableFuture<>();
      FxThread.run(
          () ->
              statusOf(shown)
                  .textProperty()
                  .addListener(
                      (_, _, text) -> {
                        if (text.startsWith("Epoch 4, ")) {
                          caughtUp.complete(text);
                        }
                      }));
      LiveState fourth = SampleRuns.after(run, 2);
      FxThread.run(() -> own.state().set(Optional.of(fourth)));
      assertThat(FxThread.call(() -> statusOf(shown).getText()))
          .isEqualTo("Epoch 2; the run is at 4 now.");

      assertThat(caughtUp.get(20, TimeUnit.SECONDS)).contains("the chain computes with");
    }
  }

  private static Labeled statusOf(Scene shown) {
    return (Labeled) shown.getRoot().lookup(".why > .caption");
  }

  @Test
  void waitsForTheFirstEpoch() {
    try (LiveRun run = SampleRuns.cabal()) {
      LiveState start = SampleRuns.after(run, 0);
      FxThread.run(
          () -> {
            bench.state().set(Optional.of(start));
            bench.selection().set(new Selection.Cell(0, 20));
          });
      for (int i = 0; i < 4; i++) {
        FxThread.picture(scene);
      }

      assertThat(words()).contains("as soon as an epoch has run");
      assertThat(FxThread.call(pane::explanation)).isEmpty();
    }
  }
}
