package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the chain's own draws, every cell has the bits that the chain's own program printed. */
class RecordedRetentionTest {
  @ParameterizedTest
  @CsvSource({
    "retention_stake0.6_sd0.0_penalty65534.csv, 0.60, 0.0",
    "retention_stake0.6_sd0.4_penalty65534.csv, 0.60, 0.4",
    "retention_stake0.9_sd0.2_penalty65534.csv, 0.90, 0.2",
  })
  void everyCellHasTheChainsBits(String csv, BigDecimal stake, float deviation) throws Exception {
    RetentionSettings settings =
        new RetentionSettings(List.of(stake), 32_767, 65_534, deviation, 0.5, 512, 64, 51);
    RetentionMap map =
        RetentionExperiment.run(
                settings,
                new DrawSource.Recorded(resources()),
                new ReferenceKernel(),
                Runtime.getRuntime().availableProcessors(),
                (done, all) -> {})
            .getFirst();

    List<String> lines = Files.readAllLines(resources().resolve(csv));
    assertThat(lines).hasSize(1 + 51 * 51);
    for (String line : lines.subList(1, lines.size())) {
      String[] field = line.split(",", -1);
      int honest = (int) Math.round(Double.parseDouble(field[1]) * 50);
      int cabal = (int) Math.round(Double.parseDouble(field[2]) * 50);
      RetentionCell cell = map.cells()[honest][cabal];
      assertThat(cell.honestShareRaw())
          .as(line)
          .isEqualTo(OptionalLong.of(Long.parseLong(field[5])));
      assertThat(cell.weightDeviation())
          .as(line)
          .isCloseTo(Double.parseDouble(field[3]), within(0.00051));
    }
  }

  private Path resources() throws IOException, URISyntaxException {
    return Path.of(
            Objects.requireNonNull(getClass().getResource("normals_stake0.60.jsonl.gz")).toURI())
        .getParent();
  }
}
