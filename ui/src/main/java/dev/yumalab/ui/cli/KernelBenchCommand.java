package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.bench.BenchSettings;
import dev.yumalab.scenarios.bench.Form;
import dev.yumalab.scenarios.bench.KernelBench;
import dev.yumalab.scenarios.bench.NetworkShape;
import dev.yumalab.scenarios.bench.SampleInput;
import dev.yumalab.scenarios.bench.YumaVersion;
import dev.yumalab.scenarios.parameters.NearestName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times a backend. */
@Command(
    name = "kernel",
    description = {
      "Time epochs of a backend beside the reference kernel and the chain's own code.",
      "",
      "One thread. 16 networks take turns; every validator weighs all other uids. Both kernels"
          + " are compared on all inputs, warmed up, and timed in turns of a tenth of a second."
          + " With all shapes it takes some minutes.",
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  yumalab bench kernel --shape 512/64 --yuma yuma3,yuma3-liquid",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "2:wrong usage", "5:the backend differs from the reference"})
final class KernelBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private BackendOption backend;

  @Option(
      names = "--shape",
      split = ",",
      paramLabel = "N/V",
      description = {
        "Neurons and validators among them; may be given several times.",
        "Default: 256/64, 512/64, 1024/128, 4096/128, for which the chain's own code was timed."
      })
  private List<String> shapes =
      NetworkShape.PUBLISHED.stream().map(NetworkShape::toString).toList();

  @Option(
      names = "--yuma",
      split = ",",
      paramLabel = "VERSION",
      description =
          "yuma2, yuma3, yuma3-liquid (liquid alpha), yuma3-liquid-penalty0 (the same without"
              + " bonds penalty, where most pairs have an alpha of their own). Default: all.")
  private List<String> versions = Arrays.stream(YumaVersion.values()).map(YumaVersion::id).toList();

  @Option(
      names = "--form",
      split = ",",
      paramLabel = "FORM",
      description = {
        "What else an epoch's time contains. Default: all three.",
        "resident: 10 %% of the rows of weights are replaced, one number is read",
        "weights: all rows of weights are replaced, all outputs are read",
        "all: weights, bonds, stake and all else are replaced, all outputs are read; what the"
            + " chain's time contains"
      })
  private List<String> forms = Arrays.stream(Form.values()).map(Form::id).toList();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "1",
      description = "Time each kernel for so long in each form (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(names = "--json", description = "Print the times as JSON.")
  private boolean json;

  @Option(names = "--no-progress", description = "Show no progress.")
  private boolean noProgress;

  @Override
  public Integer call() {
    BenchSettings settings = settings();
    EpochKernel kernel = backend.choose().kernel();
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr(), "measurements", noProgress);
    KernelBenchReport report = new KernelBenchReport(kernel.name(), SampleInput.NETWORKS);
    List<KernelBench.Result> results = new ArrayList<>();
    try {
      new KernelBench(kernel, settings)
          .run(
              result -> {
                results.add(result);
                progress.finish();
                if (!json) {
                  report.print(result, out);
                }
                progress.update(results.size(), settings.measurements());
              });
    } catch (KernelBench.KernelDiffersException differs) {
      throw new CommandFailure(ExitCode.RESULTS_DIFFER, "yumalab: " + differs.getMessage());
    } finally {
      progress.finish();
    }
    if (json) {
      JsonOutput.print(out, document -> report.write(results, document));
    } else {
      report.printNotes(out);
    }
    return ExitCode.OK;
  }

  private BenchSettings settings() {
    try {
      return new BenchSettings(
          shapes.stream().map(NetworkShape::parse).toList(),
          named("--yuma", versions, List.of(YumaVersion.values()), YumaVersion::id),
          named("--form", forms, List.of(Form.values()), Form::id),
          seconds);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  private static <T> List<T> named(
      String option, List<String> written, List<T> all, Function<T, String> id) {
    List<String> names = all.stream().map(id).toList();
    return written.stream()
        .map(
            name -> {
              int index = names.indexOf(name.toLowerCase(Locale.ROOT));
              if (index < 0) {
                throw new IllegalArgumentException(
                    "%s has no '%s'; there are: %s%s"
                        .formatted(
                            option,
                            name,
                            String.join(", ", names),
                            NearestName.among(names, name)
                                .map(near -> ". Did you mean '" + near + "'?")
                                .orElse("")));
              }
              return all.get(index);
            })
        .toList();
  }
}
