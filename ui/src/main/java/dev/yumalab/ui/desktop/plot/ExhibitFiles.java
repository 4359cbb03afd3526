package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
   * @throws FileAlreadyExistsException when it may not
   * @throws IOException when the file cannot be written; what was there is still there
   */
  public void save(Exhibit exhibit, Form form, Theme theme, Size size, Path file, boolean replace)
      throws IOException {
    Path target = file.toAbsolutePath();
    if (!replace && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path written = folder.resolve(".yumalab-" + System.nanoTime() + "." + form.ending());
    try {
      Files.write(written, bytes(exhibit, form, theme, size));
      if (replace) {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(written, target);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private byte[] bytes(Exhibit exhibit, Form form, Theme theme, Size size) {
    return switch (form) {
      case PNG -> renderer.png(exhibit.figure(), theme, size);
      case SVG -> renderer.svg(exhibit.figure(), theme, size).getBytes(StandardCharsets.UTF_8);
      case CSV -> exhibit.csv().getBytes(StandardCharsets.UTF_8);
    };
  }
}
