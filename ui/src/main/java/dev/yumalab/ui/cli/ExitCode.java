package dev.yumalab.ui.cli;

/** What the process's exit status says; the README and {@code --help} list the same numbers. */
final class ExitCode {
  /** All that was asked for was done. */
  static final int OK = 0;

  /** A defect of Yumalab itself. */
  static final int BUG = 1;

  /** The command line is wrong, or asks for what this machine does not have or cannot write. */
  static final int USAGE = 2;

  /** An input file is invalid or cannot be read. */
  static final int INVALID_INPUT = 3;

  /** Some of the runs that were asked for failed. */
  static final int SOME_RUNS_FAILED = 4;

  /** Results differ from what they were compared with. */
  static final int RESULTS_DIFFER = 5;

  /** Stopped by the user. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
