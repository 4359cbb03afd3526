package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.Miners;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.Arrays;

/**
 * What operators think of miners where nobody sends queries: in every epoch a new estimate, the
 * truth with noise. Each pair has a stream of its own, so that nobody's arrival shifts another's
 * opinion. Not thread-safe.
 */
final class Evaluations {
  private final Miners miners;
  private final RandomStreams streams;
  private RandomStream[][] noise = new RandomStream[0][];

  Evaluations(Miners miners, RandomStreams streams) {
    this.miners = miners;
    this.streams = streams;
  }

  /**
   * An operator's estimate of a miner.
   *
   * @param evaluator number of the operator
   * @param name of the operator
   * @param miner number of the miner
   * @param minerName of the miner
   * @param epoch number of the epoch
   * @param stddev of the noise
   */
  double estimate(
      int evaluator, String name, int miner, String minerName, long epoch, double stddev) {
    double quality = miners.quality(miner);
    return stddev == 0
        ? quality
        : quality + stddev * stream(evaluator, name, miner, minerName).normal(epoch);
  }

  private RandomStream stream(int evaluator, String name, int miner, String minerName) {
    if (evaluator >= noise.length) {
      int known = noise.length;
      noise = Arrays.copyOf(noise, evaluator + 1);
      Arrays.fill(noise, known, noise.length, new RandomStream[0]);
    }
    if (miner >= noise[evaluator].length) {
      noise[evaluator] = Arrays.copyOf(noise[evaluator], Math.max(miner + 1, miners.count()));
    }
    RandomStream stream = noise[evaluator][miner];
    if (stream == null) {
      stream = streams.stream(name, "evaluation of " + minerName);
      noise[evaluator][miner] = stream;
    }
    return stream;
  }
}
