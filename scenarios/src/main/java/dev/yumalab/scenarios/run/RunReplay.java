package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Runs a scenario again, from its first epoch to the end of one that somebody asks about. */
public final class RunReplay {
  private RunReplay() {}

  /**
   * Where a replay has stopped.
   *
   * @param roster who was who after the epoch
   * @param block at which the epoch ran
   * @param stateDigest what a manifest has of a run that ended here
   */
  public record Stop(Roster roster, long block, String stateDigest) {}

  /**
   * Runs, and leaves the table {@link RunTables#TEAMS} up to the epoch, as CSV.
   *
   * @param replication from 0
   * @param kernel computes the epochs; the last that it computes is the one that was asked for
   * @param epoch 1 to the scenario's epochs
   * @param folder where the table goes
   * @param afterEpoch told of every epoch
   */
  public static Stop run(
      Scenario scenario,
      int replication,
      EpochKernel kernel,
      int epoch,
      Path folder,
      Runnable afterEpoch)
      throws IOException {
    try (World world = World.of(scenario, replication, kernel)) {
      Recorder recorder = new Recorder(folder.resolve(OutputFolder.WORK), world.network());
      RunningWorld model = new RunningWorld(scenario, world, recorder::record);
      while (model.epochs() < epoch) {
        model.step();
        if (model.isBetweenEpochs()) {
          afterEpoch.run();
        }
      }
      recorder.finishSeries(folder);
      return new Stop(
          world.network().roster(), world.network().block(), StateDigest.of(world.network()));
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }
}
