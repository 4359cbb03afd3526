package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Group;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Values;
import java.util.ArrayList;
import java.util.List;

/** Makes a figure and a table of a heat map: all cells in the order that is shown. */
final class HeatExhibit {
  /** More groups than this would be a strip of noise. */
  private static final int MOST_GROUPS = 12;

  private HeatExhibit() {}

  static Exhibit of(String name, HeatMap map) {
    List<Integer> rows = map.rows().order();
    List<Integer> columns = map.columns().order();
    double[] values = new double[Math.max(1, rows.size() * columns.size())];
    values[0] = Double.NaN;
    double[] row = new double[map.cells().columns()];
    Csv csv = new Csv(List.of("row", "column", map.value().label()));
    for (int y = 0; y < rows.size(); y++) {
      map.cells().row(rows.get(y), row);
      for (int x = 0; x < columns.size(); x++) {
        double value = row[columns.get(x)];
        values[y * columns.size() + x] = value;
        csv.row(rows.get(y), columns.get(x), value);
      }
    }
    String title = map.title().isEmpty() ? map.value().label() : map.title();
    boolean empty = rows.isEmpty() || columns.isEmpty();
    HeatMapFigure figure =
        new HeatMapFigure(
            title,
            "",
            map.rows().label(),
            map.columns().label(),
            map.value().label(),
            empty ? 1 : columns.size(),
            Values.of(values),
            map.scale(),
            empty ? List.of() : groups(map.rows()),
            empty ? List.of() : groups(map.columns()));
    return new Exhibit(name, empty ? figure : figure.withUids(rows, columns), csv.text());
  }

  /** Neighbours of one side; none when the order mixes the sides. */
  private static List<Group> groups(HeatAxis axis) {
    if (axis.hues().isEmpty()) {
      return List.of();
    }
    List<Group> groups = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= axis.order().size(); i++) {
      if (i == axis.order().size() || !hue(axis, i).equals(hue(axis, start))) {
        Hue hue = hue(axis, start);
        groups.add(new Group(Hues.name(hue), i - start, hue.role()));
        start = i;
      }
    }
    return groups.size() > MOST_GROUPS ? List.of() : groups;
  }

  private static Hue hue(HeatAxis axis, int place) {
    int index = axis.order().get(place);
    return index < axis.hues().size() ? axis.hues().get(index) : Hue.NEUTRAL;
  }
}
