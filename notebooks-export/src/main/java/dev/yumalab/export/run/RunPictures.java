package dev.yumalab.export.run;

import dev.yumalab.export.figures.AltText;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.PageFigure.Variant;
import dev.yumalab.export.page.PageWriter;
import dev.yumalab.export.page.Picture;
import dev.yumalab.scenarios.run.RunFinisher;
import dev.yumalab.scenarios.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Draws the figures of a run, light and dark, and writes its page with the same pictures. */
public final class RunPictures implements RunFinisher {
  private static final Size NORMAL = Size.NORMAL.withScale(1.5);
  private static final Size NARROW = Size.SMALL.withScale(2);

  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, RunRecord run) throws IOException {
    Map<String, Figure> figures = new RunFigures(folder, run).all();
    Map<String, Drawn> drawn = new ConcurrentHashMap<>();
    // Drawing costs as much as some hundred epochs, and each figure stands alone.
    figures.entrySet().parallelStream()
        .forEach(figure -> drawn.put(figure.getKey(), draw(figure.getValue())));
    Path pictures = Files.createDirectories(folder.resolve("figures"));
    for (Map.Entry<String, Drawn> figure : drawn.entrySet()) {
      Files.write(pictures.resolve(figure.getKey() + ".png"), figure.getValue().light());
      Files.write(pictures.resolve(figure.getKey() + "-dark.png"), figure.getValue().dark());
    }
    RunPage page = new RunPage(run, (name, caption) -> drawn.get(name).onPage(caption));
    new PageWriter().write(page.page(), folder.resolve("report.html"));
  }

  private Drawn draw(Figure figure) {
    return new Drawn(
        renderer.png(figure, Theme.LIGHT, NORMAL),
        renderer.png(figure, Theme.DARK, NORMAL),
        renderer.png(figure, Theme.LIGHT, NARROW),
        renderer.png(figure, Theme.DARK, NARROW),
        AltText.of(figure));
  }

  /** PNGs of one figure for both themes and both widths. */
  private record Drawn(
      byte[] light, byte[] dark, byte[] narrowLight, byte[] narrowDark, String alt) {
    PageFigure onPage(String caption) {
      return new PageFigure(
          variant(light, dark, NORMAL),
          Optional.of(variant(narrowLight, narrowDark, NARROW)),
          caption,
          alt);
    }

    private static Variant variant(byte[] light, byte[] dark, Size size) {
      return new Variant(
          Picture.png(light), Optional.of(Picture.png(dark)), size.width(), size.height());
    }
  }
}
