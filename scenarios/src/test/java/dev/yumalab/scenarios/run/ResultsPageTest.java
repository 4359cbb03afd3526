package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.copier.CopierTables;
import dev.yumalab.scenarios.parameters.SubnetMetric;
import dev.yumalab.scenarios.parameters.TeamMetric;
import dev.yumalab.scenarios.retention.RetentionFiles;
import dev.yumalab.scenarios.sweep.SweepFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/results.md lists the files and columns that there are, and no others. */
class ResultsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "results.md");
  private static final String HOW_TO_WRITE =
      "write the tables of docs/results.md anew with: mvn -pl scenarios -am test"
          + " -Dtest=ResultsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

  /** In code, or in the programs that load a run. */
  private static final Pattern NAMED_FILE =
      Pattern.compile(
          "(?:`|…/|run \\+ \"|run,"
              + " \")([\\w./-]+\\.(?:csv|parquet|png|svg|html|md|json\\.gz|json|yaml|sh))");

  @Test
  void hasEveryFileEveryColumnAndEveryMeasure() throws IOException {
    String written = Files.readString(PAGE);
    String expected = with(written, "run", "RunFiles", RunFiles.CONTENTS.markdown());
    expected = with(expected, "retention", "RetentionFiles", RetentionFiles.CONTENTS.markdown());
    expected = with(expected, "sweep", "SweepFiles", SweepFiles.CONTENTS.markdown());
    expected = with(expected, "copier", "CopierTables", CopierTables.CONTENTS.markdown());
    expected = with(expected, "measures", "RunSummary", measures());
    expected = with(expected, "agent measures", "AgentRecorder", agentMeasures());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, expected);
    } else {
      assertThat(written).as(HOW_TO_WRITE).isEqualTo(expected);
    }
  }

  @Test
  void namesOnlyFilesThatThereAre() throws IOException {
    List<String> named =
        NAMED_FILE
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult match) -> match.group(1))
            .distinct()
            .toList();

    assertThat(named)
        .contains("series/teams.csv", "series/teams.parquet", "manifest.json")
        .isSubsetOf(
            Stream.of(
                    RunFiles.CONTENTS,
                    SweepFiles.CONTENTS,
                    RetentionFiles.CONTENTS,
                    CopierTables.CONTENTS)
                .flatMap(contents -> contents.paths().stream())
                .toList());
  }

  /** Every measure that a summary has of a team, whether expect knows it or not. */
  private static String measures() {
    StringBuilder table =
        new StringBuilder("| measure | unit | meaning | in `expect` |\n|---|---|---|---|\n");
    String team = "x";
    for (RunSummary.Metric metric : new RunSummary.Builder(List.of(team)).build().metrics()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  metric.name().substring(team.length() + 1),
                  metric.unit(),
                  metric.meaning(),
                  TeamMetric.ofName(metric.name()).isPresent() ? "yes" : "no"));
    }
    return table.toString();
  }

  /** What only runs of agents have, of each group and of the subnet. */
  private static String agentMeasures() {
    StringBuilder table = new StringBuilder("| metric | unit | meaning |\n|---|---|---|\n");
    for (TeamMetric metric : TeamMetric.values()) {
      if (metric.isOfAgents()) {
        table.append(row(metric.nameFor("GROUP"), metric.unit(), metric.meaning()));
      }
    }
    for (SubnetMetric metric : SubnetMetric.values()) {
      table.append(row(metric.metric(), metric.unit(), metric.meaning()));
    }
    return table.toString();
  }

  private static String row(String name, String unit, String meaning) {
    return "| `%s` | %s | %s |\n".formatted(name, unit, meaning);
  }

  private static String with(String page, String name, String madeBy, String markdown) {
    String begin = "<!-- begin " + name + ": made by " + madeBy + " -->\n";
    String end = "<!-- end " + name + " -->\n";
    assertThat(page).contains(begin).contains(end);
    return page.substring(0, page.indexOf(begin) + begin.length())
        + "\n"
        + markdown
        + "\n"
        + page.substring(page.indexOf(end));
  }
}
