package dev.yumalab.consensus.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a stream, gzip or plain; a line is bounded so that a hostile file ends in words. */
final class VectorLines {
  /** A case of 4,096 uids and 128 full rows has 12 MB. */
  private static final int MAX_LINE_BYTES = 256 << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long line;

  VectorLines(String file, InputStream raw) throws IOException, VectorFormatException {
    this.file = file;
    BufferedInputStream start = new BufferedInputStream(raw, BUFFER_BYTES);
    start.mark(2);
    boolean gzip = start.read() == GZIP_FIRST && start.read() == GZIP_SECOND;
    start.reset();
    try {
      this.in = gzip ? new GZIPInputStream(start, BUFFER_BYTES) : start;
    } catch (EOFException | ZipException broken) {
      throw new VectorFormatException(file, 1, "gzip header is broken");
    }
  }

  /** Number of the line that {@link #next} gave last, from 1. */
  long lineNumber() {
    return line;
  }

  /** The next line without its end, or empty at the end of the stream. */
  Optional<byte[]> next() throws IOException, VectorFormatException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    line++;
    while (true) {
      if (position == limit && !fill()) {
        return text.size() == 0 ? Optional.empty() : Optional.of(text.toByteArray());
      }
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      if (text.size() + (end - position) > MAX_LINE_BYTES) {
        throw new VectorFormatException(
            file, line, "line is longer than %d MB".formatted(MAX_LINE_BYTES >> 20));
      }
      text.write(buffer, position, end - position);
      position = Math.min(end + 1, limit);
      if (end < limit) {
        return Optional.of(text.toByteArray());
      }
    }
  }

  private boolean fill() throws IOException, VectorFormatException {
    try {
      limit = Math.max(in.read(buffer), 0);
      position = 0;
      return limit > 0;
    } catch (EOFException truncated) {
      throw new VectorFormatException(file, line, "gzip data ends too early");
    } catch (ZipException broken) {
      throw new VectorFormatException(file, line, "gzip data is broken: " + broken.getMessage());
    }
  }

  /** Whether a line has nothing but white space. */
  static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
