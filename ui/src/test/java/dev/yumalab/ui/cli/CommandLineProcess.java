package dev.yumalab.ui.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged application as a user does: a process of its own, from the jars that the
 * package phase laid out. For tests named {@code *IT}, which Maven runs after that phase.
 */
public final class CommandLineProcess {
  private static final long LIMIT_SECONDS = 120;

  private CommandLineProcess() {}

  /**
   * What a finished process left.
   *
   * @param exitCode its exit status
   * @param out all of its standard output
   * @param err all of its standard error
   */
  public record Result(int exitCode, String out, String err) {}

  /**
   * Runs one command to its end, with empty standard input.
   *
   * @param workingDirectory where the process runs
   * @param arguments the command line after {@code yumalab}
   * @return what it left
   * @throws IOException if the process cannot be started
   * @throws InterruptedException if the test is interrupted
   * @throws AssertionError if it takes more than two minutes; it is killed then
   */
  public static Result run(Path workingDirectory, String... arguments)
      throws IOException, InterruptedException {
    return run(workingDirectory, List.of(), arguments);
  }

  /**
   * Runs one command to its end, with empty standard input, in a JVM with options.
   *
   * @param workingDirectory where the process runs
   * @param jvmOptions options of the JVM besides those that it always gets
   * @param arguments the command line after {@code yumalab}
   * @return what it left
   * @throws IOException if the process cannot be started
   * @throws InterruptedException if the test is interrupted
   * @throws AssertionError if it takes more than two minutes; it is killed then
   */
  public static Result run(Path workingDirectory, List<String> jvmOptions, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(libraries() + File.separator + "*");
    command.add("dev.yumalab.ui.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    // The JVM announces these on standard error.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return finish(builder);
  }

  /**
   * Runs any process to its end, with empty standard input.
   *
   * @param builder the command, its folder and environment
   * @return what it left
   * @throws IOException if the process cannot be started
   * @throws InterruptedException if the test is interrupted
   * @throws AssertionError if it takes more than two minutes; it is killed then
   */
  public static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("yumalab-out-", ".txt");
    Path err = Files.createTempFile("yumalab-err-", ".txt");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + String.join(" ", builder.command()));
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static Path libraries() {
    String folder = System.getProperty("app.directory", "target/app");
    Path libraries = Path.of(folder).toAbsolutePath().resolve("lib");
    if (!Files.isDirectory(libraries)) {
      throw new AssertionError("not packaged: " + libraries + "; run: mvn -pl ui -am package");
    }
    return libraries;
  }
}
