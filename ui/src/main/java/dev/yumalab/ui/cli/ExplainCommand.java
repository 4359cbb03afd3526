package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.Parameters.Addressed;
import dev.yumalab.scenarios.scenario.ResolvedValue;
import dev.yumalab.scenarios.yaml.Place;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains the keys of scenario files, and which source a value comes from. */
@Command(
    name = "explain",
    description = {
      "Explain a key of scenario files: meaning, unit, range, default, the chain's name.",
      "With --scenario also its value there and what set it. Without a key, list all keys.",
      "Of a strategy: what it does and its settings. Of a metric: what it measures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  yumalab explain subnet.kappa",
      "  yumalab explain weight-copier",
      "  yumalab explain kappa --scenario cabal.yaml --set subnet.kappa=0.55"
    })
final class ExplainCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @picocli.CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "KEY",
      description =
          "A key, such as subnet.kappa, kappa or teams.cabal.self_weight, a strategy, or a metric.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--scenario",
      paramLabel = "FILE|NAME",
      description = "Show the values of this scenario too.")
  private Optional<String> scenario = Optional.empty();

  @Mixin private final SettingOptions set = new SettingOptions();

  @Mixin private PluginOptions plugins;

  @Override
  public void run() {
    if (scenario.isEmpty() && !set.settings().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--set needs --scenario");
    }
    Parameters parameters = plugins.parameters();
    Optional<StrategyKind> strategy = key.flatMap(parameters.strategies()::find);
    if (strategy.isPresent()) {
      StrategyText.print(strategy.get(), spec.commandLine().getOut());
      return;
    }
    Optional<MetricText> metric =
        key.filter(written -> !isKey(parameters, written)).flatMap(MetricText::find);
    if (metric.isPresent()) {
      metric.get().print(spec.commandLine().getOut());
      return;
    }
    List<Addressed> wanted = key.map(written -> find(parameters, written)).orElse(List.of());
    Optional<List<ResolvedValue>> values =
        scenario.map(source -> ScenarioInput.read(parameters, source, set.settings()).values());
    PrintWriter out = spec.commandLine().getOut();
    if (key.isPresent()) {
      for (Addressed addressed : wanted) {
        if (!addressed.equals(wanted.getFirst())) {
          out.println();
        }
        explain(parameters, addressed, values, out);
      }
    } else if (values.isPresent()) {
      listValues(values.get(), out);
    } else {
      listKeys(parameters, out);
    }
  }

  private static boolean isKey(Parameters parameters, String written) {
    return parameters.all().stream().anyMatch(parameter -> parameter.key().equals(written));
  }

  /** The parameters that a key means: one, or all whose last part it is. */
  private static List<Addressed> find(Parameters parameters, String written) {
    String path = written.replace("[]", "");
    Optional<Addressed> exact =
        parameters.all().stream()
            .filter(parameter -> withoutBrackets(parameter).equals(path))
            .findFirst()
            .map(parameter -> new Addressed(parameter, Optional.empty()))
            .or(() -> parameters.addressed(path));
    List<Addressed> found =
        exact
            .map(List::of)
            .orElseGet(
                () ->
                    parameters.all().stream()
                        .filter(parameter -> parameter.key().equals(path))
                        .map(parameter -> new Addressed(parameter, Optional.empty()))
                        .toList());
    if (found.isEmpty()) {
      throw unknown(parameters, written);
    }
    return found;
  }

  private static CommandFailure unknown(Parameters parameters, String written) {
    List<String> paths = parameters.all().stream().map(ExplainCommand::withoutBrackets).toList();
    List<String> keys = parameters.all().stream().map(Parameter::key).toList();
    List<String> strategies =
        parameters.strategies().kinds().stream().map(StrategyKind::name).toList();
    String advice =
        NearestName.among(paths, written)
            .or(() -> NearestName.among(keys, written))
            .or(() -> NearestName.among(strategies, written))
            .map(near -> "Did you mean '" + near + "'? ")
            .orElse("");
    return new CommandFailure(
        ExitCode.USAGE,
        "yumalab: no key, strategy or metric '"
            + written
            + "'. "
            + advice
            + "'yumalab explain' lists all keys.");
  }

  private static String withoutBrackets(Parameter parameter) {
    return parameter.path().replace("[]", "");
  }

  private static void explain(
      Parameters parameters,
      Addressed wanted,
      Optional<List<ResolvedValue>> values,
      PrintWriter out) {
    Parameter parameter = wanted.parameter();
    out.println(parameter.path());
    out.println("  " + parameter.meaning());
    row(out, "values", parameter.type().expected());
    if (!parameter.unit().isEmpty()) {
      row(out, "unit", parameter.unit());
    }
    row(out, "if not set", parameter.absence());
    parameter.chain().ifPresent(chain -> row(out, "on the chain", chain.toString()));
    parameter.insteadOf().ifPresent(other -> row(out, "not with", other));
    String strategies = StrategyText.strategiesWith(parameter, parameters.strategies());
    if (!strategies.isEmpty()) {
      row(out, "of strategies", strategies);
    }
    row(out, "in a run", parameter.changeable() ? "may change, by events" : "cannot change");
    values.ifPresent(all -> explainValues(wanted, all, out));
  }

  private static void explainValues(Addressed wanted, List<ResolvedValue> all, PrintWriter out) {
    String canonical = wanted.parameter().canonicalPath();
    List<ResolvedValue> found =
        all.stream()
            .filter(value -> value.parameter().path().equals(canonical))
            .filter(value -> wanted.team().isEmpty() || value.key().equals(wanted.key()))
            .toList();
    if (found.isEmpty() && wanted.team().isPresent()) {
      checkMember(wanted, all);
    }
    if (found.isEmpty()) {
      row(out, "here", "not set");
    }
    found.forEach(value -> row(out, "here", value.key() + " = " + value.text() + source(value)));
  }

  /** A team, or a group of agents, has values of its own if there is one of the name. */
  private static void checkMember(Addressed wanted, List<ResolvedValue> all) {
    String name = wanted.team().get();
    boolean isTeam = wanted.parameter().isOfTeam();
    String prefix = (isTeam ? "teams." : "agents.") + name + ".";
    if (all.stream().noneMatch(value -> value.key().startsWith(prefix))) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "yumalab: the scenario has no " + (isTeam ? "team '" : "agents '") + name + "'.");
    }
  }

  private static String source(ResolvedValue value) {
    return value
        .origin()
        .map(
            place ->
                place instanceof Place.CommandLine
                    ? ", set by the option " + place.text()
                    : ", set in " + place.text())
        .orElse(", the default");
  }

  private static void row(PrintWriter out, String name, String text) {
    out.println(String.format(Locale.ROOT, "  %-13s %s", name, text));
  }

  private static void listKeys(Parameters parameters, PrintWriter out) {
    int width = parameters.all().stream().mapToInt(p -> p.path().length()).max().orElse(1);
    for (Parameter parameter : parameters.all()) {
      String path = String.format(Locale.ROOT, "%-" + width + "s", parameter.path());
      out.println(path + "  " + parameter.rangeAndDefault());
    }
  }

  private static void listValues(List<ResolvedValue> values, PrintWriter out) {
    int width = values.stream().mapToInt(value -> value.key().length()).max().orElse(1);
    for (ResolvedValue value : values) {
      String path = String.format(Locale.ROOT, "%-" + width + "s", value.key());
      out.println(path + "  " + value.text() + source(value));
    }
  }
}
