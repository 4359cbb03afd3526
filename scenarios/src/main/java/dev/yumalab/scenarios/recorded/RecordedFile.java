package dev.yumalab.scenarios.recorded;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.yaml.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data file of a recorded network, read and whole. Two are equal if their names and their
 * unpacked contents are. Immutable and thread-safe.
 */
public final class RecordedFile {
  private final String name;
  private final String sha256;
  private final NetworkFormat.Network network;
  private final byte[] packed;

  private RecordedFile(String name, String sha256, NetworkFormat.Network network, byte[] packed) {
    this.name = name;
    this.sha256 = sha256;
    this.network = network;
    this.packed = packed;
  }

  /**
   * Reads a data file.
   *
   * @param path where it is
   * @throws RecordedFormatException if it cannot be read or is no data file
   */
  public static RecordedFile read(String path) throws RecordedFormatException {
    return of(Path.of(path).getFileName() + "", PackedFile.read(path));
  }

  /**
   * Makes a data file of a recording.
   *
   * @param name of the file, without folder
   * @param network what it says
   */
  public static RecordedFile of(String name, NetworkFormat.Network network) {
    try {
      return of(name, new PackedFile(name, NetworkFormat.packed(network)));
    } catch (RecordedFormatException invalid) {
      throw new IllegalArgumentException("a network that cannot be read back", invalid);
    }
  }

  private static RecordedFile of(String name, PackedFile file) throws RecordedFormatException {
    PackedFile.Content<NetworkFormat.Network> read = file.read(NetworkFormat::read);
    if (read.content().recording().weightSetters().isEmpty()) {
      throw new RecordedFormatException(
          new Place.Source(file.source()), "nobody sets any weights, so there is nothing to run");
    }
    return new RecordedFile(name, read.sha256(), read.content(), file.bytes());
  }

  /** Its name without folder. */
  public String name() {
    return name;
  }

  /** SHA-256 of the unpacked content, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Where the recording comes from, for people. */
  public String source() {
    return network.source();
  }

  /** The subnet's number. */
  public int netuid() {
    return network.netuid();
  }

  /** What was recorded. */
  public Recording recording() {
    return network.recording();
  }

  /**
   * Writes the same bytes.
   *
   * @param file a new file
   */
  public void write(Path file) throws IOException {
    Files.write(file, packed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedFile that
        && name.equals(that.name)
        && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + sha256.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + sha256 + ")";
  }
}
