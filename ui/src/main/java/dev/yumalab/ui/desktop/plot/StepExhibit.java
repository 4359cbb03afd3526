package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Band;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.TickFormat;
import dev.yumalab.export.figures.Values;
import java.util.List;

/** Makes a figure and a table of a consensus graph. */
final class StepExhibit {
  private StepExhibit() {}

  static Exhibit of(String name, StepCurve curve) {
    int votes = curve.votes().size();
    double[] x = new double[2 * votes];
    double[] weight = new double[2 * votes];
    double[] clipped = new double[2 * votes];
    Csv csv = new Csv(List.of("uid", "name", "stake share", "weight", "clipped weight"));
    double before = 0;
    for (int i = 0; i < votes; i++) {
      Vote vote = curve.votes().get(i);
      double kept = Math.min(vote.weight(), curve.consensus());
      for (int end = 0; end < 2; end++) {
        x[2 * i + end] = before + end * vote.stake();
        weight[2 * i + end] = vote.weight();
        clipped[2 * i + end] = kept;
      }
      before += vote.stake();
      csv.row(vote.uid(), vote.name(), vote.stake(), vote.weight(), kept);
    }
    Values at = Values.of(x);
    Values top = Values.of(weight);
    String title = curve.title().isEmpty() ? "Consensus graph" : curve.title();
    LineFigure figure =
        LineFigure.of(
                title,
                StepCurvePlot.STAKE,
                StepCurvePlot.WEIGHT,
                List.of(Line.of("weight", at, top, Role.NEUTRAL)))
            .withBands(List.of(new Band("clipped", at, Values.of(clipped), top, Role.CABAL)))
            .withReferences(
                List.of(
                    ReferenceLine.horizontal(
                        curve.consensus(), "consensus " + number(curve.consensus())),
                    ReferenceLine.vertical(
                        1 - curve.kappa(), "1 − κ = " + number(1 - curve.kappa()))));
    return new Exhibit(name, figure, csv.text());
  }

  private static String number(double value) {
    return TickFormat.plain(Math.rint(value * 1e5) / 1e5);
  }
}
