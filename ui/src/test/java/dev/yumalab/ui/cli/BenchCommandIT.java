package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proves what {@code yumalab bench} prints and how it exits. */
class BenchCommandIT {
  @TempDir private Path folder;

  @Test
  void printsTimesForPeople() throws Exception {
    CommandLineProcess.Result result =
        yumalab("bench", "kernel", "--shape", "256/64", "--yuma", "yuma3", "--seconds", "0.02");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("256/64  Yuma 3  (the chain's own code: 1,040 µs)")
        .contains("everything replaced, all outputs read", "reference", "× chain: best time of");
  }

  @Test
  void printsTimesForPrograms() throws Exception {
    CommandLineProcess.Result result =
        yumalab(
            "bench",
            "kernel",
            "--shape",
            "24/8,32/8",
            "--yuma",
            "yuma2,yuma3-liquid",
            "--form",
            "all",
            "--seconds",
            "0.01",
            "--json");

    assertThat(result.exitCode()).isZero();
    JsonNode json = new JsonMapper().readTree(result.out());
    assertThat(json.get("networks").intValue()).isEqualTo(16);
    assertThat(json.get("results")).hasSize(4);
    JsonNode first = json.get("results").get(0);
    assertThat(first.get("neurons").intValue()).isEqualTo(24);
    assertThat(first.get("version").stringValue()).isEqualTo("yuma2");
    assertThat(first.get("form").stringValue()).isEqualTo("all");
    assertThat(first.get("kernels").get(0).get("median_us").doubleValue()).isPositive();
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    assertUsage("bench needs to know what: kernel", "bench");
    assertUsage("a shape is neurons/validators, such as 512/64, not '5'", "--shape", "5");
    assertUsage("Did you mean 'yuma3-liquid'?", "--yuma", "yuma3-liqid");
    assertUsage("--form has no 'b'; there are: resident, weights, all", "--form", "b");
    assertUsage("seconds must be above 0 and at most 3600, not 0.0", "--seconds", "0");
    assertUsage("unknown backend 'cuda'", "--backend", "cuda");
  }

  private void assertUsage(String message, String... options) throws Exception {
    CommandLineProcess.Result result =
        options[0].equals("bench")
            ? yumalab(options)
            : yumalab("bench", "kernel", options[0], options[1]);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder, arguments);
  }
}
