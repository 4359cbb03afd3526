package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An epoch of a resident network allocates nothing once it is compiled. That also shows that the
 * compiler keeps vectors in registers: one that becomes an object allocates.
 */
class AllocationTest {
  private static final int NEURONS = 512;
  private static final int VALIDATORS = 64;
  private static final int ROUND = 50;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_701);
  private final int[][] columns = new int[VALIDATORS][NEURONS - 1];
  private final int[][] values = new int[VALIDATORS][NEURONS - 1];
  private final int[] bondColumns = new int[NEURONS];
  private final int[] bondValues = new int[NEURONS];
  private final long[] field = new long[NEURONS];

  @ParameterizedTest
  @CsvSource({"false, false, 65535", "true, false, 65535", "true, true, 65535", "true, true, 0"})
  void anEpochAllocatesNothing(boolean yuma3, boolean liquidAlpha, int penalty) {
    EpochParameters parameters =
        EpochParameters.newSubnet()
            .currentBlock(1_100)
            .lastMechanismStepBlock(740)
            .maxAllowedValidators(VALIDATORS)
            .yuma3(yuma3)
            .liquidAlpha(liquidAlpha)
            .bondsPenalty(penalty)
            .raoEmission(1_000_000_000)
            .build();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (EpochSession session = new FastKernel(Tiles.vectors()).open(EpochShape.single(NEURONS))) {
      fill(session.network(0));
      long least = Long.MAX_VALUE;
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      while (least > 0 && System.nanoTime() < deadline) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int epoch = 0; epoch < ROUND; epoch++) {
          epoch(session, parameters);
        }
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      assertThat(session.network(0).output().handedToReference()).isEmpty();
      assertThat(least).as("bytes in %d epochs", ROUND).isZero();
    }
  }

  private void fill(NetworkState network) {
    for (int uid = 0; uid < NEURONS; uid++) {
      network.putLastUpdate(uid, 1_000);
      network.putBlockAtRegistration(uid, 1);
      if (uid < VALIDATORS) {
        network.putStake(uid, 1_000_000 + random.nextInt(1_000_000), 0);
        network.putValidatorPermit(uid, true);
        for (int k = 0; k < NEURONS - 1; k++) {
          columns[uid][k] = k < uid ? k : k + 1;
          values[uid][k] = random.nextInt(1 << 16);
        }
      }
    }
  }

  private void epoch(EpochSession session, EpochParameters parameters) {
    NetworkState network = session.network(0);
    for (int uid = 0; uid < VALIDATORS; uid++) {
      network.putWeights(uid, columns[uid], values[uid], NEURONS - 1);
    }
    session.run(parameters);
    EpochOutput output = network.output();
    output.copy(EpochField.DIVIDENDS, field);
    for (int uid = 0; uid < NEURONS; uid++) {
      output.copyBonds(uid, bondColumns, bondValues);
    }
  }
}
