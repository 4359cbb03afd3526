package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an epoch reads: a drawn network and the bonds that it has from earlier epochs, in which
 * the validators had other weights. So without bonds penalty all pairs have a liquid alpha of their
 * own but the eighth whose bond lies below the weight and the weight below consensus. Putting it
 * into a network allocates nothing. Immutable.
 */
public final class SampleInput {
  /** So many networks take turns that no epoch finds what the one before left in a cache. */
  public static final int NETWORKS = 16;

  private static final int EARLIER_EPOCHS = 4;

  private final SampleNetwork network;
  private final int[][] bondColumns;
  private final int[][] bondValues;

  private SampleInput(SampleNetwork network, EpochOutput earlier) {
    this.network = network;
    int neurons = earlier.neurons();
    this.bondColumns = new int[neurons][];
    this.bondValues = new int[neurons][];
    for (int uid = 0; uid < neurons; uid++) {
      bondColumns[uid] = new int[earlier.bondCount(uid)];
      bondValues[uid] = new int[earlier.bondCount(uid)];
      earlier.copyBonds(uid, bondColumns[uid], bondValues[uid]);
    }
  }

  /**
   * Draws {@link #NETWORKS} inputs, always the same ones.
   *
   * @param shape their size
   * @param version the epochs that made the bonds
   * @param kernel computes those epochs; all give the same bits
   */
  public static List<SampleInput> draw(
      NetworkShape shape, YumaVersion version, EpochKernel kernel) {
    return of(SampleNetwork.draw(shape, NETWORKS), version, kernel);
  }

  /** Gives drawn networks bonds; each borrows the weights of its neighbours for earlier epochs. */
  static List<SampleInput> of(
      List<SampleNetwork> networks, YumaVersion version, EpochKernel kernel) {
    List<SampleInput> inputs = new ArrayList<>();
    NetworkShape shape = networks.getFirst().shape();
    EpochParameters parameters = version.parameters(shape);
    for (int i = 0; i < networks.size(); i++) {
      try (EpochSession session = kernel.open(EpochShape.single(shape.neurons()))) {
        NetworkState state = session.network(0);
        networks.get(i).putNeurons(state);
        for (int before = EARLIER_EPOCHS; before > 0; before--) {
          networks.get((i + before) % networks.size()).putWeights(state);
          session.run(parameters);
        }
        inputs.add(new SampleInput(networks.get(i), state.output()));
      }
    }
    return List.copyOf(inputs);
  }

  NetworkShape shape() {
    return network.shape();
  }

  SampleNetwork network() {
    return network;
  }

  /** Puts everything that an epoch reads, of every uid. */
  void putAll(NetworkState state) {
    network.putNeurons(state);
    network.putWeights(state);
    for (int uid = 0; uid < bondColumns.length; uid++) {
      state.putBonds(uid, bondColumns[uid], bondValues[uid], bondColumns[uid].length);
    }
  }
}
