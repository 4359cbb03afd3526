package dev.yumalab.export.copier;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.copier.CopierCell;
import dev.yumalab.scenarios.copier.CopierRun;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws what copiers earn, a figure for each source, light and dark, as PNG and SVG. */
public final class CopierPictures implements CopierRun.Finisher {
  private final FigureRenderer renderer = new FigureRenderer();

  @Override
  public void finish(Path folder, Scenario scenario, List<CopierCell> cells) throws IOException {
    Path figures = folder.resolve("figures");
    for (String source : cells.stream().map(CopierCell::source).distinct().toList()) {
      LineFigure figure =
          figure(
              source,
              scenario,
              cells.stream().filter(cell -> cell.source().equals(source)).toList());
      String name = "copier-" + source;
      renderer.writePng(
          figure, Theme.LIGHT, Size.NORMAL.withScale(2), figures.resolve(name + ".png"));
      renderer.writePng(
          figure, Theme.DARK, Size.NORMAL.withScale(2), figures.resolve(name + "-dark.png"));
      renderer.writeSvg(figure, Theme.LIGHT, Size.NORMAL, figures.resolve(name + ".svg"));
      renderer.writeSvg(figure, Theme.DARK, Size.NORMAL, figures.resolve(name + "-dark.svg"));
    }
  }

  private static LineFigure figure(String source, Scenario scenario, List<CopierCell> cells) {
    List<Line> lines =
        cells.stream().map(CopierCell::share).distinct().map(share -> line(share, cells)).toList();
    return LineFigure.of(
            "What copying the " + words(source) + " earns",
            Axis.whole("Epochs for which weights stay secret (0: no commit-reveal)"),
            Axis.percent("Dividends per stake, of what the honest earn"),
            lines)
        .withSubtitle(
            String.format(
                Locale.ROOT,
                "%s · a newcomer on %,d recorded epochs, by its part of all stake",
                scenario.name(),
                scenario.epochs()))
        .withReferences(List.of(ReferenceLine.horizontal(1, "the honest")));
  }

  /** What is copied, in words. */
  private static String words(String source) {
    return switch (source) {
      case "single" -> "largest validator";
      case "stake-average" -> "average by stake";
      default -> source;
    };
  }

  private static Line line(BigDecimal share, List<CopierCell> cells) {
    List<CopierCell> ofShare =
        cells.stream()
            .filter(cell -> cell.share().compareTo(share) == 0)
            .sorted(Comparator.comparingInt(CopierCell::period))
            .toList();
    return Line.of(
        share.movePointRight(2).stripTrailingZeros().toPlainString() + " %",
        Values.of(ofShare.stream().mapToDouble(CopierCell::period).toArray()),
        Values.of(ofShare.stream().mapToDouble(CopierCell::relativeDividend).toArray()),
        Role.OTHER);
  }
}
