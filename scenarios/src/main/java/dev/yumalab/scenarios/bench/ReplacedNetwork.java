package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.List;

/** One session into which the inputs are put in turn; after each epoch all outputs are read. */
final class ReplacedNetwork implements Workload {
  private final List<SampleInput> inputs;
  private final EpochParameters parameters;
  private final boolean everything;
  private final EpochSession session;
  private final OutputReader reader;
  private int turn;

  /**
   * @param everything whether bonds and all else are put before each epoch, or weights alone
   */
  ReplacedNetwork(
      EpochKernel kernel,
      List<SampleInput> inputs,
      EpochParameters parameters,
      boolean everything) {
    this.inputs = inputs;
    this.parameters = parameters;
    this.everything = everything;
    this.session = kernel.open(EpochShape.single(inputs.getFirst().shape().neurons()));
    this.reader = new OutputReader(inputs.getFirst().shape());
    inputs.getFirst().putAll(session.network(0));
  }

  @Override
  public long epoch() {
    NetworkState state = session.network(0);
    SampleInput input = inputs.get(turn);
    if (everything) {
      input.putAll(state);
    } else {
      input.network().putWeights(state);
    }
    session.run(parameters);
    turn = (turn + 1) % inputs.size();
    return reader.read(state.output());
  }

  @Override
  public void close() {
    session.close();
  }
}
