package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes scenario files into a folder of a test and reads them. */
final class ScenarioFiles {
  /** A whole scenario with what is required, in six lines. */
  static final String SMALL =
      """
      name: small
      teams:
        - { name: honest, stake_share: 0.6, self_weight: 0.75 }
        - { name: cabal, stake_share: 0.4, self_weight: 1.0 }
      """;

  private final Path folder;

  ScenarioFiles(Path folder) {
    this.folder = folder;
  }

  ScenarioSource write(String name, byte[] content) {
    try {
      return ScenarioSource.file(Files.write(folder.resolve(name), content));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  ScenarioSource write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Scenario valid(String content, String... settings) {
    ReadResult result = ScenarioReader.read(write("s.yaml", content), List.of(settings));
    assertThat(result).as(result.toString()).isInstanceOf(ReadResult.Valid.class);
    return ((ReadResult.Valid) result).scenario();
  }

  /** The problems of a file {@code s.yaml}, without the folder before its name. */
  List<String> problems(String content, String... settings) {
    return problems(write("s.yaml", content), settings);
  }

  List<String> problems(ScenarioSource source, String... settings) {
    ReadResult result = ScenarioReader.read(source, List.of(settings));
    assertThat(result).as(result.toString()).isInstanceOf(ReadResult.Invalid.class);
    return ((ReadResult.Invalid) result)
        .problems().stream()
            .map(Problem::toString)
            .map(text -> text.replace(folder + "/", ""))
            .toList();
  }
}
