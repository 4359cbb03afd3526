package dev.yumalab.benchmarks.desktop;

import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Two teams of 4,096 neurons on a thread of their own, epoch after epoch as fast as it can. */
final class BusyModel implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of("epochs=100000", "subnet.neurons=4096", "subnet.validators=64");

  private final AtomicLong epochs = new AtomicLong();
  private final Thread thread;
  private volatile boolean stopped;

  private BusyModel(Scenario scenario, Path scratch) {
    thread =
        Thread.ofPlatform().daemon().name("busy model").unstarted(() -> work(scenario, scratch));
  }

  static BusyModel start() throws IOException {
    ReadResult read = ScenarioReader.read(ScenarioSource.of("two-team-cabal"), SETTINGS);
    if (!(read instanceof ReadResult.Valid valid)) {
      throw new IllegalStateException("The scenario cannot be read: " + read);
    }
    BusyModel model =
        new BusyModel(valid.scenario(), Files.createTempDirectory("frames").resolve("model"));
    model.thread.start();
    return model;
  }

  private void work(Scenario scenario, Path scratch) {
    try {
      Replica.run(scenario, 0, new FastKernel(), scratch, this::afterEpoch);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void afterEpoch() {
    epochs.incrementAndGet();
    if (stopped) {
      throw new CancellationException("The measurement is over");
    }
  }

  long epochs() {
    return epochs.get();
  }

  @Override
  public void close() {
    stopped = true;
  }
}
