package dev.yumalab.export.sweep;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Band;
import dev.yumalab.export.figures.Bar;
import dev.yumalab.export.figures.BarFigure;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.Group;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.run.MetricWords;
import dev.yumalab.scenarios.sweep.CellResult;
import dev.yumalab.scenarios.sweep.Factor;
import dev.yumalab.scenarios.sweep.SweepRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The figure of a sweep: lines with bands where numbers vary, else bars or a heat map. */
final class SweepFigure {
  /** More lines with bands hide each other. */
  private static final int MOST_LINES = 4;

  private static final double PERCENT = 100;

  private static final Estimate NONE =
      new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  private final SweepRecord sweep;
  private final boolean share;

  SweepFigure(SweepRecord sweep) {
    this.sweep = sweep;
    this.share = sweep.showsShares();
  }

  /** The figure; empty where more than two keys vary, or bars would need negative lengths. */
  Optional<Figure> figure() {
    List<Factor> factors = sweep.factors();
    if (factors.size() == 1) {
      return factors.getFirst().numbers().isPresent()
          ? Optional.of(lines(factors.getFirst(), Optional.empty()))
          : bars(factors.getFirst());
    }
    if (factors.size() > 2) {
      return Optional.empty();
    }
    Factor rows = factors.get(0);
    Factor columns = factors.get(1);
    boolean areColumnsFit = columns.numbers().isPresent() && rows.values().size() <= MOST_LINES;
    boolean areRowsFit = rows.numbers().isPresent() && columns.values().size() <= MOST_LINES;
    // The key with more values says more along an axis than beside a line's name.
    if (areRowsFit && (!areColumnsFit || rows.values().size() > columns.values().size())) {
      return Optional.of(lines(rows, Optional.of(columns)));
    }
    if (areColumnsFit) {
      return Optional.of(lines(columns, Optional.of(rows)));
    }
    return Optional.of(heatMap(rows, columns));
  }

  private Figure lines(Factor along, Optional<Factor> each) {
    List<Line> lines = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    int count = each.map(factor -> factor.values().size()).orElse(1);
    double[] numbers = along.numbers().orElseThrow();
    int[] ascending =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> numbers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Values x = Values.of(Arrays.stream(ascending).mapToDouble(i -> numbers[i]).toArray());
    for (int line = 0; line < count; line++) {
      int which = line;
      List<Estimate> estimates =
          Arrays.stream(ascending).mapToObj(i -> at(along, i, each, which)).toList();
      Role role = each.isPresent() ? Role.OTHER : Role.NEUTRAL;
      // The value alone, for labels are short on phones; the subtitle says of what it is.
      String name = each.map(factor -> factor.values().get(which)).orElse("mean");
      lines.add(Line.of(name, x, values(estimates, Part.MEAN), role));
      if (sweep.replications() > 1) {
        bands.add(new Band("", x, values(estimates, Part.LOW), values(estimates, Part.HIGH), role));
      }
    }
    String whatLinesAre =
        each.map(factor -> "a line for each " + sweep.shortName(factor) + " · ").orElse("");
    return LineFigure.of(title(), axis(along), axis(), lines)
        .withBands(bands)
        .withSubtitle(whatLinesAre + sweep.base().name() + " · " + sweep.sentence());
  }

  private static Axis axis(Factor along) {
    boolean isWhole =
        Arrays.stream(along.numbers().orElseThrow()).allMatch(value -> value == Math.rint(value));
    return isWhole ? Axis.whole(along.key()) : Axis.number(along.key());
  }

  private Optional<Figure> bars(Factor factor) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < factor.values().size(); i++) {
      double mean = at(factor, i, Optional.empty(), 0).mean();
      if (!(mean >= 0)) {
        return Optional.empty();
      }
      bars.add(new Bar(factor.values().get(i), Role.OTHER, List.of(mean), OptionalDouble.empty()));
    }
    return Optional.of(new BarFigure(title(), subtitle(), axis(), List.of("mean"), "", bars));
  }

  private Figure heatMap(Factor rows, Factor columns) {
    double factor = share ? PERCENT : 1;
    double[] means =
        sweep.cells().stream().mapToDouble(cell -> factor * estimate(cell).mean()).toArray();
    return new HeatMapFigure(
        title(),
        subtitle(),
        rows.key(),
        columns.key(),
        share ? inWords() + ", %" : inWords(),
        columns.values().size(),
        Values.of(means),
        HeatMapFigure.Scale.FITTED,
        groups(rows),
        groups(columns));
  }

  private static List<Group> groups(Factor factor) {
    return factor.values().stream().map(value -> new Group(value, 1, Role.NEUTRAL)).toList();
  }

  /** Which number of an estimate. */
  private enum Part {
    MEAN,
    LOW,
    HIGH
  }

  private static Values values(List<Estimate> estimates, Part part) {
    return Values.of(
        estimates.stream()
            .mapToDouble(
                estimate ->
                    switch (part) {
                      case MEAN -> estimate.mean();
                      case LOW -> estimate.low();
                      case HIGH -> estimate.high();
                    })
            .toArray());
  }

  /** The estimate where one factor has its i-th value and the other, if there is one, its j-th. */
  private Estimate at(Factor factor, int i, Optional<Factor> other, int j) {
    int number = i;
    if (other.isPresent()) {
      boolean isFirst = sweep.factors().getFirst().equals(factor);
      number = isFirst ? i * other.get().values().size() + j : j * factor.values().size() + i;
    }
    return estimate(sweep.cells().get(number));
  }

  private Estimate estimate(CellResult cell) {
    return cell.estimate(sweep.metric()).orElse(NONE);
  }

  private Axis axis() {
    return share ? Axis.percent(inWords()) : Axis.number(inWords());
  }

  private String inWords() {
    String words = MetricWords.of(sweep.metric());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String title() {
    return inWords()
        + " by "
        + String.join(" and ", sweep.factors().stream().map(sweep::shortName).toList());
  }

  /** Bars and colours have no room for intervals; the table beside them has them. */
  private String subtitle() {
    return "%s · means of %d cells, %d %s each"
        .formatted(
            sweep.base().name(),
            sweep.cells().size(),
            sweep.replications(),
            sweep.replications() == 1 ? "run" : "runs");
  }
}
