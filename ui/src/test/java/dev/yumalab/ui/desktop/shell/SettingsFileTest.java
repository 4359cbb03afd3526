package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;

  private SettingsFile file() {
    return new SettingsFile(folder.resolve("deep/desktop.properties"));
  }

  @Test
  void readsBackWhatItHasWritten() throws IOException {
    Settings settings =
        new Settings(
            Settings.Look.DARK,
            1.25,
            1000,
            700,
            true,
            Double.POSITIVE_INFINITY,
            false,
            true,
            false,
            List.of("C:\\runs\\a", "/home/é/b c.yaml"),
            Map.of("01-weights", 3, "05-cabal", 1));
    file().save(settings);
    assertThat(file().load().settings()).isEqualTo(settings);
    try (var files = Files.list(folder.resolve("deep"))) {
      assertThat(files).as("nothing else is left").hasSize(1);
    }
  }

  @Test
  void aDamagedFileIsToldAndIgnored() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    for (String text :
        List.of("zoom=large", "look=PINK", "sidebar=perhaps", "lesson.x=many", "zoom=\\uXYZ")) {
      Files.writeString(file().path(), text);
      SettingsFile.Loaded loaded = file().load();
      assertThat(loaded.settings()).as(text).isEqualTo(Settings.FIRST);
      assertThat(loaded.message()).as(text).isPresent();
    }
  }

  @Test
  void withoutAFileItIsAFirstStart() {
    assertThat(file().load())
        .isEqualTo(new SettingsFile.Loaded(Settings.FIRST, java.util.Optional.empty()));
  }

  @Test
  void foldersFollowTheConventionOfTheSystem() {
    assertThat(UserFolders.of("Linux", "/home/a", Map.of()).config())
        .isEqualTo(Path.of("/home/a/.config/yumalab"));
    assertThat(UserFolders.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/etc/x")).config())
        .isEqualTo(Path.of("/etc/x/yumalab"));
    assertThat(UserFolders.of("Linux", "/home/a", Map.of("XDG_STATE_HOME", "relative")).state())
        .isEqualTo(Path.of("/home/a/.local/state/yumalab"));
    assertThat(UserFolders.of("Mac OS X", "/Users/a", Map.of()).config())
        .isEqualTo(Path.of("/Users/a/Library/Application Support/yumalab"));
  }
}
