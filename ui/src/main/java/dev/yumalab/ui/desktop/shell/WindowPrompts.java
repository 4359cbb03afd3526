package dev.yumalab.ui.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * The system's own dialogs.
 *
 * @param owner the window that they belong to
 */
record WindowPrompts(Window owner) implements Prompts {
  @Override
  public Optional<Path> scenarioFile() {
    return path(chooser("Open a scenario").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> runFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a run's folder");
    return path(chooser.showDialog(owner));
  }

  @Override
  public Optional<Path> newScenarioFile(String name) {
    FileChooser chooser = chooser("Save the scenario");
    chooser.setInitialFileName(name);
    return path(chooser.showSaveDialog(owner));
  }

  @Override
  public Optional<Path> newFigureFile(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export the figure");
    chooser.setInitialFileName(name + ".png");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Picture (PNG)", "*.png"),
            new FileChooser.ExtensionFilter("Drawing (SVG)", "*.svg"),
            new FileChooser.ExtensionFilter("Numbers (CSV)", "*.csv"));
    return path(chooser.showSaveDialog(owner));
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Scenarios", "*.yaml", "*.yml"),
            new FileChooser.ExtensionFilter("All files", "*"));
    return chooser;
  }

  private static Optional<Path> path(File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
