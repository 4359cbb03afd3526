package dev.yumalab.benchmarks.epoch;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.bench.Form;
import dev.yumalab.scenarios.bench.NetworkShape;
import dev.yumalab.scenarios.bench.SampleInput;
import dev.yumalab.scenarios.bench.Workload;
import dev.yumalab.scenarios.bench.YumaVersion;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One epoch, in the shapes, versions and forms of {@code yumalab bench kernel}, on the same drawn
 * networks. With {@code -prof gc} it shows what an epoch allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class EpochBenchmark {
  /** Neurons / validators. */
  @Param({"256/64", "512/64", "1024/128", "4096/128"})
  private String shape;

  /** Which kernel. */
  @Param({"exact", "reference"})
  private String backend;

  /** Version of the epoch, by its id. */
  @Param({"yuma2", "yuma3", "yuma3-liquid", "yuma3-liquid-penalty0"})
  private String version;

  /** What else an epoch's time contains, by its id. */
  @Param({"resident", "weights", "all"})
  private String form;

  private Workload workload;

  /** Draws the networks and puts them into the kernel. */
  @Setup
  public void open() throws EpochKernels.KernelUnavailableException {
    EpochKernel kernel = EpochKernels.installed().choose(backend).kernel();
    NetworkShape size = NetworkShape.parse(shape);
    YumaVersion yuma =
        Arrays.stream(YumaVersion.values())
            .filter(each -> each.id().equals(version))
            .findFirst()
            .orElseThrow();
    Form use =
        Arrays.stream(Form.values())
            .filter(each -> each.id().equals(form))
            .findFirst()
            .orElseThrow();
    List<SampleInput> inputs = SampleInput.draw(size, yuma, kernel);
    workload = use.open(kernel, inputs, yuma.parameters(size));
  }

  /** Runs an epoch. */
  @Benchmark
  public long epoch() {
    return workload.epoch();
  }

  /** Closes the sessions. */
  @TearDown
  public void close() {
    workload.close();
  }
}
