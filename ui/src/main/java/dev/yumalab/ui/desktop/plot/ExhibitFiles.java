package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.scenarios.results.OutputFile;
import dev.yumalab.scenarios.results.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves exhibits: written beside the file first, so that a failure leaves nothing half done. */
public final class ExhibitFiles {
  /** How an exhibit can be saved. */
  public enum Form {
    /** Pixels. */
    PNG("png"),
    /** Shapes and text. */
    SVG("svg"),
    /** The numbers. */
    CSV("csv");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The end of a file's name, without a dot. */
    public String ending() {
      return ending;
    }
  }

  private final FigureRenderer renderer = new FigureRenderer();

  /** The file in a folder that an exhibit would be saved as. */
  public Path file(Path folder, Exhibit exhibit, Form form) {
    return folder.resolve(exhibit.name() + "." + form.ending());
  }

  /**
   * Saves an exhibit. Takes a moment: better not on the window's thread.
   *
   * @param replace whether a file that is there may be replaced
   * @throws OutputFolder.UnusableException when there is one and it may not
   * @throws IOException when the file cannot be written; what was there is still there
   */
  public void save(Exhibit exhibit, Form form, Theme theme, Size size, Path file, boolean replace)
      throws IOException, OutputFolder.UnusableException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    OutputFile.write(target, bytes(exhibit, form, theme, size), replace);
  }

  private byte[] bytes(Exhibit exhibit, Form form, Theme theme, Size size) {
    return switch (form) {
      case PNG -> renderer.png(exhibit.figure(), theme, size);
      case SVG -> renderer.svg(exhibit.figure(), theme, size).getBytes(StandardCharsets.UTF_8);
      case CSV -> exhibit.csv().getBytes(StandardCharsets.UTF_8);
    };
  }
}
