package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.retention.PublishedLines.Distance;
import dev.yumalab.scenarios.retention.PublishedLines.Figure;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With our own draws, every line lies within a grid step of the published one. */
class PublishedLinesTest {
  private static final double GRID_STEP = 0.02;
  private static final int SEEDS = 10;

  @Test
  void theBoldLineOfTheDefaultFigure() throws Exception {
    List<BigDecimal> stake = List.of(new BigDecimal("0.60"));
    Map<BigDecimal, Distance> distances = PublishedLines.distances(Figure.ALL.get(2), stake, 1);
    assertThat(distances.values())
        .singleElement()
        .satisfies(distance -> assertThat(distance.larger()).isLessThan(GRID_STEP));
  }

  static Stream<Arguments> figuresAndSeeds() {
    return Figure.ALL.stream()
        .flatMap(
            figure ->
                LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(figure, seed)));
  }

  @Tag("nightly")
  @ParameterizedTest
  @MethodSource("figuresAndSeeds")
  void everyLineOfEveryFigure(Figure figure, long seed) throws Exception {
    Map<BigDecimal, Distance> distances =
        PublishedLines.distances(figure, RetentionSettings.PUBLISHED_STAKES, seed);
    StringBuilder table = new StringBuilder();
    distances.forEach(
        (stake, distance) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%s,%d,%s,%.4f,%.4f%n",
                    figure.file(),
                    seed,
                    stake,
                    distance.fromPublished(),
                    distance.fromOurs())));
    Files.writeString(
        Path.of("target", "published-lines.csv"),
        table,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(distances).hasSize(RetentionSettings.PUBLISHED_STAKES.size());
    assertThat(distances).allSatisfy((stake, d) -> assertThat(d.larger()).isLessThan(GRID_STEP));
  }
}
