package dev.yumalab.export.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The retention lines of the chain's own documentation: facts read off the figures in
 * docs/consensus.md of opentensor/subtensor.
 */
final class PublishedRetention {
  private PublishedRetention() {}

  static List<Contour> contours(String name) {
    TreeMap<Double, TreeMap<Integer, List<double[]>>> stakes = new TreeMap<>();
    String resource = "/published_retention/" + name + ".csv";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PublishedRetention.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .forEach(
              row -> {
                String[] cells = row.split(",", -1);
                stakes
                    .computeIfAbsent(Double.valueOf(cells[0]), stake -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(cells[1]), line -> new ArrayList<>())
                    .add(new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])});
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Contour> contours = new ArrayList<>();
    stakes.forEach(
        (stake, lines) ->
            contours.add(
                new Contour(
                    stake, lines.values().stream().map(PublishedRetention::piece).toList())));
    return contours;
  }

  private static Polyline piece(List<double[]> points) {
    return new Polyline(
        Values.of(points.stream().mapToDouble(point -> point[0]).toArray()),
        Values.of(points.stream().mapToDouble(point -> point[1]).toArray()));
  }
}
