package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.epoch.EpochKernels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The lines read off the figures of the chain's docs/consensus.md, and how far ours lie from them.
 */
final class PublishedLines {
  /**
   * A published figure.
   *
   * @param file its lines
   * @param penalty the bonds penalty as the chain's test gives it
   * @param deviation of weights
   */
  record Figure(String file, float penalty, float deviation) {
    static final List<Figure> ALL =
        List.of(
            new Figure("bonds_penalty_0.csv", 0, 0.4f),
            new Figure("bonds_penalty_50.csv", 0.5f, 0.4f),
            new Figure("bonds_penalty_100.csv", 1, 0.4f),
            new Figure("weights_stddev_0.csv", 1, 0));
  }

  /**
   * The largest distances of a stake's lines.
   *
   * @param fromPublished from each published point to our nearest segment
   * @param fromOurs from each of our points to the nearest published segment
   */
  record Distance(double fromPublished, double fromOurs) {
    double larger() {
      return Math.max(fromPublished, fromOurs);
    }
  }

  private PublishedLines() {}

  /**
   * Runs our own draws on the default kernel, as the command does, and measures every line. That
   * the kernel gives the reference's bits is for other tests to show.
   */
  static Map<BigDecimal, Distance> distances(Figure figure, List<BigDecimal> stakes, long seed)
      throws Exception {
    RetentionSettings settings =
        new RetentionSettings(
            stakes,
            32_767,
            (int) (figure.penalty() * 65534f),
            figure.deviation(),
            0.5,
            512,
            64,
            51);
    Map<BigDecimal, RetentionMap.Line> published = read(figure.file());
    Map<BigDecimal, Distance> distances = new TreeMap<>();
    for (RetentionMap map :
        RetentionExperiment.run(
            settings,
            new DrawSource.Streams(seed),
            EpochKernels.installed().choose(EpochKernels.DEFAULT).kernel(),
            Runtime.getRuntime().availableProcessors(),
            (done, all) -> {})) {
      RetentionMap.Line theirs = published.get(map.stake());
      distances.put(
          map.stake(),
          new Distance(
              farthest(List.of(theirs), map.lines()),
              farthest(within(theirs, map.lines()), List.of(theirs))));
    }
    return distances;
  }

  private static Map<BigDecimal, RetentionMap.Line> read(String file) {
    Map<BigDecimal, Map<Integer, List<double[]>>> points = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PublishedLines.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] field = line.split(",", -1);
        points
            .computeIfAbsent(new BigDecimal(field[0]), stake -> new TreeMap<>())
            .computeIfAbsent(Integer.valueOf(field[1]), piece -> new ArrayList<>())
            .add(new double[] {Double.parseDouble(field[3]), Double.parseDouble(field[4])});
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<BigDecimal, RetentionMap.Line> result = new TreeMap<>();
    points.forEach(
        (stake, pieces) -> {
          List<double[]> joined = pieces.values().stream().flatMap(List::stream).toList();
          result.put(
              stake,
              new RetentionMap.Line(
                  joined.stream().mapToDouble(point -> point[0]).toArray(),
                  joined.stream().mapToDouble(point -> point[1]).toArray()));
        });
    return result;
  }

  /** The pieces of ours as far as the published line reaches along the cabal's self-weight. */
  private static List<RetentionMap.Line> within(
      RetentionMap.Line published, List<RetentionMap.Line> ours) {
    double low = Arrays.stream(published.cabal()).min().orElseThrow();
    double high = Arrays.stream(published.cabal()).max().orElseThrow();
    return ours.stream()
        .map(
            line -> {
              int[] inside =
                  IntStream.range(0, line.cabal().length)
                      .filter(k -> line.cabal()[k] >= low && line.cabal()[k] <= high)
                      .toArray();
              return new RetentionMap.Line(
                  Arrays.stream(inside).mapToDouble(k -> line.honest()[k]).toArray(),
                  Arrays.stream(inside).mapToDouble(k -> line.cabal()[k]).toArray());
            })
        .toList();
  }

  /** The largest distance from a point of one to the nearest segment of the other. */
  private static double farthest(List<RetentionMap.Line> from, List<RetentionMap.Line> to) {
    double farthest = from.isEmpty() == to.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    for (RetentionMap.Line line : from) {
      for (int k = 0; k < line.honest().length; k++) {
        farthest = Math.max(farthest, nearest(line.honest()[k], line.cabal()[k], to));
      }
    }
    return farthest;
  }

  private static double nearest(double x, double y, List<RetentionMap.Line> lines) {
    double nearest = Double.POSITIVE_INFINITY;
    for (RetentionMap.Line line : lines) {
      for (int k = 1; k < line.honest().length; k++) {
        nearest =
            Math.min(
                nearest,
                toSegment(
                    x,
                    y,
                    line.honest()[k - 1],
                    line.cabal()[k - 1],
                    line.honest()[k],
                    line.cabal()[k]));
      }
    }
    return nearest;
  }

  private static double toSegment(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
    double t = Math.clamp(along, 0, 1);
    double ex = x - x1 - t * dx;
    double ey = y - y1 - t * dy;
    return Math.sqrt(ex * ex + ey * ey);
  }
}
