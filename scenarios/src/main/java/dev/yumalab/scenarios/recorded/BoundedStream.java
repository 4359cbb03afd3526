package dev.yumalab.scenarios.recorded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes on so many bytes and refuses more: a small gzip file can unpack to any size. */
final class BoundedStream extends FilterInputStream {
  private final int mebibytes;
  private long left;

  BoundedStream(InputStream in, int mebibytes) {
    super(in);
    this.mebibytes = mebibytes;
    this.left = (long) mebibytes << 20;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws PackingException {
    left -= read;
    if (left < 0) {
      throw new PackingException(
          "unpacks to more than %d MiB, the most that is read".formatted(mebibytes));
    }
  }
}
