package dev.yumalab.export.retention;

import dev.yumalab.export.figures.Contour;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Polyline;
import dev.yumalab.export.figures.RetentionFigure;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.retention.RetentionMap;
import dev.yumalab.scenarios.retention.RetentionRun;
import dev.yumalab.scenarios.retention.RetentionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws a retention map, light and dark, as PNG and SVG. */
public final class RetentionPictures implements RetentionRun.Finisher {
  private static final double U16_MAX = 65_535;

  /** The chain's test computes a penalty of 1 as this. */
  private static final double CHAIN_PENALTY_ONE = 65_534;

  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, RetentionSettings settings, List<RetentionMap> maps)
      throws IOException {
    RetentionFigure figure = figure(settings, maps);
    Path figures = folder.resolve("figures");
    renderer.writePng(
        figure, Theme.LIGHT, Size.NORMAL.withScale(2), figures.resolve("retention.png"));
    renderer.writePng(
        figure, Theme.DARK, Size.NORMAL.withScale(2), figures.resolve("retention-dark.png"));
    renderer.writeSvg(figure, Theme.LIGHT, Size.NORMAL, figures.resolve("retention.svg"));
    renderer.writeSvg(figure, Theme.DARK, Size.NORMAL, figures.resolve("retention-dark.svg"));
  }

  private static RetentionFigure figure(RetentionSettings settings, List<RetentionMap> maps) {
    return new RetentionFigure(
        "Where an honest majority keeps its share",
        twoDecimals(settings.kappa() / U16_MAX),
        twoDecimals(settings.bondsPenalty() / CHAIN_PENALTY_ONE),
        twoDecimals(settings.weightDeviation()),
        settings.validatorShare(),
        maps.stream().map(map -> new Contour(map.stake().doubleValue(), pieces(map))).toList());
  }

  private static List<Polyline> pieces(RetentionMap map) {
    return map.lines().stream()
        .map(line -> new Polyline(Values.of(line.honest()), Values.of(line.cabal())))
        .toList();
  }

  /** u16 proportions lie just beside the number that was meant. */
  private static double twoDecimals(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
