package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** A batch on all cores gives what its networks give alone, from epoch to epoch. */
class BatchTest {
  private static final int NETWORKS = 64;
  private static final int NEURONS = 50;

  @Test
  void manyNetworksGiveWhatEachGivesAlone() {
    EpochParameters parameters =
        EpochParameters.newSubnet().currentBlock(1_000).raoEmission(1_000_000_000).build();
    FastKernel kernel = new FastKernel(Tiles.vectors());
    try (EpochSession batch = kernel.open(new EpochShape(NETWORKS, NEURONS));
        EpochSession single = kernel.open(EpochShape.single(NEURONS))) {
      for (int i = 0; i < NETWORKS; i++) {
        fill(batch.network(i), i);
      }
      for (int epoch = 1; epoch <= 3; epoch++) {
        batch.run(parameters);
        for (int i = 0; i < NETWORKS; i++) {
          fill(single.network(0), i);
          for (int again = 0; again < epoch; again++) {
            single.run(parameters);
          }
          ComparedNetwork.requireSame(
              batch.network(i).output(), single.network(0).output(), "network " + i);
        }
      }
    }
  }

  private static void fill(NetworkState network, int seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomRows rows = new RandomRows(random, NEURONS, false, false);
    for (int uid = 0; uid < NEURONS; uid++) {
      network.clear(uid);
      network.putLastUpdate(uid, 990);
      if (uid < 12) {
        RandomRows.Row row = rows.weights();
        network.putStake(uid, 1_000 + random.nextInt(1_000), 0);
        network.putValidatorPermit(uid, true);
        network.putWeights(uid, row.columns(), row.values(), row.columns().length);
      }
    }
  }
}
