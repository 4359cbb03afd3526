package dev.yumalab.scenarios.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.scenarios.recorded.PackedFile;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit a good file is refused before anything is written or replaced. */
class UnfitImportsTest {
  private static final String ALL_SET_WEIGHTS =
      """
      {"netuid":7,"block":1000000,"n":4,"stake":[500.5,300,0,1e-9],"weights":[
      {"uid":0,"to":[1],"w":[1]},{"uid":1,"to":[2],"w":[1]},
      {"uid":2,"to":[3],"w":[1]},{"uid":3,"to":[0],"w":[1]}]}
      """;

  @TempDir private Path folder;

  @Test
  void aCabalNeedsMiners() throws Exception {
    Path file = Files.writeString(folder.resolve("in.json"), ALL_SET_WEIGHTS);
    Path out = folder.resolve("out");
    NetworkImport.Target target = new NetworkImport.Target(out, Optional.empty(), false);
    CabalChoice ranks =
        new CabalChoice(new CabalChoice.Members.Ranks(1, 2), Optional.empty(), "1.0");
    CabalChoice uids =
        new CabalChoice(new CabalChoice.Members.Uids(Set.of(0)), Optional.of(Set.of(1)), "1.0");
    for (CabalChoice choice : new CabalChoice[] {ranks, uids}) {
      assertThatThrownBy(
              () -> NetworkImport.metagraph(file.toString(), target, Optional.of(choice)))
          .isInstanceOf(UnfitOptionException.class)
          .hasMessageStartingWith("every uid sets weights, so there are no miners");
      assertThat(out).doesNotExist();
    }
    assertThat(NetworkImport.metagraph(file.toString(), target, Optional.empty()).validators())
        .isEqualTo(4);
  }

  @Test
  void ranksMustAscend() throws Exception {
    Path file = Files.writeString(folder.resolve("in.json"), GeneratedNetworks.SNAPSHOT);
    NetworkImport.Target target =
        new NetworkImport.Target(folder.resolve("out"), Optional.empty(), false);
    CabalChoice turned =
        new CabalChoice(new CabalChoice.Members.Ranks(2, 1), Optional.empty(), "1.0");
    assertThatThrownBy(() -> NetworkImport.metagraph(file.toString(), target, Optional.of(turned)))
        .isInstanceOf(UnfitOptionException.class)
        .hasMessage("the first rank must not be larger than the second, not 2-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.yaml", "x.network.json.gz"})
  void theImportedFileIsNeverReplaced(String name) throws Exception {
    byte[] content = GeneratedNetworks.SNAPSHOT.getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve(name), content);
    String otherSpelling = folder.resolve(".").resolve(name).toString();
    NetworkImport.Target target = new NetworkImport.Target(folder, Optional.of("x"), true);
    assertThatThrownBy(() -> NetworkImport.metagraph(otherSpelling, target, Optional.empty()))
        .isInstanceOf(UnfitOptionException.class)
        .hasMessageContaining(name + " is the file to import and is not replaced");
    assertThat(file).hasBinaryContent(content);
    assertThat(folder.toFile().list()).containsExactly(name);
  }

  @Test
  void whatCannotBeReadBackIsRefusedInOneLineAndNothingIsLeft() throws Exception {
    Path file = Files.writeString(folder.resolve("in.json"), GeneratedNetworks.SNAPSHOT);
    Imported imported = PackedFile.read(file.toString()).read(MetagraphReader::read).content();
    Files.createDirectory(folder.resolve("there"));
    for (Path out : new Path[] {folder, folder.resolve("new/inner"), folder.resolve("there")}) {
      requireRefusal(file, new ImportedFiles(file, out, "x", false), imported);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.json", "there");
    assertThat(folder.resolve("there")).isEmptyDirectory();
  }

  private static void requireRefusal(Path file, ImportedFiles files, Imported imported) {
    RecordedFile data = RecordedFile.of(files.dataName(), imported.network());
    assertThatThrownBy(() -> files.write("epochs: -1\nnothing: 1\n", data))
        .isInstanceOf(RecordedFormatException.class)
        .hasMessageStartingWith(file + ": no scenario can be made of it: ")
        .hasMessageContaining("epochs must be")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }
}
