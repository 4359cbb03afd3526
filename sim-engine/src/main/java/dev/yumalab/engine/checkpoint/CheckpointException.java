package dev.yumalab.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint cannot be read or written. The message names the file and what was expected. */
public final class CheckpointException extends IOException {
  CheckpointException(Path file, String problem) {
    super(file + ": " + problem);
  }

  CheckpointException(Path file, String problem, IOException cause) {
    super(file + ": " + problem, cause);
  }
}
