package dev.yumalab.export.run;

import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.page.PageWriter;
import dev.yumalab.scenarios.run.RunFinisher;
import dev.yumalab.scenarios.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Draws the figures of a run, light and dark, and writes its page. */
public final class RunPictures implements RunFinisher {
  private static final double SCALE = 2;

  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, RunRecord run) throws IOException {
    RunFigures figures = new RunFigures(folder, run);
    Map<String, Figure> all = figures.all();
    for (Map.Entry<String, Figure> figure : all.entrySet()) {
      for (Theme theme : Theme.values()) {
        String suffix = theme == Theme.LIGHT ? "" : "-" + theme.name().toLowerCase(Locale.ROOT);
        renderer.writePng(
            figure.getValue(),
            theme,
            Size.NORMAL.withScale(SCALE),
            folder.resolve("figures").resolve(figure.getKey() + suffix + ".png"));
      }
    }
    new PageWriter().write(new RunPage(renderer, run, all).page(), folder.resolve("report.html"));
  }
}
