package dev.yumalab.scenarios.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that fingerprints are those of FIPS 180-4, whose example for "abc" this is. */
class Sha256Test {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @Test
  void givesThePublishedFingerprintInOnePieceInPartsAndOfAFile() throws Exception {
    assertThat(new Sha256().add(bytes("abc")).hex()).isEqualTo(ABC);
    assertThat(new Sha256().add(bytes("a")).add(bytes("bc")).hex()).isEqualTo(ABC);
    assertThat(Sha256.ofFile(Files.writeString(folder.resolve("f"), "abc"))).isEqualTo(ABC);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
