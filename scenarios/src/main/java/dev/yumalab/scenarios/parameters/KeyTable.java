package dev.yumalab.scenarios.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all keys that the documentation shows, made from the registry. */
public final class KeyTable {
  private static final String AGENTS = " (agents only)";

  private KeyTable() {}

  /**
   * The table in Markdown, with the lab's own strategies.
   *
   * @return a head and a row for every key
   */
  public static String markdown() {
    String head =
        """
        | key | values | default | unit | on the chain | in events | meaning |
        |---|---|---|---|---|---|---|
        """;
    return Parameters.lab().all().stream()
        .map(KeyTable::row)
        .collect(Collectors.joining("\n", head, "\n"));
  }

  /**
   * The table of metrics in Markdown.
   *
   * @return a head and a row for every metric that an expectation can name
   */
  public static String metricsMarkdown() {
    String head =
        """
        | metric | unit | what it is |
        |---|---|---|
        """;
    Stream<String> ofTeams =
        Arrays.stream(TeamMetric.values())
            .map(
                metric ->
                    metricRow(
                        "TEAM_" + metric.suffix(),
                        metric.unit(),
                        "the team's " + metric.meaning() + (metric.isOfAgents() ? AGENTS : "")));
    Stream<String> ofSubnets =
        Arrays.stream(SubnetMetric.values())
            .map(metric -> metricRow(metric.metric(), metric.unit(), metric.meaning() + AGENTS));
    return Stream.concat(ofTeams, ofSubnets).collect(Collectors.joining("\n", head, "\n"));
  }

  private static String metricRow(String name, String unit, String meaning) {
    return "| " + code(name) + " | " + unit + " | " + meaning + " |";
  }

  private static String row(Parameter parameter) {
    String absence =
        switch (parameter.whenAbsent()) {
          case WhenAbsent.Required _ -> parameter.absence();
          case WhenAbsent.Default(ParameterValue value) -> code(parameter.display(value));
          case WhenAbsent.Nothing(String consequence) -> consequence;
        };
    String meaning =
        parameter
            .spellingOf()
            .map(path -> "The same as " + code(path) + " in other units; give one of them.")
            .orElse(parameter.meaning());
    List<String> cells =
        List.of(
            code(parameter.path()),
            parameter.type().range(),
            absence,
            parameter.unit(),
            parameter.chain().map(ChainName::toString).orElse(""),
            parameter.changeable() ? "yes" : "",
            meaning);
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
