package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.weights.MaxUpscale;

/**
 * Sets weights as the chain's experiment does: floored to u16 and scaled up as {@code set_weights}
 * stores them. Servers of that experiment weigh themselves, which the epoch masks; here they set
 * nothing. Immutable and thread-safe.
 */
public final class TwoTeamWeights {
  private final int[] columns;

  /** For networks of one split. */
  public TwoTeamWeights(TeamSplit split) {
    columns = new int[split.neurons() - split.validators()];
    for (int s = 0; s < columns.length; s++) {
      columns[s] = split.validators() + s;
    }
  }

  /**
   * A validator's row as the chain stores it.
   *
   * @param weights on all servers, raw I32F32 bits
   * @return u16 values, server by server
   */
  public static int[] stored(long[] weights) {
    int[] row = new int[weights.length];
    for (int s = 0; s < row.length; s++) {
      row[s] = I32F32.proportionToU16(weights[s]);
    }
    MaxUpscale.apply(row);
    return row;
  }

  /**
   * Puts a validator's row.
   *
   * @param network where
   * @param uid the validator's
   * @param row from {@link #stored}
   */
  public void put(NetworkState network, int uid, int[] row) {
    network.putWeights(uid, columns, row, row.length);
  }
}
