package dev.yumalab.engine.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the bytes of a section of a file whose structure was checked before. */
final class ChunkInputStream extends InputStream {
  private final FileChannel channel;
  private final ByteBuffer chunk = ByteBuffer.allocate(CheckpointFormat.CHUNK_BYTES).limit(0);
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
  private long position;
  private boolean ended;

  /** A stream that begins at the length of a section's first chunk. */
  ChunkInputStream(FileChannel channel, long position) {
    this.channel = channel;
    this.position = position;
  }

  @Override
  public int read() throws IOException {
    return fill() ? chunk.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int step = Math.min(count, chunk.remaining());
    chunk.get(bytes, from, step);
    return step;
  }

  private boolean fill() throws IOException {
    if (!ended && !chunk.hasRemaining()) {
      length.clear();
      read(length);
      int bytes = length.getInt(0);
      ended = bytes == 0;
      chunk.clear().limit(bytes);
      read(chunk);
      chunk.flip();
    }
    return !ended;
  }

  private void read(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position);
      if (count < 0) {
        throw new IOException("the file became shorter while it was read");
      }
      position += count;
    }
  }
}
