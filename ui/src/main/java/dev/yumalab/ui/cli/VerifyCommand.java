package dev.yumalab.ui.cli;

import dev.yumalab.consensus.conformance.FileReport;
import dev.yumalab.consensus.conformance.VectorFormatException;
import dev.yumalab.consensus.conformance.Verification;
import dev.yumalab.consensus.epoch.EpochKernels;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a backend with vectors of the chain. */
@Command(
    name = "verify",
    description = {
      "Compare a backend, in every bit, with vectors made by the chain's own code.",
      "",
      "A file has one JSON object a line, gzip or plain: epochs with input and output,"
          + " fixed-point operations, or block emissions. Every output field that a case has is"
          + " compared; a record of the live chain may have only some."
    },
    footerHeading = "%nExample, with the vectors that Yumalab is tested on:%n",
    footer = "  yumalab verify consensus/src/test/resources/dev/yumalab/consensus/conformance/*.gz",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all agree", "3:a file cannot be read", "5:some differ"})
final class VerifyCommand implements Callable<Integer> {
  private static final int MISMATCHES_SHOWN = 20;

  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private BackendOption backend;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of vectors.")
  private List<Path> files;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    EpochKernels.Choice choice = backend.choose();
    out.printf("backend: %s%n", choice.kernel().name());
    int exit = ExitCode.OK;
    for (Path file : files) {
      try {
        FileReport report = verify(file, choice);
        print(report, choice.kernel().name(), out);
        if (report.differ() > 0 && exit == ExitCode.OK) {
          exit = ExitCode.RESULTS_DIFFER;
        }
      } catch (VectorFormatException malformed) {
        err.println(malformed.getMessage());
        exit = ExitCode.INVALID_INPUT;
      } catch (IOException unreadable) {
        err.println(InputFiles.explain(file, unreadable));
        exit = ExitCode.INVALID_INPUT;
      }
    }
    return exit;
  }

  private static FileReport verify(Path file, EpochKernels.Choice choice)
      throws IOException, VectorFormatException {
    InputFiles.requireRegular(file);
    try (InputStream stream = Files.newInputStream(file)) {
      return Verification.verify(file.toString(), stream, choice.kernel());
    }
  }

  private static void print(FileReport report, String kernel, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d cases: %,d agree, %,d differ%n",
        report.file(),
        report.cases(),
        report.agree(),
        report.differ());
    if (report.epochs() > 0) {
      long handedOver = report.handedToReference().values().stream().mapToLong(n -> n).sum();
      out.printf(
          Locale.ROOT,
          "  %,d epochs: %,d computed by the backend %s itself, %,d handed over to reference%n",
          report.epochs(),
          report.computedByKernel(),
          kernel,
          handedOver);
      report
          .handedToReference()
          .forEach((reason, n) -> out.printf(Locale.ROOT, "    %,d: %s%n", n, reason));
    }
    if (report.operations() > 0) {
      out.printf(
          Locale.ROOT, "  %,d fixed-point cases, which need no backend%n", report.operations());
    }
    if (report.emissions() > 0) {
      out.printf(Locale.ROOT, "  %,d block emissions, which need no backend%n", report.emissions());
    }
    if (report.notOffered() > 0) {
      out.printf(
          Locale.ROOT,
          "  %,d intermediate matrices not compared: %s does not keep them%n",
          report.notOffered(),
          kernel);
    }
    report
        .unknownFields()
        .forEach(
            (name, n) ->
                out.printf(
                    Locale.ROOT,
                    "  field '%s' of %,d cases is unknown, neither read nor compared%n",
                    name,
                    n));
    report.firstDifference().ifPresent(difference -> print(difference, out));
  }

  private static void print(FileReport.Difference difference, PrintWriter out) {
    out.printf("  first difference: line %d, %s%n", difference.line(), difference.id());
    difference.mismatches().stream()
        .limit(MISMATCHES_SHOWN)
        .forEach(mismatch -> out.printf("    %s%n", mismatch));
    int more = difference.mismatches().size() - MISMATCHES_SHOWN;
    if (more > 0) {
      out.printf("    and %d more fields%n", more);
    }
  }
}
