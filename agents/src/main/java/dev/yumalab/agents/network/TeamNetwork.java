package dev.yumalab.agents.network;

import dev.yumalab.consensus.epoch.EpochOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A subnet whose uids belong to teams, as an observer sees it between two epochs. */
public interface TeamNetwork extends AutoCloseable {
  /** Who is who. */
  Roster roster();

  /** Epochs that have paid. */
  long epoch();

  /** The block of the last epoch, or of the start. */
  long block();

  /** A uid's stake in rao. */
  long stakeRao(int uid);

  /** A copy of all stakes, by uid, in rao. */
  long[] stakeRao();

  /** What a team's uids have earned as incentive and not restaked, in rao. */
  long soldRao(int team);

  /** What flooring has left unpaid, in rao. */
  long unpaidRao();

  /** What the kernel gave in the last epoch; the next overwrites it. */
  EpochOutput output();

  /** The block at which the next epoch is due. */
  long nextEpochBlock();

  /** Writes all that the next epochs depend on, right after an epoch. */
  void save(DataOutput out) throws IOException;

  /** Reads what {@link #save} wrote into a network that was made the same way and has not run. */
  void load(DataInput in) throws IOException;

  @Override
  void close();
}
