package dev.yumalab.scenarios.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The key table in the documentation is the registry's. */
class KeyTableTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "scenario.md");
  private static final String HOW_TO_WRITE =
      "write the tables of docs/scenario.md anew with: mvn -pl scenarios -am test"
          + " -Dtest=KeyTableTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

  @Test
  void everyKeyHasARow() {
    assertThat(KeyTable.markdown().lines().skip(2))
        .hasSize(Parameters.lab().all().size())
        .anyMatch(
            row ->
                row.startsWith(
                    "| `subnet.kappa` | 0..1 | `0.5` | share of stake | Kappa (u16) | yes | "));
  }

  @Test
  void theDocumentationShowsTheRegistrysTables() throws IOException {
    String written = Files.readString(DOCUMENT);
    String expected =
        with(with(written, "keys", KeyTable.markdown()), "metrics", KeyTable.metricsMarkdown());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DOCUMENT, expected);
    } else {
      assertThat(written).as(HOW_TO_WRITE).isEqualTo(expected);
    }
  }

  private static String with(String document, String name, String table) {
    String begin = "<!-- begin " + name + ": made by KeyTable -->\n";
    String end = "<!-- end " + name + " -->\n";
    assertThat(document).contains(begin).contains(end);
    return document.substring(0, document.indexOf(begin) + begin.length())
        + "\n"
        + table
        + "\n"
        + document.substring(document.indexOf(end));
  }
}
