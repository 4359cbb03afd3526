package dev.yumalab.scenarios.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) strictly: one member, its checksum right, nothing behind it. The JDK's
 * own stream ignores what follows. Not thread-safe.
 */
final class GzipStream extends InputStream {
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int FIXED_HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;

  private final byte[] packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int position;
  private boolean ended;

  /**
   * Unpacks these bytes.
   *
   * @throws PackingException if the header is broken
   */
  GzipStream(byte[] packed) throws PackingException {
    this.packed = packed;
    skipHeader();
    inflater.setInput(packed, position, packed.length - position);
  }

  /** Whether bytes begin as gzip does. */
  static boolean isGzip(byte[] bytes) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == FIRST && (bytes[1] & 0xFF) == SECOND;
  }

  private void skipHeader() throws PackingException {
    if (packed.length < FIXED_HEADER_BYTES) {
      throw cutOff(packed.length);
    }
    if (packed[2] != DEFLATE) {
      throw new PackingException("gzip data of an unknown method; gzip knows 'deflate' only");
    }
    int flags = packed[3];
    position = FIXED_HEADER_BYTES;
    if ((flags & EXTRA) != 0) {
      int length = nextByte() | nextByte() << 8;
      position += length;
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      position += 2;
    }
    if (position > packed.length) {
      throw cutOff(packed.length);
    }
  }

  private void skipText() throws PackingException {
    int next = nextByte();
    while (next != 0) {
      next = nextByte();
    }
  }

  private int nextByte() throws PackingException {
    if (position >= packed.length) {
      throw cutOff(packed.length);
    }
    return packed[position++] & 0xFF;
  }

  private static PackingException cutOff(long at) {
    return new PackingException("the gzip data is cut off at byte " + at);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      int read = inflater.inflate(target, offset, length);
      checksum.update(target, offset, read);
      if (read > 0) {
        return read;
      }
    } catch (DataFormatException broken) {
      throw new PackingException(
          "the gzip data is broken near byte " + (position + inflater.getBytesRead()));
    }
    if (!inflater.finished()) {
      throw inflater.needsInput()
          ? cutOff(packed.length)
          : new PackingException("the gzip data needs a dictionary, which gzip does not have");
    }
    checkTrailer();
    ended = true;
    return -1;
  }

  private void checkTrailer() throws PackingException {
    int trailer = Math.toIntExact(position + inflater.getBytesRead());
    if (packed.length < trailer + TRAILER_BYTES) {
      throw cutOff(packed.length);
    }
    if (number(trailer) != checksum.getValue()
        || number(trailer + 4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new PackingException("the gzip data is damaged: its checksum is wrong");
    }
    int left = packed.length - trailer - TRAILER_BYTES;
    if (left > 0) {
      throw new PackingException(
          "%d bytes follow the end of the gzip data, at byte %d"
              .formatted(left, trailer + TRAILER_BYTES));
    }
  }

  /** Four bytes, the lowest first. */
  private long number(int at) {
    return (packed[at] & 0xFFL)
        | (packed[at + 1] & 0xFFL) << 8
        | (packed[at + 2] & 0xFFL) << 16
        | (packed[at + 3] & 0xFFL) << 24;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
