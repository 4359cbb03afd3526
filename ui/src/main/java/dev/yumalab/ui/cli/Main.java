package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.StrategyFailedException;
import dev.yumalab.scenarios.results.OutputFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the process starts: reads the command line, runs the command, ends with its exit code. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(standard, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(standard.exitCode(run(args, out, err), err));
  }

  /**
   * Runs one command.
   *
   * @param args the command line
   * @param out where data goes
   * @param err where progress and messages go
   * @return the exit code, one of {@link ExitCode}
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine commandLine =
        new CommandLine(new Yumalab())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            // An argument that begins with @ is a name like any other, not a file of arguments.
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(Main::reportUsageError)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> reportFailure(failure, err));
    NumberOptions.register(commandLine);
    int exit = execute(commandLine, args, err);
    out.flush();
    err.flush();
    return exit;
  }

  private static int execute(CommandLine commandLine, String[] args, PrintWriter err) {
    try {
      return commandLine.execute(args);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      err.println("yumalab: memory ran out; YUMALAB_JAVA_OPTS=-Xmx6g, for instance, gives more");
      return ExitCode.USAGE;
    } catch (LinkageError failure) {
      return reportBug(failure, err);
    }
  }

  private static int reportUsageError(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("yumalab: " + inPlainWords(failure.getMessage()));
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static String inPlainWords(String message) {
    return message
        .replaceFirst("^Error: ", "")
        .replaceFirst("^Unmatched arguments? (at|from) index [0-9]+:", "not expected here:");
  }

  private static int reportFailure(Exception failure, PrintWriter err) {
    if (failure instanceof CommandFailure expected) {
      expected.getMessage().lines().forEach(err::println);
      return expected.exitCode();
    }
    if (failure instanceof StrategyFailedException && !isShuttingDown()) {
      err.println("yumalab: " + failure.getMessage());
      report(failure, err, "No results were written. Where it happened is in the file ");
      return ExitCode.SOME_RUNS_FAILED;
    }
    if (failure instanceof OutputFolder.UnusableException unusable) {
      err.println("yumalab: " + unusable.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof IOException && !isShuttingDown()) {
      err.println(
          "yumalab: a file could not be read or written, and nothing was kept: "
              + (failure.getMessage() == null ? failure : failure.getMessage()));
      return ExitCode.USAGE;
    }
    return reportBug(failure, err);
  }

  /** What fails after Ctrl-C fails because the folder is being cleared away, and is no news. */
  private static int reportBug(Throwable failure, PrintWriter err) {
    if (isShuttingDown()) {
      return ExitCode.INTERRUPTED;
    }
    err.println("yumalab: this is a bug in Yumalab: " + failure);
    report(failure, err, "Please report it, with the file ");
    return ExitCode.BUG;
  }

  /** Puts the stack trace where it is no noise. */
  private static void report(Throwable failure, PrintWriter err, String sentence) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path report = Files.createTempFile("yumalab-trace-", ".txt");
      Files.writeString(report, trace.toString());
      err.println(sentence + report + ".");
    } catch (IOException unwritable) {
      err.println(trace);
    }
  }

  private static boolean isShuttingDown() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException shuttingDown) {
      return true;
    }
  }
}
