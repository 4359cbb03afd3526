package dev.yumalab.scenarios.run;

import dev.yumalab.engine.checkpoint.CheckpointException;
import dev.yumalab.engine.checkpoint.CheckpointReader;
import dev.yumalab.engine.checkpoint.CheckpointWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file in which a replication is kept.
 *
 * @param file its place
 * @param scenarioHash of the scenario that runs
 * @param replication which one
 */
record Checkpoint(Path file, String scenarioHash, int replication) {
  private static final String IDENTITY = "replication";
  private static final String WORLD = "world";
  private static final String RECORDER = "recorder";

  /**
   * Keeps a replication; what was kept before is replaced.
   *
   * @throws IOException if the disk does not take it; what was kept before stays
   */
  void write(RunningWorld model, Recorder recorder) throws IOException {
    try {
      replace(model, recorder);
    } catch (CheckpointException unwritable) {
      // A checkpoint that cannot be read is another matter.
      Throwable cause = unwritable.getCause();
      throw new IOException(
          unwritable.getMessage() + (cause == null ? "" : ": " + cause.getMessage()), unwritable);
    }
  }

  private void replace(RunningWorld model, Recorder recorder) throws IOException {
    try (CheckpointWriter writer = CheckpointWriter.create(file)) {
      writer.write(IDENTITY, this::saveIdentity);
      writer.write(WORLD, model::save);
      writer.write(RECORDER, recorder::save);
      writer.commit();
    }
  }

  /** Brings a replication that has not run to where it was kept, if it was. */
  void readIfThere(RunningWorld model, Recorder recorder) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      reader.read(IDENTITY, this::requireIdentity);
      reader.read(WORLD, model::load);
      reader.read(RECORDER, recorder::load);
    }
  }

  private void saveIdentity(DataOutput out) throws IOException {
    out.writeUTF(scenarioHash);
    out.writeInt(replication);
  }

  private void requireIdentity(DataInput in) throws IOException {
    String hash = in.readUTF();
    int number = in.readInt();
    if (!hash.equals(scenarioHash) || number != replication) {
      throw new IOException(
          "it is of replication %d of scenario %s, expected %d of %s"
              .formatted(number, hash, replication, scenarioHash));
    }
  }
}
