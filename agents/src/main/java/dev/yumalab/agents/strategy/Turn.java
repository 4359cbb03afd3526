package dev.yumalab.agents.strategy;

import dev.yumalab.engine.random.RandomStream;
import java.util.Optional;

/** What an operator sees and can do at one block. Valid during one call only. */
public interface Turn {
  /** The block whose state is seen; what is sent now is applied by the next. */
  long block();

  /** Epochs that have run. */
  long epoch();

  /** Who acts. */
  Operator operator();

  /** The operator's settings, as they are in force now. */
  Settings settings();

  /** What the operator's validators know of the miners. */
  Scores scores();

  /** The coalition to which the operator belongs, if it does. */
  Optional<Coalition> coalition();

  /**
   * The operator's own chance.
   *
   * @param purpose what the numbers are for
   */
  RandomStream chance(String purpose);
}
