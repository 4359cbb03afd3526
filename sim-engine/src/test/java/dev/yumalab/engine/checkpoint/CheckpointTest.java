package dev.yumalab.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is the old one or the new one, never half, and its messages say what is wrong. */
class CheckpointTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeOne() throws IOException {
    file = folder.resolve("run.checkpoint");
    write(1);
  }

  private void write(int value) throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write("value", out -> out.writeInt(value));
      writer.commit();
    }
  }

  private int value() throws IOException {
    int[] value = new int[1];
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      reader.read("value", in -> value[0] = in.readInt());
    }
    return value[0];
  }

  @Test
  void replacesTheFormerCheckpoint() throws IOException {
    assertThat(value()).isEqualTo(1);
    write(2);
    assertThat(value()).isEqualTo(2);
  }

  @Test
  void keepsTheFormerCheckpointWhenAPartFails() throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write("value", out -> out.writeInt(2));
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> writer.write("broken", CheckpointTest::fail))
          .withMessage(file + ": section 'broken' could not be written");
      assertThatIllegalStateException().isThrownBy(writer::commit);
    }
    assertThat(value()).isEqualTo(1);
    assertThat(folder).isDirectoryContaining("glob:**/run.checkpoint");
    assertThat(folder.resolve("run.checkpoint.part")).doesNotExist();
  }

  private static void fail(DataOutput out) throws IOException {
    out.writeInt(3);
    throw new IOException("no more");
  }

  @Test
  void keepsTheFormerCheckpointWhenNothingIsCommitted() throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write("value", out -> out.writeInt(2));
    }
    assertThat(value()).isEqualTo(1);
    assertThat(folder.resolve("run.checkpoint.part")).doesNotExist();
  }

  @Test
  void takesThePlaceOfWhatAKilledWriterLeft() throws IOException {
    Files.writeString(folder.resolve("run.checkpoint.part"), "half of a checkpoint ".repeat(99));
    write(2);
    assertThat(value()).isEqualTo(2);
  }

  @Test
  void namesWhatIsMissing() {
    Path missing = folder.resolve("none");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> CheckpointReader.open(missing))
        .withMessage(missing + ": no such file, expected a checkpoint");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> CheckpointReader.open(folder))
        .withMessage(folder + ": expected a checkpoint, this is a folder");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> CheckpointWriter.create(missing.resolve("run.checkpoint")))
        .withMessageContaining("cannot be written here");
  }

  @Test
  void namesTheVersionsOfANewerFile() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(8, 2);
    Files.write(file, bytes);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> CheckpointReader.open(file))
        .withMessageContaining("format 2, expected format 1");
  }

  @Test
  void namesASectionThatIsMissingTooShortOrTooLong() throws IOException {
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> reader.read("world", in -> {}))
          .withMessage(file + ": no section 'world', there are: value");
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> reader.read("value", in -> in.readLong()))
          .withMessageContaining("section 'value' ends too early");
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> reader.read("value", in -> in.readShort()))
          .withMessageContaining("section 'value' holds more than expected");
    }
  }

  @Test
  void refusesANameTwice() throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write("a", out -> {});
      assertThatIllegalArgumentException().isThrownBy(() -> writer.write("a", out -> {}));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.write("", out -> {}));
    }
  }
}
