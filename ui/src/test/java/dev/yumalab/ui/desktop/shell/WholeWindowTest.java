package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.lessons.script.LessonWords;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts work together in the window as each does by itself. */
class WholeWindowTest {
  private static final int MOST_FRAMES = 200;

  @TempDir private Path folder;

  @Test
  void everyViewShowsEveryScenarioAtItsStartAndAfterAnEpoch() {
    try (OpenShell window = new OpenShell(folder)) {
      for (String name : Catalogue.names()) {
        window.open(name);
        showAllViews(window, name);
        window.join(() -> window.shell().player().runTo(1));
        showAllViews(window, name);
      }
    }
  }

  private static void showAllViews(OpenShell window, String name) {
    for (View view : FxThread.call(() -> window.shell().panels().all())) {
      FxThread.run(() -> window.shell().showView(view.id()));
      FxThread.picture(window.shell().scene());
      assertThat(FxThread.call(() -> window.shell().overlay().isShown()))
          .as("%s of %s has failed", view.id(), name)
          .isFalse();
    }
  }

  @Test
  void lessonsNameViewsAndControlsThatThereAre() {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      LessonWords words = LessonWords.desktop();
      Set<String> views =
          FxThread.call(() -> window.shell().panels().all()).stream()
              .map(View::id)
              .collect(Collectors.toSet());
      assertThat(views).containsAll(words.views());
      for (String button : List.of("run.toggle", "run.step-epoch", "run.reset", "speed")) {
        assertThat(words.controls()).contains(button);
        assertThat(FxThread.call(() -> Controls.find(window.shell().root(), button)))
            .as(button)
            .isPresent();
      }
      assertThat(FxThread.call(() -> window.shell().form().reveal("subnet.kappa"))).isPresent();
    }
  }

  @Test
  void oneControlAtATimeIsPointedAt() {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      FxThread.picture(window.shell().scene());
      FxThread.run(() -> window.shell().highlight(Optional.of("run.step-epoch")));
      assertThat(pointedAt(window, "run.step-epoch")).isTrue();
      FxThread.run(() -> window.shell().highlight(Optional.of("run.toggle")));
      assertThat(pointedAt(window, "run.step-epoch")).isFalse();
      assertThat(pointedAt(window, "run.toggle")).isTrue();
      FxThread.run(() -> window.shell().highlight(Optional.of("no.such.control")));
      assertThat(pointedAt(window, "run.toggle")).isFalse();
      FxThread.run(() -> window.shell().highlight(Optional.of("run.toggle")));
      FxThread.run(() -> window.shell().highlight(Optional.empty()));
      assertThat(pointedAt(window, "run.toggle")).isFalse();
    }
  }

  private static boolean pointedAt(OpenShell window, String id) {
    return FxThread.call(
        () ->
            Controls.find(window.shell().root(), id).orElseThrow().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("pointed-at")));
  }

  @Test
  void aRunIsKeptWhenItEndsAndWhenAnotherTakesItsPlace() {
    try (OpenShell window = new OpenShell(folder).open("honest-control")) {
      window.edit("epochs", "3");
      window.join(() -> window.shell().player().runTo(3));
      assertThat(kept(window, "run-A").isSelected()).isTrue();
      assertThat(window.edit("subnet.kappa", "0.6")).as("waits for the next start").isEmpty();
      window.join(() -> window.shell().workbench().reset());
      window.join(() -> window.shell().player().runTo(2));
      window.open("two-team-cabal");
      CheckBox second = kept(window, "run-B");
      String words = FxThread.call(second::getAccessibleText);
      assertThat(words).contains("kappa 0.5 → 0.6");
    }
  }

  /** The tick of a run in the list, once it is there. */
  private static CheckBox kept(OpenShell window, String id) {
    Optional<Node> found = Optional.empty();
    for (int frame = 0; frame < MOST_FRAMES && found.isEmpty(); frame++) {
      FxThread.picture(window.shell().scene());
      found = FxThread.call(() -> Controls.find(window.shell().root(), id));
    }
    return (CheckBox) found.orElseThrow(() -> new AssertionError(id + " is not in the list"));
  }

  @Test
  void whyIsToldOfTheCellThatIsSelected() {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      window.join(() -> window.shell().player().runTo(2));
      FxThread.run(() -> window.shell().bench().selection().set(new Selection.Cell(3, 100)));
      FxThread.picture(window.shell().scene());
      TreeView<?> why =
          (TreeView<?>) FxThread.call(() -> window.shell().root().lookup(".why-tree"));
      window.await(why::rootProperty, root -> root != null && root.getChildren().size() > 2);
      assertThat(
              FxThread.call(() -> ((Labeled) window.shell().root().lookup(".inspect-heading")))
                  .getText())
          .contains("Validator 3");
    }
  }

  @Test
  void theFiguresOfEveryViewAreExportedInEveryForm() throws IOException {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      window.join(() -> window.shell().player().runTo(5));
      for (View view : FxThread.call(() -> window.shell().panels().all())) {
        FxThread.run(() -> window.shell().showView(view.id()));
        FxThread.picture(window.shell().scene());
        List<Exhibit> exhibits = FxThread.call(view::exhibits);
        for (String form : List.of("png", "svg", "csv")) {
          Path file = folder.resolve(view.id() + "." + form);
          window.join(() -> window.shell().exporter().write(exhibits, file));
        }
        try (var files = Files.list(folder)) {
          assertThat(files.filter(file -> file.getFileName().toString().startsWith(view.id())))
              .as(view.id())
              .hasSize(3 * exhibits.size())
              .allMatch(file -> file.toFile().length() > 0);
        }
      }
    }
  }
}
