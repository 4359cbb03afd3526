package dev.yumalab.agents.network;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a session keeps from one epoch to the next and nobody puts anew: bonds and permits. It comes
 * first in the state of a network, with the version of that state.
 */
public final class ResidentState {
  private static final int VERSION = 1;

  private ResidentState() {}

  /** Writes what the last epoch left. */
  public static void save(EpochOutput output, DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(output.neurons());
    for (int uid = 0; uid < output.neurons(); uid++) {
      out.writeBoolean(output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) != 0);
      out.writeInt(output.bondCount(uid));
      for (int k = 0; k < output.bondCount(uid); k++) {
        out.writeInt(output.bondColumn(uid, k));
        out.writeInt(output.bondValue(uid, k));
      }
    }
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @param network of as many uids
   */
  public static void load(NetworkState network, int neurons, DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of the network has another version");
    }
    if (in.readInt() != neurons) {
      throw new IOException("the bonds are those of a network of another size");
    }
    for (int uid = 0; uid < neurons; uid++) {
      network.putValidatorPermit(uid, in.readBoolean());
      int count = in.readInt();
      if (count < 0) {
        throw new IOException("a row of bonds has the length " + count);
      }
      int[] columns = new int[count];
      int[] values = new int[count];
      for (int k = 0; k < count; k++) {
        columns[k] = in.readInt();
        values[k] = in.readInt();
      }
      network.putBonds(uid, columns, values, count);
    }
  }
}
