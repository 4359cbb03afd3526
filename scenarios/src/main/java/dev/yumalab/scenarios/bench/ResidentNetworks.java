package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks that take turns, each in a session of its own. Before an epoch a tenth of the
 * validators, others each time, set new weights.
 */
final class ResidentNetworks implements Workload {
  private static final int REPLACED_PART = 10;

  private final List<SampleInput> inputs;
  private final EpochParameters parameters;
  private final List<EpochSession> sessions = new ArrayList<>();
  private final int validators;
  private final int replaced;
  private int turn;
  private int round;
  private int nextRow;

  ResidentNetworks(EpochKernel kernel, List<SampleInput> inputs, EpochParameters parameters) {
    this.inputs = inputs;
    this.parameters = parameters;
    NetworkShape shape = inputs.getFirst().shape();
    this.validators = shape.validators();
    this.replaced = Math.ceilDiv(validators, REPLACED_PART);
    for (SampleInput input : inputs) {
      EpochSession session = kernel.open(EpochShape.single(shape.neurons()));
      input.putAll(session.network(0));
      sessions.add(session);
    }
  }

  @Override
  public long epoch() {
    EpochSession session = sessions.get(turn);
    NetworkState state = session.network(0);
    SampleNetwork rows = inputs.get((turn + round) % inputs.size()).network();
    for (int k = 0; k < replaced; k++) {
      rows.putWeights(state, (nextRow + k) % validators);
    }
    session.run(parameters);
    advance();
    return state.output().get(EpochField.INCENTIVE, 0);
  }

  /** All networks have the same rows replaced before the next rows come, and then other ones. */
  private void advance() {
    turn++;
    if (turn == sessions.size()) {
      turn = 0;
      round = (round + 1) % inputs.size();
      nextRow = (nextRow + replaced) % validators;
    }
  }

  @Override
  public void close() {
    sessions.forEach(EpochSession::close);
  }
}
