package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A drawn network without its bonds: every validator weighs all other uids with uniform u16
 * numbers, and has a uniform stake. Putting it into a network allocates nothing. Immutable.
 */
public final class SampleNetwork {
  private static final RandomStreams STREAMS = new RandomStreams(1, 0);
  private static final long RAO = 1_000_000_000L;
  private static final long LEAST_STAKE_RAO = 1_000 * RAO;
  private static final long MOST_STAKE_RAO = 1_000_000 * RAO;
  private static final long REGISTERED = 1;
  private static final long UPDATED = YumaVersion.NOW - 100;
  private static final int[] NONE = {};
  private static final int DRAWS_PER_WORD = 4;

  private final NetworkShape shape;
  private final int[][] columns;
  private final int[][] weights;
  private final long[] stakeRao;

  private SampleNetwork(NetworkShape shape, int[][] columns, int number) {
    this.shape = shape;
    this.columns = columns;
    this.weights = new int[shape.validators()][];
    this.stakeRao = new long[shape.neurons()];
    RandomStream stakes = STREAMS.stream("network/" + number, "stake");
    RandomStream draws = STREAMS.stream("network/" + number, "weights");
    for (int uid = 0; uid < shape.validators(); uid++) {
      long range = MOST_STAKE_RAO - LEAST_STAKE_RAO;
      stakeRao[uid] = LEAST_STAKE_RAO + Math.unsignedMultiplyHigh(stakes.bits(uid), range);
      weights[uid] = u16Row(draws, uid, shape.neurons() - 1);
    }
  }

  /** Draws networks, always the same ones. */
  public static List<SampleNetwork> draw(NetworkShape shape, int count) {
    int[][] columns = new int[shape.validators()][];
    for (int uid = 0; uid < columns.length; uid++) {
      int self = uid;
      columns[uid] = IntStream.range(0, shape.neurons()).filter(j -> j != self).toArray();
    }
    List<SampleNetwork> networks = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      networks.add(new SampleNetwork(shape, columns, number));
    }
    return List.copyOf(networks);
  }

  private static int[] u16Row(RandomStream draws, int row, int length) {
    int[] values = new int[length];
    long wordsPerRow = Math.ceilDiv(length, DRAWS_PER_WORD);
    long word = 0;
    for (int k = 0; k < length; k++) {
      if (k % DRAWS_PER_WORD == 0) {
        word = draws.bits(row * wordsPerRow + k / DRAWS_PER_WORD);
      }
      values[k] = (int) (word & 0xFFFF);
      word >>>= Short.SIZE;
    }
    return values;
  }

  NetworkShape shape() {
    return shape;
  }

  /** Puts everything of every uid that is neither a weight nor a bond. */
  void putNeurons(NetworkState network) {
    network.limitLastUpdates(shape.neurons());
    for (int uid = 0; uid < shape.neurons(); uid++) {
      network.putLastUpdate(uid, UPDATED);
      network.putBlockAtRegistration(uid, REGISTERED);
      network.putCommitBlock(uid, NetworkState.NO_COMMIT);
      network.putStake(uid, stakeRao[uid], 0);
      network.putValidatorPermit(uid, uid < shape.validators());
    }
  }

  /** Puts the row of weights of one uid; a server's is empty. */
  void putWeights(NetworkState network, int uid) {
    if (uid < weights.length) {
      network.putWeights(uid, columns[uid], weights[uid], weights[uid].length);
    } else {
      network.putWeights(uid, NONE, NONE, 0);
    }
  }

  /** Puts the rows of weights of all uids. */
  void putWeights(NetworkState network) {
    for (int uid = 0; uid < shape.neurons(); uid++) {
      putWeights(network, uid);
    }
  }
}
