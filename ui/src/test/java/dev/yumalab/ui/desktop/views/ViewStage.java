package dev.yumalab.ui.desktop.views;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** All views over one bench; background work is done at once. */
final class ViewStage {
  private static final double WIDTH = 700;
  private static final double HEIGHT = 520;

  final Bench bench = FxThread.call(Bench::new);
  final List<List<String>> changes = new ArrayList<>();
  final CompletableFuture<List<String>> firstChange = new CompletableFuture<>();
  final List<View> views;
  private final Map<View, Scene> scenes = new HashMap<>();

  ViewStage() {
    views =
        FxThread.call(
            () ->
                Views.all(
                    bench,
                    Runnable::run,
                    SampleRuns.kernel(),
                    settings -> {
                      changes.add(settings);
                      firstChange.complete(settings);
                    }));
  }

  View view(String id) {
    return views.stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow();
  }

  /** Brings a state on stage and draws a view of it. */
  View show(String id, LiveState state) {
    View view = view(id);
    FxThread.run(
        () -> {
          bench.state().set(Optional.of(state));
          scenes.computeIfAbsent(
              view, shown -> new Scene(new StackPane(shown.node()), WIDTH, HEIGHT));
          view.show(state);
        });
    settle();
    picture(view);
    return view;
  }

  BufferedImage picture(View view) {
    return FxThread.picture(scenes.get(view));
  }

  /** Waits for what has been put off on the window's thread. */
  static void settle() {
    for (int i = 0; i < 4; i++) {
      FxThread.run(() -> {});
    }
  }

  void select(Selection selection) {
    FxThread.run(() -> bench.selection().set(selection));
    settle();
  }

  Selection selection() {
    return FxThread.call(() -> bench.selection().get());
  }

  /** The first node of a type in a view. */
  static <T extends Node> T find(View view, Class<T> type) {
    return all(view.node(), type).getFirst();
  }

  static <T extends Node> List<T> all(Node node, Class<T> type) {
    return FxThread.call(
        () ->
            node.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toList()));
  }

  /** All that a view says in words. */
  static String words(Node node) {
    return all(node, Labeled.class).stream()
        .filter(Node::isManaged)
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  static void press(Node node, KeyCode... codes) {
    FxThread.run(
        () -> {
          for (KeyCode code : codes) {
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          }
        });
    settle();
  }
}
