package dev.yumalab.scenarios.retention;

import dev.yumalab.scenarios.retention.RetentionMap.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contour lines of a grid over the unit square by marching squares with linear interpolation
 * (Lorensen, Cline, SIGGRAPH 1987, in two dimensions); a saddle is decided by the mean of its
 * corners, as matplotlib does.
 */
final class Contours {
  private final double[][] grid;
  private final double level;
  private final int last;

  /** Crossed edges and, for each, the one or two edges that it is joined to. */
  private final Map<Integer, List<Integer>> joined = new HashMap<>();

  private final List<Integer> order = new ArrayList<>();

  private Contours(double[][] grid, double level) {
    this.grid = grid;
    this.level = level;
    this.last = grid.length - 1;
  }

  /**
   * The lines of a level.
   *
   * @param grid values by x, then y; a value at the level counts as above
   */
  static List<Line> of(double[][] grid, double level) {
    Contours contours = new Contours(grid, level);
    contours.joinEdges();
    return contours.walk();
  }

  private boolean above(int i, int j) {
    return grid[i][j] >= level;
  }

  /** The edge from (i, j) to (i + 1, j). */
  private int alongX(int i, int j) {
    return 2 * (i * grid.length + j);
  }

  /** The edge from (i, j) to (i, j + 1). */
  private int alongY(int i, int j) {
    return 2 * (i * grid.length + j) + 1;
  }

  private void joinEdges() {
    for (int i = 0; i < last; i++) {
      for (int j = 0; j < last; j++) {
        joinInSquare(i, j);
      }
    }
  }

  private void joinInSquare(int i, int j) {
    int bottom = alongX(i, j);
    int right = alongY(i + 1, j);
    int top = alongX(i, j + 1);
    int left = alongY(i, j);
    boolean a = above(i, j);
    boolean b = above(i + 1, j);
    boolean c = above(i + 1, j + 1);
    boolean d = above(i, j + 1);
    if (a == c && b == d && a != b) {
      double mean = (grid[i][j] + grid[i + 1][j] + grid[i + 1][j + 1] + grid[i][j + 1]) / 4;
      boolean firstDiagonalJoined = a == (mean >= level);
      join(bottom, firstDiagonalJoined ? right : left);
      join(top, firstDiagonalJoined ? left : right);
      return;
    }
    int[] crossed = new int[4];
    int count = 0;
    if (a != b) {
      crossed[count++] = bottom;
    }
    if (b != c) {
      crossed[count++] = right;
    }
    if (c != d) {
      crossed[count++] = top;
    }
    if (d != a) {
      crossed[count++] = left;
    }
    if (count == 2) {
      join(crossed[0], crossed[1]);
    }
  }

  private void join(int edge, int other) {
    neighbours(edge).add(other);
    neighbours(other).add(edge);
  }

  private List<Integer> neighbours(int edge) {
    return joined.computeIfAbsent(
        edge,
        crossed -> {
          order.add(crossed);
          return new ArrayList<>(2);
        });
  }

  /** Open lines first, from their ends, then closed ones. */
  private List<Line> walk() {
    List<Line> lines = new ArrayList<>();
    boolean[] used = new boolean[2 * grid.length * grid.length];
    for (int pass = 0; pass < 2; pass++) {
      for (int start : order) {
        if (!used[start] && (pass == 1 || joined.get(start).size() == 1)) {
          lines.add(line(start, used));
        }
      }
    }
    return lines;
  }

  private Line line(int start, boolean[] used) {
    List<Integer> edges = new ArrayList<>();
    int edge = start;
    while (edge >= 0) {
      used[edge] = true;
      edges.add(edge);
      int from = edge;
      edge = -1;
      for (int next : joined.get(from)) {
        if (!used[next]) {
          edge = next;
          break;
        }
      }
    }
    boolean closed = edges.size() > 2 && joined.get(edges.getLast()).contains(start);
    if (closed) {
      edges.add(start);
    }
    double[] x = new double[edges.size()];
    double[] y = new double[edges.size()];
    Arrays.setAll(x, k -> x(edges.get(k)));
    Arrays.setAll(y, k -> y(edges.get(k)));
    return new Line(x, y);
  }

  private double x(int edge) {
    int i = edge / 2 / grid.length;
    int j = edge / 2 % grid.length;
    double shift = edge % 2 == 0 ? fraction(grid[i][j], grid[i + 1][j]) : 0;
    return (i + shift) / last;
  }

  private double y(int edge) {
    int i = edge / 2 / grid.length;
    int j = edge / 2 % grid.length;
    double shift = edge % 2 == 1 ? fraction(grid[i][j], grid[i][j + 1]) : 0;
    return (j + shift) / last;
  }

  private double fraction(double from, double to) {
    return (level - from) / (to - from);
  }
}
