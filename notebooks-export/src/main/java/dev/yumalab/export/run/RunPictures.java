package dev.yumalab.export.run;

import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.page.DrawnFigure;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.PageWriter;
import dev.yumalab.scenarios.run.RunFinisher;
import dev.yumalab.scenarios.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Draws the figures of a run, light and dark, PNG and SVG, and its page with the same pictures. */
public final class RunPictures implements RunFinisher {
  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, RunRecord run) throws IOException {
    Map<String, Figure> figures = new RunFigures(folder, run).all();
    Map<String, DrawnFigure> drawn = new ConcurrentHashMap<>();
    // Drawing costs as much as some hundred epochs, and each figure stands alone.
    figures.entrySet().parallelStream()
        .forEach(figure -> drawn.put(figure.getKey(), DrawnFigure.of(renderer, figure.getValue())));
    Path pictures = Files.createDirectories(folder.resolve("figures"));
    for (Map.Entry<String, Figure> figure : figures.entrySet()) {
      String name = figure.getKey();
      Files.write(pictures.resolve(name + ".png"), drawn.get(name).light());
      Files.write(pictures.resolve(name + "-dark.png"), drawn.get(name).dark());
      writeSvg(figure.getValue(), Theme.LIGHT, pictures.resolve(name + ".svg"));
      writeSvg(figure.getValue(), Theme.DARK, pictures.resolve(name + "-dark.svg"));
    }
    RunPage page = new RunPage(run, (name, caption) -> PageFigure.of(drawn.get(name), caption));
    new PageWriter().write(page.page(), folder.resolve("report.html"));
  }

  private void writeSvg(Figure figure, Theme theme, Path file) throws IOException {
    renderer.writeSvg(figure, theme, Size.NORMAL, file);
  }
}
