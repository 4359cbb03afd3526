package dev.yumalab.export.run;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Bar;
import dev.yumalab.export.figures.BarFigure;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.Role;
import dev.yumalab.scenarios.results.TableReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The largest validators of a recorded network: what each earns beside what it holds. */
final class ValidatorBars {
  private static final int MOST_BARS = 12;
  private static final String VALIDATOR = "validator";

  private final TableReader neurons;
  private final Map<String, Role> roles;

  /**
   * @param neurons the table of neurons at the end
   * @param roles the colour of each team
   */
  ValidatorBars(TableReader neurons, Map<String, Role> roles) {
    this.neurons = neurons;
    this.roles = roles;
  }

  Figure figure() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String team : roles.keySet()) {
      double[] uid = neurons.column("uid", "team", team);
      double[] isValidator = new double[uid.length];
      for (double validator : neurons.column("uid", "role", VALIDATOR)) {
        int index = Arrays.binarySearch(uid, validator);
        if (index >= 0) {
          isValidator[index] = 1;
        }
      }
      double[] stake = neurons.column("stake_rao", "team", team);
      double[] dividend = neurons.column("dividend", "team", team);
      IntStream.range(0, uid.length)
          .filter(i -> isValidator[i] > 0)
          .forEach(i -> rows.add(new Row((int) uid[i], team, stake[i], dividend[i])));
    }
    double all = rows.stream().mapToDouble(Row::stake).sum();
    List<Bar> bars =
        rows.stream()
            .sorted(Comparator.comparingDouble(Row::stake).reversed())
            .limit(MOST_BARS)
            .map(row -> bar(row, all))
            .toList();
    return new BarFigure(
        "What validators hold, and what they earn",
        "the "
            + bars.size()
            + " largest validators in the last epoch; the mark is their part of validators' stake",
        Axis.percent("Share of dividends"),
        List.of("dividends"),
        "share of stake",
        bars);
  }

  /** A validator at the end. */
  private record Row(int uid, String team, double stake, double dividend) {}

  private Bar bar(Row row, double allStake) {
    return new Bar(
        "uid " + row.uid(),
        roles.get(row.team()),
        List.of(row.dividend()),
        OptionalDouble.of(allStake == 0 ? 0 : row.stake() / allStake));
  }
}
