package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.results.OutputFile;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** What goes between the window and files: scenarios, runs, the clipboard. */
final class FileActions implements AutoCloseable {
  private static final int MOST_PROBLEMS = 20;
  private static final String RESOLVED = "scenario.resolved.yaml";
  private static final Path PARENT_OF_RUNS = Path.of("out");

  private final Shell shell;
  private final Workbench workbench;
  private final Dialogs dialogs;
  private final RunSaver saver;
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private Optional<Prompts> prompts = Optional.empty();

  FileActions(Shell shell, Workbench workbench, Dialogs dialogs, Supplier<EpochKernel> kernel) {
    this.shell = shell;
    this.workbench = workbench;
    this.dialogs = dialogs;
    saver = new RunSaver(kernel, PARENT_OF_RUNS);
  }

  /** Says who asks for files. */
  void ask(Prompts by) {
    prompts = Optional.of(by);
  }

  /** Who asks for files, if anybody does. */
  Optional<Prompts> prompts() {
    return prompts;
  }

  /** Whether a run is being saved. */
  ReadOnlyBooleanProperty saving() {
    return saving;
  }

  void chooseFile() {
    prompts.flatMap(Prompts::scenarioFile).map(Path::toString).ifPresent(this::open);
  }

  void chooseRun() {
    prompts.flatMap(Prompts::runFolder).map(Path::toString).ifPresent(this::open);
  }

  /** Opens a built-in scenario, a file or a run folder. */
  void open(String place) {
    Optional<Path> folder = path(place).filter(Files::isDirectory);
    if (folder.isPresent() && !Files.exists(folder.get().resolve(RESOLVED))) {
      dialogs.tell(
          "Not a run's folder", place + " holds no " + RESOLVED + ", as folders of runs do.", "");
      return;
    }
    String origin = folder.map(found -> found.resolve(RESOLVED).toString()).orElse(place);
    workbench.undo().clear();
    shell.say("Opening " + place + " …");
    CompletableFuture<Optional<Desk.Reading.Wrong>> _ =
        workbench
            .open(origin, new LinkedHashMap<>())
            .whenComplete(
                (wrong, failure) -> {
                  shell.say("");
                  if (failure != null) {
                    // The player has told it.
                    return;
                  }
                  tell(wrong);
                  if (wrong.isEmpty()) {
                    path(place).filter(Files::exists).ifPresent(shell::remember);
                  }
                });
  }

  private static Optional<Path> path(String place) {
    try {
      return Optional.of(Path.of(place));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** Says what is wrong with a scenario, once that is known. */
  void tellLater(CompletableFuture<Optional<Desk.Reading.Wrong>> answer) {
    CompletableFuture<Void> _ = answer.thenAccept(this::tell);
  }

  /** Says what is wrong with a scenario, if anything. */
  void tell(Optional<Desk.Reading.Wrong> wrong) {
    wrong.ifPresent(
        found -> {
          int count = found.problems().size();
          dialogs.tell(
              "The scenario cannot be opened",
              count == 1 ? "One thing is wrong with it." : count + " things are wrong with it.",
              new ReadResult.Invalid(found.problems()).listing(MOST_PROBLEMS));
        });
  }

  private Optional<Scenario> played() {
    return workbench.player().run().get().map(LiveRun::scenario);
  }

  void chooseAndSave() {
    Optional<Path> chosen =
        played()
            .flatMap(
                scenario -> prompts.flatMap(by -> by.newScenarioFile(scenario.name() + ".yaml")));
    chosen.ifPresent(
        path -> {
          String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
          boolean isNamed = name.endsWith(".yaml") || name.endsWith(".yml");
          Path file = isNamed ? path : path.resolveSibling(path.getFileName() + ".yaml");
          if (!isNamed && Files.exists(file)) {
            dialogs.ask(
                "Replace the file?",
                file + " exists already.",
                "Replace",
                () -> saveScenario(file));
          } else {
            saveScenario(file);
          }
        });
  }

  /** Writes the scenario with all edits, whole or not at all. */
  void saveScenario(Path file) {
    if (played().isEmpty()) {
      return;
    }
    try {
      OutputFile.write(file, ScenarioWriter.resolved(played().get()), true);
      shell.remember(file);
      shell.say("Saved " + file);
    } catch (IOException | OutputFolder.UnusableException failure) {
      shell.failures().ofTask("The scenario could not be saved", failure);
    }
  }

  void saveRun() {
    Optional<Desk> desk = workbench.desk().get();
    if (saving.get() || played().isEmpty() || desk.isEmpty()) {
      return;
    }
    saving.set(true);
    shell.say("Saving the run …");
    CompletableFuture<Path> _ =
        saver
            .save(
                played().get(),
                desk.get().source(),
                (done, all) -> {
                  if (saving.get()) {
                    shell.say(
                        String.format(Locale.ROOT, "Saving the run: epoch %,d of %,d", done, all));
                  }
                })
            .whenComplete(
                (folder, failure) -> {
                  saving.set(false);
                  if (failure == null) {
                    shell.say("Saved the run in " + folder);
                    Browser.show(folder.resolve("report.html"));
                  } else if (failure instanceof CancellationException) {
                    shell.say("Saving was cancelled; nothing was kept");
                  } else {
                    shell.say("");
                    shell.failures().ofTask("The run could not be saved", failure);
                  }
                });
  }

  void cancelSave() {
    saver.cancel();
  }

  /** The command line that repeats the run, if one is open. */
  Optional<String> command() {
    return workbench
        .desk()
        .get()
        .flatMap(desk -> played().map(scenario -> CommandText.of(desk, scenario)));
  }

  void copyCommand() {
    command()
        .ifPresent(
            command -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(command);
              Clipboard.getSystemClipboard().setContent(content);
              shell.say("Copied: " + command);
            });
  }

  private Optional<Stage> stage() {
    return shell.scene().getWindow() instanceof Stage stage ? Optional.of(stage) : Optional.empty();
  }

  void quit() {
    stage()
        .ifPresent(
            stage -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  void fullScreen() {
    stage().ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
  }

  void about() {
    UserFolders folders = UserFolders.ofThisUser();
    dialogs.tell(
        "Yumalab",
        "Find out what a decentralised AI market like Bittensor really rewards.",
        "Settings: " + folders.config() + "\nDiagnostics: " + folders.state());
  }

  @Override
  public void close() {
    saver.cancel();
  }
}
