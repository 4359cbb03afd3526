package dev.yumalab.scenarios.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lines of a new file. Not thread-safe. */
final class FileLines implements LineSink {
  private final BufferedWriter out;

  /**
   * Opens the file.
   *
   * @throws IOException if it exists or cannot be written
   */
  FileLines(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public void line(CharSequence text) throws IOException {
    out.append(text).append('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
