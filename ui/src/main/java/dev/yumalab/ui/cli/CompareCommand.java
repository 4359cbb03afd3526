package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.compare.RunComparison;
import dev.yumalab.scenarios.experiment.Difference;
import dev.yumalab.scenarios.experiment.Difference.Finding;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Compares two folders of runs. */
@Command(
    name = "compare",
    description = {
      "Compare the runs of two folders, metric by metric.",
      "",
      "Runs of the same seed are compared in pairs, replication by replication: the same chance"
          + " befell both, so the interval is narrow. Other runs are compared as independent"
          + " samples (Welch). A difference is called one only where its 95 %% interval does not"
          + " hold 0."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  yumalab run honest-control --reps 30 --out a",
      "  yumalab run two-team-cabal --reps 30 --out b",
      "  yumalab compare a b"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the comparison is printed, whatever it shows",
      "2:wrong usage",
      "3:a folder holds no runs, or both have nothing in common"
    })
final class CompareCommand implements Callable<Integer> {
  /** Of so many intervals one is expected to miss the truth. */
  private static final int ONE_IN = 20;

  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(index = "0", paramLabel = "A", description = "A folder of 'yumalab run'.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private Path second;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    RunComparison comparison;
    try {
      comparison = RunComparison.of(first, second);
    } catch (UnreadableException unusable) {
      throw new CommandFailure(ExitCode.INVALID_INPUT, "yumalab: " + unusable.getMessage());
    }
    if (json) {
      JsonOutput.print(out, document -> write(comparison, document));
    } else {
      print(comparison, out);
    }
    return ExitCode.OK;
  }

  private void print(RunComparison comparison, PrintWriter out) {
    out.println("A: " + described(first, comparison.first()));
    out.println("B: " + described(second, comparison.second()));
    out.println(
        comparison
            .unpaired()
            .map(reason -> "Not paired, because " + reason + ": compared as independent samples.")
            .orElse("Paired by replication: the same seed gives both the same chance."));
    if (comparison.first().epochs() != comparison.second().epochs()) {
      out.println(
          "The runs are of different lengths: sums and means over epochs differ by that too.");
    }
    out.println();
    new TextTable("metric", "A", "B", "B - A", "95 % interval", "d")
        .addAll(comparison.metrics().stream().map(CompareCommand::row).toList())
        .print(out);
    out.println("(means over replications; d: Cohen's effect size)");
    out.println();
    List<RunComparison.Metric> differing = with(comparison, Finding.HIGHER, Finding.LOWER);
    differing.forEach(metric -> out.println(metric.sentence() + "."));
    with(comparison, Finding.NOT_SHOWN, Finding.TOO_FEW)
        .forEach(metric -> out.println(metric.sentence() + "."));
    List<String> same =
        with(comparison, Finding.EQUAL).stream().map(RunComparison.Metric::name).toList();
    if (!same.isEmpty()) {
      out.println("The same in every run: " + String.join(", ", same) + ".");
    }
    if (!comparison.onlyInOne().isEmpty()) {
      out.println("In one of them only: " + String.join(", ", comparison.onlyInOne()) + ".");
    }
    if (comparison.metrics().size() > 1) {
      out.printf(
          "(%d metrics: one in %d of such intervals misses the truth by chance)%n",
          comparison.metrics().size(), ONE_IN);
    }
  }

  private static String described(Path folder, StoredManifest manifest) {
    return String.format(
        Locale.ROOT,
        "%s (%s, seed %d, %d %s of %d epochs)",
        folder,
        manifest.scenario(),
        manifest.seed(),
        manifest.replications(),
        manifest.replications() == 1 ? "replication" : "replications",
        manifest.epochs());
  }

  private static List<RunComparison.Metric> with(RunComparison comparison, Finding... findings) {
    return comparison.metrics().stream()
        .filter(metric -> List.of(findings).contains(metric.difference().finding()))
        .toList();
  }

  private static List<String> row(RunComparison.Metric metric) {
    Difference difference = metric.difference();
    boolean hasWidth = difference.low() < difference.high();
    return List.of(
        metric.name(),
        number(metric.first().mean(), difference, hasWidth),
        number(metric.second().mean(), difference, hasWidth),
        number(difference.mean(), difference, hasWidth),
        hasWidth
            ? number(difference.low(), difference, true)
                + " to "
                + number(difference.high(), difference, true)
            : "–",
        Double.isNaN(difference.effectSize())
            ? "–"
            : String.format(Locale.ROOT, "%.2f", difference.effectSize()));
  }

  /** With as many decimals as the difference is known to, or its own digits where it is not. */
  private static String number(double value, Difference difference, boolean hasWidth) {
    return hasWidth
        ? IntervalText.plain(difference.mean(), difference.low(), difference.high()).value(value)
        : IntervalText.plain(value).value(value);
  }

  private void write(RunComparison comparison, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("a", first.toString());
    json.writeStringProperty("b", second.toString());
    json.writeBooleanProperty("paired", comparison.unpaired().isEmpty());
    comparison.unpaired().ifPresent(why -> json.writeStringProperty("unpaired_because", why));
    json.writeArrayPropertyStart("metrics");
    for (RunComparison.Metric metric : comparison.metrics()) {
      Difference difference = metric.difference();
      json.writeStartObject();
      json.writeStringProperty("metric", metric.name());
      JsonOutput.number(json, "a_mean", metric.first().mean());
      JsonOutput.number(json, "b_mean", metric.second().mean());
      JsonOutput.number(json, "difference", difference.mean());
      JsonOutput.number(json, "low", difference.low());
      JsonOutput.number(json, "high", difference.high());
      JsonOutput.number(json, "effect_size", difference.effectSize());
      json.writeNumberProperty("a_n", difference.firstCount());
      json.writeNumberProperty("b_n", difference.secondCount());
      json.writeStringProperty("finding", difference.finding().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("sentence", metric.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("only_in_one");
    comparison.onlyInOne().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
