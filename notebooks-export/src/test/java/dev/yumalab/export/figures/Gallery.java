package dev.yumalab.export.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Examples of every kind of figure, with data as a run would give it and with awkward data. */
final class Gallery {
  private static final int EPOCHS = 300;

  private Gallery() {}

  /** Every example under a short name. */
  static Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("stake", stake());
    figures.put("stake-fixed", stakeOnFixedRange());
    figures.put("events", events());
    figures.put("many-lines", manyLines());
    figures.put("short-line", shortLine());
    figures.put("one-epoch", oneEpoch());
    figures.put("retention", retention("bonds_penalty_100", 1, 0.4));
    figures.put("retention-straight", retention("weights_stddev_0", 1, 0));
    figures.put("weights", heatMap(64, 448, HeatMapFigure.Scale.LOG));
    figures.put("bonds", heatMap(24, 60, HeatMapFigure.Scale.LINEAR));
    figures.put("largest-map", heatMap(512, 512, HeatMapFigure.Scale.LOG));
    figures.put("emission", emission());
    figures.put("many-bars", manyBars());
    figures.put("trust", trust());
    figures.put("nothing", nothing());
    return figures;
  }

  private static Values over(int count, IntToDoubleFunction value) {
    return Values.of(IntStream.range(0, count).mapToDouble(value).toArray());
  }

  private static double[] honest() {
    Random random = new Random(7);
    double[] share = new double[EPOCHS];
    double drift = 0;
    for (int i = 0; i < EPOCHS; i++) {
      drift += 0.0004 * random.nextGaussian();
      share[i] = 0.6 + 0.06 * (1 - StrictMath.exp(-i / 120.0)) / 0.918 + drift;
    }
    return share;
  }

  static LineFigure stake() {
    double[] honest = honest();
    Values x = Values.upTo(EPOCHS);
    return LineFigure.of(
            "Stake share by team",
            Axis.whole("Epoch"),
            Axis.percent("Share of stake (%)"),
            List.of(
                Line.of("honest", x, Values.of(honest), Role.HONEST),
                Line.of("cabal", x, over(EPOCHS, i -> 1 - honest[i]), Role.CABAL)))
        .withSubtitle("512 neurons, 64 validators, κ 0.5, bonds penalty 1, Yuma 3; 30 runs")
        .withBands(
            List.of(
                new Band(
                    "95 % interval of the mean",
                    x,
                    over(EPOCHS, i -> honest[i] - 0.00007 * i),
                    over(EPOCHS, i -> honest[i] + 0.00007 * i),
                    Role.HONEST),
                new Band(
                    "",
                    x,
                    over(EPOCHS, i -> 1 - honest[i] - 0.00007 * i),
                    over(EPOCHS, i -> 1 - honest[i] + 0.00007 * i),
                    Role.CABAL)))
        .withReferences(List.of(ReferenceLine.horizontal(0.6, "start")));
  }

  static LineFigure stakeOnFixedRange() {
    LineFigure figure = stake();
    return new LineFigure(
        figure.title(),
        figure.subtitle(),
        figure.x(),
        figure.y().withRange(0, 1),
        figure.lines(),
        figure.bands(),
        List.of());
  }

  static LineFigure events() {
    double[] honest = honest();
    Values x = Values.upTo(EPOCHS);
    return LineFigure.of(
            "Emission per epoch and what changed on the way",
            Axis.whole("Epoch"),
            Axis.number("Emission (alpha per epoch)"),
            List.of(
                Line.of("honest", x, over(EPOCHS, i -> 295.2 * honest[i]), Role.HONEST),
                Line.of("honest, baseline", x, over(EPOCHS, i -> 177 + 0.02 * i), Role.REFERENCE)
                    .withDash(Dash.DASHED),
                Line.of("cabal", x, over(EPOCHS, i -> 295.2 * (1 - honest[i])), Role.CABAL),
                Line.of("burned", x, over(EPOCHS, i -> i > 180 ? 98 : 97), Role.OTHER)))
        .withReferences(
            List.of(
                ReferenceLine.vertical(100, "κ 0.5 → 0.55"),
                ReferenceLine.vertical(112, "bonds penalty 1 → 0.8"),
                ReferenceLine.vertical(125, "tempo 360 → 99"),
                ReferenceLine.vertical(290, "halving"),
                ReferenceLine.horizontal(100, "floor")));
  }

  static LineFigure manyLines() {
    Values x = Values.upTo(EPOCHS);
    List<Line> lines = new ArrayList<>();
    for (int team = 0; team < 7; team++) {
      int number = team;
      lines.add(
          Line.of(
              team == 0 ? "honest" : team == 1 ? "cabal" : "team " + team,
              x,
              over(
                  EPOCHS,
                  i -> 1_000_000 * (number + 1) * (1 + 0.2 * StrictMath.sin(i / 30.0 + number))),
              team == 0 ? Role.HONEST : team == 1 ? Role.CABAL : Role.OTHER));
    }
    return LineFigure.of(
        "Stake of seven teams", Axis.whole("Epoch"), Axis.number("Stake (alpha)"), lines);
  }

  static LineFigure shortLine() {
    return LineFigure.of(
            "A team that leaves, another that pauses, a third seen once",
            Axis.whole("Epoch"),
            Axis.percent("Dividend share (%)"),
            List.of(
                Line.of("stays", Values.upTo(100), over(100, i -> 0.4), Role.HONEST),
                Line.of("leaves", Values.upTo(50), over(50, i -> 0.3 - i * 0.004), Role.CABAL),
                Line.of(
                    "pauses",
                    Values.upTo(100),
                    over(100, i -> i % 40 < 25 ? 0.2 + 0.001 * i : Double.NaN),
                    Role.OTHER),
                Line.of(
                    "once",
                    Values.upTo(100),
                    over(100, i -> i == 30 ? 0.35 : Double.NaN),
                    Role.OTHER)))
        .withSubtitle("Gaps are epochs without dividends");
  }

  static LineFigure oneEpoch() {
    return LineFigure.of(
        "One epoch",
        Axis.whole("Epoch"),
        Axis.percent("Share of stake (%)"),
        List.of(Line.of("honest", Values.of(0), Values.of(0.6), Role.HONEST)));
  }

  static RetentionFigure retention(String published, double penalty, double sigma) {
    return new RetentionFigure(
        "Retention map: where an honest majority keeps its share",
        0.5,
        penalty,
        sigma,
        0.5,
        PublishedRetention.contours(published));
  }

  static HeatMapFigure heatMap(int rows, int columns, HeatMapFigure.Scale scale) {
    Random random = new Random(3);
    int honestRows = rows * 6 / 10;
    int honestColumns = columns * 6 / 10;
    double[] values = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean own = (row < honestRows) == (column < honestColumns);
        double weight = StrictMath.exp(0.9 * random.nextGaussian()) * (own ? 1 : 0.06) / columns;
        values[row * columns + column] = random.nextDouble() < 0.2 ? 0 : weight;
      }
    }
    return new HeatMapFigure(
        "Weights that validators set on servers",
        "Epoch 300, rows and columns ordered by stake within their team",
        "Validator",
        "Server",
        "Weight (share of the row)",
        columns,
        Values.of(values),
        scale,
        List.of(
            new Group("honest", honestRows, Role.HONEST),
            new Group("cabal", rows - honestRows, Role.CABAL)),
        List.of(
            new Group("honest", honestColumns, Role.HONEST),
            new Group("cabal", columns - honestColumns, Role.CABAL)));
  }

  static BarFigure emission() {
    return new BarFigure(
        "Emission by team and role",
        "Sum of 300 epochs",
        Axis.number("Emission (alpha)"),
        List.of("validators", "servers"),
        "in proportion to stake",
        List.of(
            new Bar("honest", Role.HONEST, List.of(29_800.0, 28_900.0), OptionalDouble.of(53_136)),
            new Bar("cabal", Role.CABAL, List.of(14_480.0, 15_380.0), OptionalDouble.of(35_424)),
            new Bar("burned", Role.NEUTRAL, List.of(0.0, 210.0), OptionalDouble.empty())));
  }

  static BarFigure manyBars() {
    return new BarFigure(
        "Share of incentive of forty miners",
        "",
        Axis.percent("Share of incentive (%)"),
        List.of("servers"),
        "",
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new Bar(
                        "miner " + i, Role.OTHER, List.of(0.4 / (i + 2)), OptionalDouble.empty()))
            .toList());
  }

  static StripFigure trust() {
    Random random = new Random(5);
    return new StripFigure(
        "Validator trust by team",
        "Epoch 300, one dot per validator",
        Axis.percent("Validator trust (%)"),
        List.of(
            new Strip(
                "honest",
                Role.HONEST,
                over(38, i -> Math.min(1, 0.93 + 0.03 * random.nextGaussian()))),
            new Strip("cabal", Role.CABAL, over(26, i -> 0.52 + 0.06 * random.nextGaussian())),
            new Strip(
                "late comers", Role.OTHER, over(200, i -> 0.7 + 0.1 * random.nextGaussian()))));
  }

  static LineFigure nothing() {
    return LineFigure.of("", Axis.whole(""), Axis.number(""), List.of());
  }
}
