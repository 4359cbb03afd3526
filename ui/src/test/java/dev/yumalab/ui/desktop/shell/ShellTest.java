package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.ui.desktop.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  private static final String CABAL = "two-team-cabal";

  @TempDir private Path folder;

  @Test
  void opensEveryBuiltInScenarioAtItsStart() {
    try (OpenShell window = new OpenShell(folder)) {
      for (String name : Catalogue.names()) {
        window.open(name);
        assertThat(window.state().inForce().name()).isEqualTo(name);
        assertThat(window.state().epoch()).isZero();
        assertThat(FxThread.call(() -> window.shell().form().rows())).isNotEmpty();
      }
    }
  }

  @Test
  void runsUntilItIsPaused() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      FxThread.run(() -> window.shell().player().unlimited().set(true));
      FxThread.run(() -> window.shell().fire("run.toggle"));
      window.await(
          () -> window.shell().bench().state(),
          now -> now.filter(state -> state.epoch() > 0).isPresent());
      FxThread.run(() -> window.shell().fire("run.toggle"));
      window.await(() -> window.shell().player().state(), now -> now != RunState.RUNNING);
      assertThat(window.state().epoch()).isPositive();
    }
  }

  @Test
  void stepsByBlockAndByEpoch() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      assertThat(window.fireAndRest("run.step-block").block()).isEqualTo(1);
      LiveState afterEvent = window.fireAndRest("run.step-event");
      assertThat(afterEvent.epoch()).as("an event of two teams is an epoch").isEqualTo(1);
      assertThat(window.fireAndRest("run.step-epoch").epoch()).isEqualTo(2);
    }
  }

  @Test
  void saysWhatIsWrongWithAValueInTheReadersWords() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      ReadResult.Invalid expected =
          (ReadResult.Invalid)
              ScenarioReader.read(ScenarioSource.of(CABAL), List.of("subnet.kappa=2"));
      assertThat(window.edit("subnet.kappa", "2"))
          .contains(expected.problems().getFirst().message());
      assertThat(shown(window, "subnet.kappa")).isEqualTo("0.5");
    }
  }

  @Test
  void aChangeBeforeTheRunBecomesASettingOfTheCommand() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      assertThat(window.edit("subnet.kappa", "0.6")).isEmpty();
      assertThat(window.state().inForce().subnet().kappaU16()).isEqualTo(39_321);
      assertThat(FxThread.call(() -> window.shell().files().command()))
          .contains("yumalab run two-team-cabal --set subnet.kappa=0.6");
    }
  }

  @Test
  void whatARunCannotChangeWaitsForTheReset() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      window.fireAndRest("run.step-epoch");
      assertThat(window.edit("subnet.neurons", "256")).isEmpty();
      assertThat(window.state().inForce().subnet().neurons()).isEqualTo(512);
      assertThat(FxThread.call(() -> desk(window).waiting()))
          .containsEntry("subnet.neurons", "256");
      window.join(() -> window.shell().workbench().reset());
      assertThat(window.state().inForce().subnet().neurons()).isEqualTo(256);
      assertThat(window.state().epoch()).isZero();
    }
  }

  @Test
  void aChangeDuringTheRunIsAnEventThatReplaysToTheSameState() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      window.join(() -> window.shell().player().runTo(20));
      assertThat(window.edit("subnet.kappa", "0.6")).isEmpty();
      window.join(() -> window.shell().player().runTo(40));
      assertThat(window.state().inForce().subnet().kappaU16()).isEqualTo(39_321);
      assertThat(FxThread.call(() -> window.shell().workbench().recordedEdits())).isEqualTo(1);
      String played = digest(window);
      window.join(() -> window.shell().workbench().replay());
      assertThat(window.state().epoch()).isZero();
      window.join(() -> window.shell().player().runTo(40));
      assertThat(digest(window)).isEqualTo(played);
    }
  }

  private static String digest(OpenShell window) {
    return FxThread.call(() -> window.shell().player().run().get().orElseThrow()).digest().join();
  }

  @Test
  void takesChangesBackAndMakesThemAgain() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      window.edit("subnet.kappa", "0.6");
      window.edit("teams.cabal.self_weight", "0.8");
      window.join(() -> window.shell().workbench().undoLast());
      window.join(() -> window.shell().workbench().undoLast());
      assertThat(FxThread.call(() -> desk(window).changes())).isZero();
      assertThat(FxThread.call(() -> window.shell().workbench().undo().canUndo().get())).isFalse();
      window.join(() -> window.shell().workbench().redoLast());
      assertThat(shown(window, "subnet.kappa")).isEqualTo("0.6");
    }
  }

  @Test
  void aFailureOfTheModelIsToldAndTheWindowLivesOn() throws IOException {
    IllegalStateException broken = new IllegalStateException("the kernel is broken");
    boolean[] fails = {true};
    try (OpenShell window =
        new OpenShell(
            folder,
            () -> {
              if (fails[0]) {
                throw broken;
              }
              return OpenShell.kernel();
            })) {
      FxThread.run(() -> window.shell().open(CABAL));
      window.await(() -> window.shell().overlay().node().visibleProperty(), shown -> shown);
      try (var files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .anyMatch(name -> name.startsWith("diagnostic-"));
      }
      fails[0] = false;
      FxThread.run(() -> window.shell().overlay().close());
      window.open("honest-control");
      assertThat(window.state().inForce().name()).isEqualTo("honest-control");
    }
  }

  @Test
  void keysDoWhatMenusDo() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      FxThread.picture(window.shell().scene());
      FxThread.run(() -> window.shell().root().requestFocus());
      window.press(KeyCode.K, false, true);
      assertThat(FxThread.call(() -> window.shell().overlay().isShown())).isTrue();
      window.press(KeyCode.ESCAPE, false, false);
      assertThat(FxThread.call(() -> window.shell().overlay().isShown())).isFalse();
      window.press(KeyCode.E, false, false);
      window.await(
          () -> window.shell().bench().state(),
          now -> now.filter(state -> state.epoch() == 1).isPresent());
      window.press(KeyCode.F, false, true);
      assertThat(FxThread.call(() -> window.shell().scene().getFocusOwner()))
          .isEqualTo(window.shell().form().search());
      window.press(KeyCode.E, false, false);
      assertThat(FxThread.call(() -> window.shell().player().state().get()))
          .as("a letter that is typed is no shortcut")
          .isNotEqualTo(RunState.RUNNING);
    }
  }

  @Test
  void savesTheScenarioSoThatItReadsBackEqual() {
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      window.edit("subnet.kappa", "0.6");
      Path file = folder.resolve("mine.yaml");
      FxThread.run(() -> window.shell().files().saveScenario(file));
      ReadResult.Valid read =
          (ReadResult.Valid) ScenarioReader.read(ScenarioSource.file(file), List.of());
      assertThat(read.scenario()).isEqualTo(window.state().inForce());
      assertThat(window.join(() -> window.shell().open(file.toString(), new LinkedHashMap<>())))
          .isEmpty();
    }
  }

  @Test
  void anInvalidFileIsToldAndTheScenarioStaysOnStage() throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.yaml"), "name: x\nnonsense: 1\n");
    try (OpenShell window = new OpenShell(folder).open(CABAL)) {
      Optional<String> wrong =
          window.join(() -> window.shell().open(file.toString(), new LinkedHashMap<>()));
      assertThat(wrong.orElse("")).contains("wrong.yaml:2:1: unknown key 'nonsense'");
      assertThat(window.state().inForce().name()).isEqualTo(CABAL);
    }
  }

  private static Desk desk(OpenShell window) {
    return window.shell().workbench().desk().get().orElseThrow();
  }

  private static String shown(OpenShell window, String key) {
    return FxThread.call(() -> desk(window).text(key));
  }
}
