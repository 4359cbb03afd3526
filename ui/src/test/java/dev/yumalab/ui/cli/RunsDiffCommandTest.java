package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two runs agree, part in a named epoch and field, or cannot be compared. */
class RunsDiffCommandTest {
  @TempDir private Path folder;

  private Path run(String name, String digests) throws IOException {
    Path run = folder.resolve(name);
    Files.createDirectories(run.resolve("series"));
    Files.writeString(run.resolve("summary.csv"), "metric,value\n");
    Files.writeString(run.resolve("series/digests.csv"), digests);
    return run;
  }

  private record Answer(int exit, String out, String err) {}

  private static Answer diff(Path one, Path other) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new RunsDiffCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (failure, line, _) -> {
                  line.getErr().println(failure.getMessage());
                  return failure instanceof CommandFailure known ? known.exitCode() : 1;
                });
    int exit = command.execute(one.toString(), other.toString());
    return new Answer(exit, out.toString(), err.toString());
  }

  @Test
  void equalRunsAgree() throws IOException {
    String rows = "epoch,weights,bonds\n1,aa,bb\n2,cc,dd\n";
    Answer answer = diff(run("a", rows), run("b", rows));
    assertThat(answer.exit()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("agree in all 2 epochs");
  }

  @Test
  void firstEpochAndFirstFieldAreNamed() throws IOException {
    Answer answer =
        diff(
            run("a", "epoch,weights,bonds\n1,aa,bb\n2,cc,dd\n3,ee,ff\n"),
            run("b", "epoch,weights,bonds\n1,aa,bb\n2,cx,dx\n3,ey,ff\n"));
    assertThat(answer.exit()).isEqualTo(ExitCode.RESULTS_DIFFER);
    assertThat(answer.out()).contains("part in epoch 2: weights is cc in the first and cx in the");
    assertThat(answer.out()).contains("with it differ: bonds");
  }

  @Test
  void shorterRunIsNamed() throws IOException {
    Answer answer =
        diff(run("a", "epoch,weights\n1,aa\n"), run("b", "epoch,weights\n1,aa\n2,cc\n"));
    assertThat(answer.exit()).isEqualTo(ExitCode.RESULTS_DIFFER);
    assertThat(answer.out()).contains("agree in 1 epochs; then the first run ends");
  }

  @Test
  void whatIsNoRunIsRefused() throws IOException {
    Path run = run("a", "epoch,weights\n1,aa\n");
    Answer gone = diff(run, folder.resolve("gone"));
    assertThat(gone.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(gone.err()).contains("no such folder");
    Answer other = diff(run, run("c", "epoch,bonds\n1,aa\n"));
    assertThat(other.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(other.err()).contains("the columns of series/digests.csv differ");
  }
}
