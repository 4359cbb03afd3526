package dev.yumalab.engine.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A section's bytes, cut into chunks with their lengths in front. */
final class ChunkOutputStream extends OutputStream {
  private final DataOutputStream out;
  private final byte[] chunk = new byte[CheckpointFormat.CHUNK_BYTES];
  private int filled;

  ChunkOutputStream(DataOutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int value) throws IOException {
    if (filled == chunk.length) {
      writeChunk();
    }
    chunk[filled++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == chunk.length) {
        writeChunk();
      }
      int step = Math.min(length - done, chunk.length - filled);
      System.arraycopy(bytes, from + done, chunk, filled, step);
      filled += step;
      done += step;
    }
  }

  private void writeChunk() throws IOException {
    out.writeInt(filled);
    out.write(chunk, 0, filled);
    filled = 0;
  }

  /** Writes what is left, and the empty chunk that ends a section. */
  void end() throws IOException {
    if (filled > 0) {
      writeChunk();
    }
    out.writeInt(0);
  }
}
