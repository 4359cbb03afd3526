package dev.yumalab.scenarios.why;

/** An epoch or a neuron cannot be explained; the message says why, and what to do. */
public final class UnexplainableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The folder holds no finished run that can be read. */
    FOLDER,
    /** The run has no such epoch, or the epoch no such uid. */
    QUESTION,
    /** The replay does not give what the folder has. */
    DIFFERS
  }

  private final Reason reason;

  UnexplainableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
