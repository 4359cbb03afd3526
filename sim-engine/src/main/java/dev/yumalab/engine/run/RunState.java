package dev.yumalab.engine.run;

/** What a model is doing. */
public enum RunState {
  /** Nothing was ordered yet. */
  READY,
  /** Steps are taken, or awaited when a speed is set. */
  RUNNING,
  /** Between two steps: paused, or what was ordered is reached. */
  PAUSED,
  /** No step is left; a command may give the model new ones. */
  FINISHED,
  /** Stopped for good. */
  STOPPED,
  /** Stopped for good by an exception of the model. */
  FAILED;

  /** Whether nothing can follow. */
  public boolean isEnd() {
    return this == STOPPED || this == FAILED;
  }
}
