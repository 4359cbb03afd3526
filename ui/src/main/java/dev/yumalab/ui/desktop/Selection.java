package dev.yumalab.ui.desktop;

/** What somebody has picked in the network on stage. */
public sealed interface Selection {
  /** Nothing. */
  record Nothing() implements Selection {}

  /**
   * A neuron.
   *
   * @param uid which
   */
  record Neuron(int uid) implements Selection {}

  /**
   * A validator's weight on a miner, or his bond with him.
   *
   * @param validator the row's uid
   * @param miner the column's uid
   */
  record Cell(int validator, int miner) implements Selection {}
}
