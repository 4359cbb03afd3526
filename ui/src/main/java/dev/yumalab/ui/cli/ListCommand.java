package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Lists the built-in scenarios. */
@Command(
    name = "list",
    description = "List the built-in scenarios and what each of them asks.",
    footerHeading = "%nExample:%n",
    footer = "  yumalab list")
final class ListCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Option(names = "--json", description = "Print a JSON array of names and questions.")
  private boolean json;

  @Mixin private PluginOptions plugins;

  @Override
  public void run() {
    Parameters parameters = plugins.parameters();
    PrintWriter out = spec.commandLine().getOut();
    List<Scenario> scenarios =
        Catalogue.names().stream()
            .map(name -> ScenarioInput.read(parameters, name, List.of()).scenario())
            .toList();
    if (json) {
      JsonOutput.print(out, document -> write(document, scenarios));
      return;
    }
    int width = scenarios.stream().mapToInt(scenario -> scenario.name().length()).max().orElse(1);
    Map<String, Scenario> byName =
        scenarios.stream().collect(Collectors.toMap(Scenario::name, Function.identity()));
    Catalogue.themes()
        .forEach(
            (theme, names) -> {
              out.println(theme);
              for (String name : names) {
                String padded = String.format(Locale.ROOT, "%-" + width + "s", name);
                out.println("  " + padded + "  " + byName.get(name).question());
              }
            });
    List<StrategyKind> brought = PluginOptions.ofPlugins(parameters);
    if (!brought.isEmpty()) {
      out.println("strategies of plugins");
      brought.forEach(kind -> out.println("  " + kind.name() + "  " + kind.meaning()));
    }
  }

  private static void write(JsonGenerator document, List<Scenario> scenarios) {
    document.writeStartArray();
    for (Scenario scenario : scenarios) {
      document.writeStartObject();
      document.writeStringProperty("name", scenario.name());
      document.writeStringProperty("question", scenario.question());
      document.writeEndObject();
    }
    document.writeEndArray();
  }
}
