package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.fixed.I32F32;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
    List<RetentionNetwork> networks = new ArrayList<>();
    for (BigDecimal stake : settings.stakes()) {
      long share = I32F32.fromDouble(stake.doubleValue());
      TeamSplit split = TeamSplit.byStake(settings.neurons(), settings.validators(), share);
      networks.add(
          new RetentionNetwork(settings, kernel, share, split, source.draws(stake, split)));
    }
    int rows = networks.size() * settings.grid();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
      List<List<Future<RetentionCell[]>>> futures = new ArrayList<>();
      for (RetentionNetwork network : networks) {
        List<Future<RetentionCell[]>> ofStake = new ArrayList<>();
        for (int step = 0; step < settings.grid(); step++) {
          int honestStep = step;
          ofStake.add(
              threads.submit(
                  () -> {
                    RetentionCell[] row = network.row(honestStep);
                    progress.accept(done.incrementAndGet(), rows);
                    return row;
                  }));
        }
        futures.add(ofStake);
      }
      List<RetentionMap> maps = new ArrayList<>();
      for (int s = 0; s < networks.size(); s++) {
        RetentionCell[][] cells = new RetentionCell[settings.grid()][];
        for (int step = 0; step < cells.length; step++) {
          cells[step] = result(futures.get(s).get(step));
        }
        maps.add(RetentionMap.of(settings.stakes().get(s), cells));
      }
      return maps;
    }
  }

  private static RetentionCell[] result(Future<RetentionCell[]> row) throws InterruptedException {
    try {
      return row.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }
}
