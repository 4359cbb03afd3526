package dev.yumalab.agents.strategy;

/** A strategy did not do its turn: the run cannot go on. The cause is what the strategy threw. */
public final class StrategyFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StrategyFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A strategy that failed at a block; epochs count from 1. */
  static StrategyFailedException at(
      String strategy, String operator, long epoch, long block, Throwable cause) {
    return new StrategyFailedException(
        "%s failed in epoch %d, at block %d: %s"
            .formatted(of(strategy, operator), epoch, block, cause),
        cause);
  }

  /** A strategy that could not be made. */
  static StrategyFailedException atStart(String strategy, String operator, Throwable cause) {
    return new StrategyFailedException(
        of(strategy, operator) + " could not be made: " + cause, cause);
  }

  /** A strategy that could not write what it remembers. */
  static StrategyFailedException whileSaving(String operator, Throwable cause) {
    return new StrategyFailedException(
        "the strategy of the operator '"
            + operator
            + "' could not save what it remembers: "
            + cause,
        cause);
  }

  /** A strategy that could not read what it had written. */
  static StrategyFailedException whileLoading(String operator, Throwable cause) {
    return new StrategyFailedException(
        "the strategy of the operator '" + operator + "' could not read what it saved: " + cause,
        cause);
  }

  private static String of(String strategy, String operator) {
    return "the strategy '" + strategy + "' of the operator '" + operator + "'";
  }
}
