package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proves what {@code yumalab doctor} prints and how it exits. */
class DoctorCommandIT {
  @TempDir private Path folder;

  @Test
  void aHealthyMachineIsZero() throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "doctor");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("JDK", Runtime.version().toString(), "processors", "heap up to")
        .contains("backend reference", "backend auto", "takes ")
        .contains("working folder", folder.toRealPath() + " can be written, ")
        .contains("DuckDB", " loads")
        .endsWith("All is well." + System.lineSeparator());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTemporaryFolderThatIsNotThereIsTwoWithWhatToDo() throws Exception {
    CommandLineProcess.Result result =
        CommandLineProcess.run(
            folder, List.of("-Djava.io.tmpdir=" + folder.resolve("missing")), "doctor");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .contains("problem  temporary folder", "missing cannot be written")
        .contains("YUMALAB_JAVA_OPTS=-Djava.io.tmpdir=DIR names another, which must exist.")
        .containsPattern("problem  DuckDB +the library that writes Parquet could not be loaded")
        .endsWith("2 problems." + System.lineSeparator())
        .doesNotContain("\tat ");
  }

  @Test
  void programsGetJson() throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "doctor", "--json");

    assertThat(result.exitCode()).isZero();
    JsonNode json = new JsonMapper().readTree(result.out());
    assertThat(json.get("well").booleanValue()).isTrue();
    assertThat(StreamSupport.stream(json.get("checks").spliterator(), false))
        .extracting(check -> check.get("name").stringValue())
        .contains("JDK", "JVM options", "vector", "system", "processors", "memory")
        .contains("backend reference", "backend auto", "working folder", "DuckDB");
    assertThat(fact(json, "memory", "heap_limit_bytes").longValue()).isPositive();
    assertThat(fact(json, "backend reference", "available").booleanValue()).isTrue();
    assertThat(fact(json, "working folder", "free_bytes").longValue()).isPositive();
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "doctor", "--jsn");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--jsn", "--json").doesNotContain("\tat ");
  }

  private static JsonNode fact(JsonNode json, String check, String fact) {
    return StreamSupport.stream(json.get("checks").spliterator(), false)
        .filter(each -> each.get("name").stringValue().equals(check))
        .map(each -> each.get("facts").get(fact))
        .findFirst()
        .orElseThrow();
  }
}
