package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioNotes;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Checks scenarios without running them. */
@Command(
    name = "validate",
    description = {
      "Check scenarios without running them.",
      "Prints what each is, or everything that is wrong with its place in the file."
    },
    footerHeading = "%nExample:%n",
    footer = "  yumalab validate cabal.yaml --set subnet.kappa=0.55")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Parameters(arity = "1..*", paramLabel = "FILE|NAME", description = "Files or built-in names.")
  private List<String> sources = List.of();

  @Mixin private final SettingOptions set = new SettingOptions();

  @Mixin private PluginOptions plugins;

  @Option(names = "--json", description = "Print a JSON array with one result for each scenario.")
  private boolean json;

  @Override
  public Integer call() {
    SequencedMap<String, ReadResult> results = new LinkedHashMap<>();
    var parameters = plugins.parameters();
    for (String source : sources) {
      results.put(
          source, ScenarioReader.read(parameters, ScenarioSource.of(source), set.settings()));
    }
    if (json) {
      JsonOutput.print(spec.commandLine().getOut(), document -> write(document, results));
    } else {
      results.forEach(this::print);
    }
    boolean valid = results.values().stream().allMatch(ReadResult.Valid.class::isInstance);
    return valid ? ExitCode.OK : ExitCode.INVALID_INPUT;
  }

  private void print(String source, ReadResult result) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    switch (result) {
      case ReadResult.Valid valid -> {
        out.println(
            source
                + ": valid. "
                + valid.scenario().name()
                + " ("
                + ScenarioHash.of(valid.scenario()).shortHex()
                + "): "
                + ScenarioSummary.of(valid.scenario()));
        ScenarioNotes.of(valid.scenario())
            .ifPresent(note -> err.println(source + ": note: " + note));
      }
      case ReadResult.Invalid invalid ->
          invalid.listing(ScenarioInput.MOST_PROBLEMS).lines().forEach(err::println);
    }
  }

  private static void write(JsonGenerator document, SequencedMap<String, ReadResult> results) {
    document.writeStartArray();
    results.forEach(
        (source, result) -> {
          document.writeStartObject();
          document.writeStringProperty("source", source);
          document.writeBooleanProperty("valid", result instanceof ReadResult.Valid);
          switch (result) {
            case ReadResult.Valid valid -> {
              document.writeStringProperty("name", valid.scenario().name());
              document.writeStringProperty("hash", ScenarioHash.of(valid.scenario()).hex());
              document.writeStringProperty("summary", ScenarioSummary.of(valid.scenario()));
              ScenarioNotes.of(valid.scenario())
                  .ifPresent(note -> document.writeStringProperty("note", note));
            }
            case ReadResult.Invalid invalid -> {
              document.writeArrayPropertyStart("problems");
              invalid.problems().forEach(problem -> write(document, problem));
              document.writeEndArray();
            }
          }
          document.writeEndObject();
        });
    document.writeEndArray();
  }

  private static void write(JsonGenerator document, Problem problem) {
    document.writeStartObject();
    document.writeStringProperty("place", problem.place().text());
    if (problem.place() instanceof Place.Position(String file, int line, int column)) {
      document.writeStringProperty("file", file);
      document.writeNumberProperty("line", line);
      document.writeNumberProperty("column", column);
    }
    document.writeStringProperty("message", problem.message());
    document.writeEndObject();
  }
}
