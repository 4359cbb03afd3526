package dev.yumalab.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What was written is read again to the byte; what was changed in any way is not read at all. */
class CheckpointProperties {
  private Path folder;
  private Path file;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("checkpoint");
    file = folder.resolve("run.checkpoint");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        Files.delete(entry);
      }
    }
    Files.delete(folder);
  }

  private static Map<String, byte[]> draw(long seed, int maxBytes) {
    Random random = new Random(seed);
    Map<String, byte[]> sections = new LinkedHashMap<>();
    int count = random.nextInt(5);
    for (int k = 0; k < count; k++) {
      byte[] bytes = new byte[random.nextInt(maxBytes + 1)];
      random.nextBytes(bytes);
      sections.put("part/" + k + "é", bytes);
    }
    return sections;
  }

  private void write(Map<String, byte[]> sections) throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      for (Map.Entry<String, byte[]> section : sections.entrySet()) {
        writer.write(section.getKey(), out -> out.write(section.getValue()));
      }
      writer.commit();
    }
  }

  private static byte[] rest(DataInput in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      while (true) {
        bytes.write(in.readByte());
      }
    } catch (EOFException end) {
      return bytes.toByteArray();
    }
  }

  @Property(tries = 200)
  void givesBackWhatWasWritten(@ForAll long seed) throws IOException {
    // Up to several chunks, and often exactly one.
    int maxBytes = seed % 3 == 0 ? 3 * CheckpointFormat.CHUNK_BYTES : 100;
    Map<String, byte[]> sections = draw(seed, maxBytes);
    sections.put("one chunk", new byte[CheckpointFormat.CHUNK_BYTES]);
    write(sections);
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      assertThat(reader.sections()).containsExactlyElementsOf(sections.keySet());
      // In another order than that of writing.
      for (String name : reader.sections().reversed()) {
        reader.read(name, in -> assertThat(rest(in)).isEqualTo(sections.get(name)));
      }
    }
    assertThat(folder.resolve("run.checkpoint.part")).doesNotExist();
  }

  @Property(tries = 500)
  void refusesAFileWithOneBitChanged(@ForAll long seed, @ForAll int where) throws IOException {
    write(draw(seed, 60));
    byte[] bytes = Files.readAllBytes(file);
    int bit = Math.floorMod(where, bytes.length * Byte.SIZE);
    bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    assertRefused(bytes);
  }

  @Property(tries = 300)
  void refusesAFileThatWasCutOrGoesOn(@ForAll long seed, @ForAll int where) throws IOException {
    write(draw(seed, 60));
    byte[] bytes = Files.readAllBytes(file);
    assertRefused(Arrays.copyOf(bytes, Math.floorMod(where, bytes.length)));
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Property(tries = 300)
  void refusesForeignBytes(@ForAll byte[] bytes) throws IOException {
    assertRefused(bytes);
  }

  private void assertRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> CheckpointReader.open(file).close())
        .withMessageStartingWith(file + ": ")
        .withMessageContaining("expected");
  }

  @Example
  void everyBitOfASmallFileCounts() throws IOException {
    write(Map.of("a", new byte[] {1, 2, 3}));
    byte[] bytes = Files.readAllBytes(file);
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertRefused(changed);
    }
  }

  @Example
  void readsAPlainStreamOfDataAgain() throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write(
          "numbers",
          out -> {
            for (long k = 0; k < 100_000; k++) {
              out.writeLong(k);
            }
            out.writeUTF("end");
          });
      writer.commit();
    }
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      reader.read(
          "numbers",
          in -> {
            assertThat(in).isInstanceOf(DataInputStream.class);
            for (long k = 0; k < 100_000; k++) {
              assertThat(in.readLong()).isEqualTo(k);
            }
            assertThat(in.readUTF()).isEqualTo("end");
          });
    }
  }
}
