package dev.yumalab.export.sweep;

import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.page.DrawnFigure;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.PageWriter;
import dev.yumalab.scenarios.sweep.SweepFiles;
import dev.yumalab.scenarios.sweep.SweepRecord;
import dev.yumalab.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Draws the figure of a sweep, light and dark, PNG and SVG, and its page with the same picture. */
public final class SweepPictures implements SweepRun.Finisher {
  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, SweepRecord sweep) throws IOException {
    Optional<Figure> figure = new SweepFigure(sweep).figure();
    Optional<PageFigure> shown = Optional.empty();
    if (figure.isPresent()) {
      DrawnFigure drawn = DrawnFigure.of(renderer, figure.get());
      Path pictures = Files.createDirectories(folder.resolve("figures"));
      String name = SweepFiles.FIGURE;
      Files.write(pictures.resolve(name + ".png"), drawn.light());
      Files.write(pictures.resolve(name + "-dark.png"), drawn.dark());
      renderer.writeSvg(figure.get(), Theme.LIGHT, Size.NORMAL, pictures.resolve(name + ".svg"));
      renderer.writeSvg(
          figure.get(), Theme.DARK, Size.NORMAL, pictures.resolve(name + "-dark.svg"));
      shown = Optional.of(PageFigure.of(drawn, caption(sweep, figure.get())));
    }
    new PageWriter().write(new SweepPage(sweep, shown).page(), folder.resolve("report.html"));
  }

  private static String caption(SweepRecord sweep, Figure figure) {
    boolean hasBands = figure instanceof LineFigure lines && !lines.bands().isEmpty();
    return sweep.metric()
        + ": mean of each cell"
        + (hasBands ? "; bands are 95 % intervals. Between cells, lines are straight." : ".");
  }
}
