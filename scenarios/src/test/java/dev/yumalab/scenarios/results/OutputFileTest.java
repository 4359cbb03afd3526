package dev.yumalab.scenarios.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that a file is written whole, and over another only where that is asked for. */
class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void writesANewFileAndNothingBesideIt() throws Exception {
    Path file = folder.resolve("new.json");
    OutputFile.write(file, "é", false);
    assertThat(file).hasContent("é");
    assertOnly("new.json");
  }

  @Test
  void replacesOnlyWhenForced() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.json"), "precious");
    assertThatThrownBy(() -> OutputFile.write(file, "other", false))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("mine.json exists")
        .hasMessageContaining("--force");
    assertThat(file).hasContent("precious");

    OutputFile.write(file, "other", true);
    assertThat(file).hasContent("other");
    assertOnly("mine.json");
  }

  @Test
  void neverReplacesAFolderOrALink() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("folder"));
    assertThatThrownBy(() -> OutputFile.write(directory, "x", true))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("no regular file");
    assertOnly("folder");
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() {
    assertThatThrownBy(() -> OutputFile.write(folder.resolve("none/x.json"), "x", false))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private void assertOnly(String name) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactly(name);
    }
  }
}
