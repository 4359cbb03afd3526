package dev.yumalab.ui.desktop.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows or the columns of a {@link HeatMap}.
 *
 * @param label what one is and how they are ordered
 * @param order which row (or column) of the matrix stands at each place, from the top (or left);
 *     may leave some out
 * @param hues whose each row of the matrix is, for the strip at the edge; empty for no strip
 * @param names what each row of the matrix is called, for the pointer; empty for its number
 */
public record HeatAxis(String label, List<Integer> order, List<Hue> hues, List<String> names) {
  /** Copies the lists. */
  public HeatAxis {
    order = List.copyOf(order);
    hues = List.copyOf(hues);
    names = List.copyOf(names);
  }

  /** All of them, in the order of the matrix, without names. */
  public static HeatAxis plain(String label, int count) {
    return new HeatAxis(label, IntStream.range(0, count).boxed().toList(), List.of(), List.of());
  }

  /** What the row at an index of the matrix is called. */
  public String name(int index) {
    return index < names.size() ? names.get(index) : Integer.toString(index);
  }
}
