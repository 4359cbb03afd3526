package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.epoch.EpochKernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The rows of all maps, which threads take one after the other, stake by stake. Where a cell is
 * computed does not show in it, so threads do not change results.
 */
final class RetentionRows {
  private final RetentionSettings settings;
  private final EpochKernel kernel;
  private final List<OfStake> stakes = new ArrayList<>();
  private final BiConsumer<Integer, Integer> progress;
  private final int rows;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  /** What belongs to one stake. */
  private record OfStake(
      RetentionNetwork network, CabalRows cabal, RetentionCell[][] cells, AtomicInteger missing) {}

  /**
   * Nothing is computed yet.
   *
   * @param networks of the stakes
   * @param progress told rows done and all rows, from any thread
   */
  RetentionRows(
      RetentionSettings settings,
      EpochKernel kernel,
      List<RetentionNetwork> networks,
      BiConsumer<Integer, Integer> progress) {
    this.settings = settings;
    this.kernel = kernel;
    this.progress = progress;
    for (RetentionNetwork network : networks) {
      stakes.add(
          new OfStake(
              network,
              new CabalRows(network),
              new RetentionCell[settings.grid()][],
              new AtomicInteger(settings.grid())));
    }
    rows = stakes.size() * settings.grid();
  }

  /** Computes everything with so many threads. */
  List<RetentionMap> compute(ExecutorService threads, int jobs) throws InterruptedException {
    for (Future<?> job :
        threads.invokeAll(
            Collections.nCopies(jobs, Executors.callable(this::computeUntilNoneIsLeft)))) {
      try {
        job.get();
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
    List<RetentionMap> maps = new ArrayList<>();
    for (int s = 0; s < stakes.size(); s++) {
      BigDecimal stake = settings.stakes().get(s);
      maps.add(RetentionMap.of(stake, stakes.get(s).cells));
    }
    return maps;
  }

  private void computeUntilNoneIsLeft() {
    try (RetentionCells session = new RetentionCells(settings, kernel)) {
      for (int row = taken.getAndIncrement(); row < rows; row = taken.getAndIncrement()) {
        compute(session, stakes.get(row / settings.grid()), row % settings.grid());
        progress.accept(done.incrementAndGet(), rows);
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    } catch (RuntimeException | Error failure) {
      // The others need not go on.
      taken.set(rows);
      throw failure;
    }
  }

  private static void compute(RetentionCells session, OfStake stake, int honestStep) {
    stake.cells[honestStep] = session.row(stake.network, stake.cabal, honestStep);
    if (stake.missing.decrementAndGet() == 0) {
      stake.cabal.clear();
    }
  }
}
