package dev.yumalab.benchmarks.epoch;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One epoch of a resident network: dense rows of weights from every validator to all others, bonds
 * of the epoch before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class EpochBenchmark {
  private static final long NOW = 1_100;

  /** Neurons / validators. */
  @Param({"256/64", "512/64", "1024/128", "4096/128"})
  private String shape;

  /** Which kernel. */
  @Param("reference")
  private String backend;

  /** Yuma version. */
  @Param({"yuma2", "yuma3", "yuma3-liquid"})
  private String version;

  private EpochSession session;
  private EpochParameters parameters;

  /** Opens a session and fills it. */
  @Setup
  public void open() throws EpochKernels.KernelUnavailableException {
    String[] size = shape.split("/", -1);
    int n = Integer.parseInt(size[0]);
    int validators = Integer.parseInt(size[1]);
    session = EpochKernels.installed().choose(backend).kernel().open(EpochShape.single(n));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    NetworkState network = session.network(0);
    int[] columns = new int[n - 1];
    int[] values = new int[n - 1];
    for (int uid = 0; uid < n; uid++) {
      network.putLastUpdate(uid, NOW - 100);
      network.putBlockAtRegistration(uid, 1);
      if (uid < validators) {
        for (int k = 0; k < n - 1; k++) {
          columns[k] = k < uid ? k : k + 1;
          values[k] = random.nextInt(1 << 16);
        }
        network.putWeights(uid, columns, values, n - 1);
        network.putStake(uid, 1_000_000 + random.nextInt(1_000_000), 0);
        network.putValidatorPermit(uid, true);
      }
    }
    parameters =
        EpochParameters.newSubnet()
            .currentBlock(NOW)
            .lastMechanismStepBlock(NOW - 360)
            .maxAllowedValidators(validators)
            .yuma3(!version.equals("yuma2"))
            .liquidAlpha(version.equals("yuma3-liquid"))
            .commitReveal(false)
            .raoEmission(1_000_000_000)
            .build();
  }

  /** Runs an epoch. */
  @Benchmark
  public long epoch() {
    session.run(parameters);
    return session.network(0).output().get(EpochField.INCENTIVE, 0);
  }

  /** Closes the session. */
  @TearDown
  public void close() {
    session.close();
  }
}
