package dev.yumalab.consensus.chain;

import java.io.DataOutput;
import java.io.IOException;

/** One named part of a state, which can be written: for saving, and for comparing two runs. */
@FunctionalInterface
public interface StatePart {
  /** Writes the part's present content. */
  void save(DataOutput out) throws IOException;

  /** Takes the parts of a state, one after the other. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a part.
     *
     * @param name what it is, for people
     * @param part its content
     */
    void visit(String name, StatePart part) throws IOException;
  }
}
