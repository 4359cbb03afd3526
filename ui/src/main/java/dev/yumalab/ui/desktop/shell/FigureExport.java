package dev.yumalab.ui.desktop.shell;

import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.ExhibitFiles;
import dev.yumalab.ui.desktop.plot.ExhibitFiles.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Saves what a view shows as PNG, SVG or CSV. Belongs to the window's thread. */
final class FigureExport {
  private static final double PIXELS_PER_POINT = 2;

  private final Shell shell;
  private final ExhibitFiles files = new ExhibitFiles();

  /** A picture and where it goes. */
  private record Target(Exhibit exhibit, Path file) {}

  FigureExport(Shell shell) {
    this.shell = shell;
  }

  /**
   * Asks for a file and saves into it; several pictures go into files beside it, each with its own
   * name behind the file's.
   */
  void save(List<Exhibit> exhibits, Optional<Prompts> prompts) {
    if (exhibits.isEmpty()) {
      shell.say("There is no figure to export here.");
      return;
    }
    String name = exhibits.size() == 1 ? exhibits.getFirst().name() : "figures";
    prompts.flatMap(by -> by.newFigureFile(name)).ifPresent(chosen -> save(exhibits, chosen));
  }

  private void save(List<Exhibit> exhibits, Path chosen) {
    // The file that was chosen has been asked for; those beside it have not.
    List<Path> others =
        targets(exhibits, chosen).stream()
            .map(Target::file)
            .filter(file -> !file.equals(chosen) && Files.exists(file))
            .toList();
    if (others.isEmpty()) {
      tell(exhibits, chosen);
    } else {
      shell
          .dialogs()
          .ask(
              "Replace the files?",
              others.size() == 1
                  ? others.getFirst() + " exists already."
                  : others.size() + " files exist already, such as " + others.getFirst() + ".",
              "Replace",
              () -> tell(exhibits, chosen));
    }
  }

  private void tell(List<Exhibit> exhibits, Path chosen) {
    CompletableFuture<List<Path>> _ =
        write(exhibits, chosen)
            .whenComplete(
                (files, failure) -> {
                  if (failure != null) {
                    shell.failures().ofTask("The figure could not be saved", failure);
                  } else if (files.size() == 1) {
                    shell.say("Saved " + files.getFirst());
                  } else {
                    shell.say(
                        "Saved %d figures, such as %s".formatted(files.size(), files.getFirst()));
                  }
                });
  }

  /**
   * Writes in the form that the file's ending says, as PNG without one; replaces what is there.
   *
   * @return the files, on the window's thread
   */
  CompletableFuture<List<Path>> write(List<Exhibit> exhibits, Path chosen) {
    List<Target> targets = targets(exhibits, chosen);
    Form form = form(chosen).orElse(Form.PNG);
    Theme theme = shell.bench().theme().get();
    Size size = Size.NORMAL.withScale(PIXELS_PER_POINT);
    return shell
        .workbench()
        .inBackground(
            () -> {
              try {
                for (Target target : targets) {
                  files.save(target.exhibit(), form, theme, size, target.file(), true);
                }
                return targets.stream().map(Target::file).toList();
              } catch (IOException | OutputFolder.UnusableException failure) {
                throw new CompletionException(failure);
              }
            });
  }

  private static Optional<Form> form(Path chosen) {
    String name = chosen.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(Form.values())
        .filter(known -> name.endsWith("." + known.ending()))
        .findFirst();
  }

  private static List<Target> targets(List<Exhibit> exhibits, Path chosen) {
    String name = chosen.getFileName().toString();
    Optional<Form> form = form(chosen);
    String stem =
        form.map(known -> name.substring(0, name.length() - known.ending().length() - 1))
            .orElse(name);
    String ending = "." + form.orElse(Form.PNG).ending();
    return exhibits.stream()
        .map(
            exhibit -> {
              String own = exhibits.size() == 1 ? stem : stem + "-" + exhibit.name();
              return new Target(exhibit, chosen.resolveSibling(own + ending));
            })
        .toList();
  }
}
