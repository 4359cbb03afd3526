package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves what {@code yumalab retention} writes and refuses. */
class RetentionCommandIT {
  private static final Map<String, String> SMALL =
      Map.of("--stakes", "0.6,0.80", "--neurons", "40", "--validators", "8", "--grid", "6");

  @TempDir private Path folder;

  @Test
  void writesTheMapWhateverTheNumberOfThreads() throws Exception {
    CommandLineProcess.Result one = retention("--out", "one", "--jobs", "1");
    CommandLineProcess.Result two = retention("--out", "two", "--jobs", "2");
    assertThat(one.exitCode()).isZero();
    assertThat(two.exitCode()).isZero();
    assertThat(one.out()).contains("honest utility", "0.6   0.", "0.80   0.");

    List<String> cells = Files.readAllLines(folder.resolve("one/retention.csv"));
    assertThat(cells).hasSize(1 + 2 * 36);
    assertThat(cells.getFirst())
        .isEqualTo(
            "major_stake,major_self_weight,minor_self_weight,weight_deviation,"
                + "major_emission_share,major_ratio_raw");
    assertThat(cells.get(1)).startsWith("0.6,1,1,").endsWith("4294967296");
    assertThat(cells.get(2)).startsWith("0.6,1,0.8,");
    for (String table :
        List.of("retention.csv", "retention.parquet", "lines.csv", "lines.parquet")) {
      assertThat(Files.readAllBytes(folder.resolve("two").resolve(table)))
          .as(table)
          .isEqualTo(Files.readAllBytes(folder.resolve("one").resolve(table)));
    }
    assertThat(folder.resolve("one/figures/retention.png")).isNotEmptyFile();
    assertThat(folder.resolve("one/figures/retention.svg")).isNotEmptyFile();
  }

  @Test
  void anotherValidatorShareLeavesTheRawRatioEmpty() throws Exception {
    assertThat(retention("--out", "x", "--validator-share", "0.25").exitCode()).isZero();
    assertThat(Files.readAllLines(folder.resolve("x/retention.csv")).subList(1, 73))
        .allMatch(line -> line.endsWith(","));
  }

  @Test
  void thePenaltyIsComputedAsTheChainsTestDoes() throws Exception {
    retention("--out", "default");
    retention("--out", "one", "--bonds-penalty", "1");
    retention("--out", "raw", "--penalty-u16", "65534");
    retention("--out", "full", "--penalty-u16", "65535");
    String expected = Files.readString(folder.resolve("default/retention.csv"));
    assertThat(Files.readString(folder.resolve("one/retention.csv"))).isEqualTo(expected);
    assertThat(Files.readString(folder.resolve("raw/retention.csv"))).isEqualTo(expected);
    assertThat(Files.readString(folder.resolve("full/manifest.json"))).contains(": 65535");
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    assertUsage("mutually exclusive", "--bonds-penalty", "1", "--penalty-u16", "1");
    assertUsage("--kappa must be 0..1", "--kappa", "1.5");
    assertUsage("each stake must lie between 0 and 1", "--stakes", "0.5,1");
    assertUsage("the penalty must be 0..65535", "--penalty-u16", "70000");
    assertUsage("'NaN' is not a decimal number", "--bonds-penalty", "NaN");
    assertUsage("--bonds-penalty must be 0..1", "--bonds-penalty", "1.01");
    assertUsage("there must be 4..4096 neurons", "--neurons", "-2147483648");
    assertUsage("--seed has no effect beside --normals", "--seed", "1", "--normals", ".");
    assertUsage("--jobs must be at least 1", "--jobs", "0");
    assertUsage("servers", "--validators", "40");
    assertUsage("each stake must have at most 18 decimals", "--stakes", "1e-999999999");
    assertUsage("--kappa must have at most 18 decimals", "--kappa", "1e-999999999");

    CommandLineProcess.Result missing = retention("--normals", "nowhere");
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.err()).contains("normals_stake0.60.jsonl.gz does not exist");
    assertThat(folder.resolve("out"))
        .satisfiesAnyOf(
            out -> assertThat(out).doesNotExist(), out -> assertThat(out).isEmptyDirectory());
  }

  private void assertUsage(String message, String... options) throws Exception {
    CommandLineProcess.Result result = retention(options);
    assertThat(result.exitCode()).as(message).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }

  /** A small map; options given replace those of the same name. */
  private CommandLineProcess.Result retention(String... options) throws Exception {
    List<String> given = List.of(options);
    List<String> command = new ArrayList<>(List.of("retention", "--no-progress"));
    SMALL.forEach(
        (option, value) -> {
          if (!given.contains(option)) {
            command.addAll(List.of(option, value));
          }
        });
    command.addAll(given);
    return CommandLineProcess.run(folder, command.toArray(String[]::new));
  }
}
