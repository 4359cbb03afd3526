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
    ProcessBuilder builder = new ProcessBuilder(command(jvmOptions, arguments));
    return finish(inFolder(builder, workingDirectory));
  }

  /**
   * Starts one command without waiting for it; nobody reads what it says.
   *
   * @param workingDirectory where the process runs
   * @param arguments the command line after {@code yumalab}
   * @return the running process
   * @throws IOException if the process cannot be started
   */
  static Process start(Path workingDirectory, String... arguments) throws IOException {
    return inFolder(new ProcessBuilder(command(List.of(), arguments)), workingDirectory)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Runs one command from a line of shell, in which {@code "$@"} stands for it.
   *
   * @param workingDirectory where the shell runs
   * @param line for instance {@code "$@" >/dev/full}
   * @param arguments the command line after {@code yumalab}
   * @return what the shell left
   * @throws IOException if the process cannot be started
   * @throws InterruptedException if the test is interrupted
   */
  static Result runInShell(Path workingDirectory, String line, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", line, "sh"));
    command.addAll(command(List.of(), arguments));
    return finish(inFolder(new ProcessBuilder(command), workingDirectory));
  }

  private static ProcessBuilder inFolder(ProcessBuilder builder, Path workingDirectory) {
    // The JVM announces these on standard error.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder.directory(workingDirectory.toFile());
  }

  private static List<String> command(List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(libraries() + File.separator + "*");
    command.add("dev.yumalab.ui.cli.Main");
    command.addAll(List.of(arguments));
    return command;
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
