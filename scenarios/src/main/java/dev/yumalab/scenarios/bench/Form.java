package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochParameters;
import java.util.List;

/** What happens in each timed epoch besides the epoch itself. */
public enum Form {
  /** Networks stay in the kernel: some rows of weights change, one number is read. */
  RESIDENT("resident", "resident, 10 % of the rows of weights replaced"),
  /** Bonds stay: all weights are replaced, all outputs are read. */
  WEIGHTS_REPLACED("weights", "all rows of weights replaced, all outputs read"),
  /** Nothing stays: what the chain does in each epoch, and what its time contains. */
  ALL_REPLACED("all", "everything replaced, all outputs read");

  private final String id;
  private final String title;

  Form(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name for options and for programs. */
  public String id() {
    return id;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  /**
   * Opens the work that is timed.
   *
   * @param kernel computes
   * @param inputs take turns
   * @param parameters of every epoch
   */
  public Workload open(EpochKernel kernel, List<SampleInput> inputs, EpochParameters parameters) {
    return switch (this) {
      case RESIDENT -> new ResidentNetworks(kernel, inputs, parameters);
      case WEIGHTS_REPLACED -> new ReplacedNetwork(kernel, inputs, parameters, false);
      case ALL_REPLACED -> new ReplacedNetwork(kernel, inputs, parameters, true);
    };
  }
}
