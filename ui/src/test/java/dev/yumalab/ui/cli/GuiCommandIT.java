package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GuiCommandIT {
  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayItSaysSoInOneSentence() throws IOException, InterruptedException {
    CommandLineProcess.Result result =
        CommandLineProcess.runInShell(folder, "unset DISPLAY; exec \"$@\"", "gui");
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("yumalab: there is no display").doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }
}
