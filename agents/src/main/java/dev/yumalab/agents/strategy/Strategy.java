package dev.yumalab.agents.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What an operator does: a state machine that the world wakes. It knows what its {@link Turn} shows
 * and nothing else; all that it remembers it saves and loads itself. Each operator has an instance
 * of its own. Not thread-safe.
 */
public interface Strategy {
  /**
   * Acts: reads what is public and what the operator knows itself, and sends extrinsics, which the
   * next block applies.
   *
   * @param turn valid during the call only
   */
  void act(Turn turn);

  /** Writes all that it remembers; by default nothing. */
  default void save(DataOutput out) throws IOException {}

  /** Reads what {@link #save} wrote, in the same order. */
  default void load(DataInput in) throws IOException {}
}
