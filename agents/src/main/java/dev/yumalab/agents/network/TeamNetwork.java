package dev.yumalab.agents.network;

import dev.yumalab.consensus.epoch.EpochOutput;

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

  @Override
  void close();
}
