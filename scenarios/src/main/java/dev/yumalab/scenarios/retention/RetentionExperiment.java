package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.fixed.I32F32;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Computes the maps of all stakes; cells are independent, so threads do not change results. */
public final class RetentionExperiment {
  private RetentionExperiment() {}

  /**
   * Runs the experiment.
   *
   * @param settings what is mapped
   * @param source where the draws come from
   * @param kernel computes the epochs
   * @param jobs threads, at least 1
   * @param progress told rows done and all rows, from any thread
   * @return a map for each stake, in the order of the settings
   * @throws RecordedDrawsException if recorded draws cannot be read or do not fit
   */
  public static List<RetentionMap> run(
      RetentionSettings settings,
      DrawSource source,
      EpochKernel kernel,
      int jobs,
      BiConsumer<Integer, Integer> progress)
      throws RecordedDrawsException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
      List<RetentionNetwork> networks = networks(settings, source, kernel, threads);
      return new RetentionRows(settings, kernel, networks, progress).compute(threads, jobs);
    }
  }

  private static List<RetentionNetwork> networks(
      RetentionSettings settings, DrawSource source, EpochKernel kernel, ExecutorService threads)
      throws RecordedDrawsException, InterruptedException {
    DrawSource.ForStakes open = source.open();
    List<Callable<RetentionNetwork>> drawing = new ArrayList<>();
    for (BigDecimal stake : settings.stakes()) {
      drawing.add(
          () -> {
            long share = I32F32.fromDouble(stake.doubleValue());
            TeamSplit split = TeamSplit.byStake(settings.neurons(), settings.validators(), share);
            TwoTeamDraws draws = open.draws(stake, split);
            return new RetentionNetwork(settings, kernel, share, split, draws);
          });
    }
    List<RetentionNetwork> networks = new ArrayList<>();
    for (Future<RetentionNetwork> network : threads.invokeAll(drawing)) {
      try {
        networks.add(network.get());
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof RecordedDrawsException unreadable) {
          throw unreadable;
        }
        throw new IllegalStateException(failure.getCause());
      }
    }
    return networks;
  }
}
