package dev.yumalab.scenarios.live;

import java.util.List;

/** A change of a run that was refused; the run goes on as it was. */
public final class LiveChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * A change that was refused.
   *
   * @param problems all that is wrong, one sentence each, at least one
   */
  LiveChangeException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
