package dev.yumalab.agents.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * The strategy of one operator. Whatever it throws comes out as a {@link StrategyFailedException}
 * that names it. Not thread-safe.
 */
public final class StrategyInstance {
  private final StrategyKind kind;
  private final String operator;
  private final Strategy strategy;

  /**
   * Makes the instance.
   *
   * @param operator the name of whose it is
   */
  public StrategyInstance(StrategyKind kind, String operator) {
    this.kind = kind;
    this.operator = operator;
    try {
      strategy = Objects.requireNonNull(kind.factory().get(), "its factory gave nothing");
    } catch (RuntimeException | LinkageError failure) {
      throw StrategyFailedException.atStart(kind.name(), operator, failure);
    }
  }

  /** Lets it act. */
  public void act(Turn turn) {
    try {
      strategy.act(turn);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      throw StrategyFailedException.at(
          kind.name(), operator, turn.epoch() + 1, turn.block(), failure);
    }
  }

  /** Writes all that it remembers. */
  public void save(DataOutput out) throws IOException {
    try {
      strategy.save(out);
    } catch (RuntimeException | LinkageError failure) {
      throw StrategyFailedException.whileSaving(operator, failure);
    }
  }

  /** Reads what {@link #save} wrote. */
  public void load(DataInput in) throws IOException {
    try {
      strategy.load(in);
    } catch (RuntimeException | LinkageError failure) {
      throw StrategyFailedException.whileLoading(operator, failure);
    }
  }
}
