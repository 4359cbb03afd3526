package dev.yumalab.scenarios.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent pieces of work on several threads. */
public final class ParallelWork {
  private ParallelWork() {}

  /**
   * Does all pieces.
   *
   * @param work may throw {@link IOException} and unchecked exceptions only
   * @param jobs threads, at least 1
   * @return what they gave, in the order of the pieces, whichever ended first
   * @throws IOException if a piece did, or this thread is interrupted; no new piece begins then
   */
  public static <T> List<T> inOrder(List<Callable<T>> work, int jobs) throws IOException {
    List<T> results = new ArrayList<>();
    int threads = Math.max(1, Math.min(jobs, work.size()));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = work.stream().map(pool::submit).toList();
      try {
        for (Future<T> future : futures) {
          results.add(future.get());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } catch (ExecutionException failure) {
        throw unwrapped(failure.getCause());
      } finally {
        pool.shutdownNow();
      }
    }
    return results;
  }

  private static IOException unwrapped(Throwable cause) {
    return switch (cause) {
      case IOException unwritable -> unwritable;
      case Error exhausted -> throw exhausted;
      case RuntimeException defect -> throw defect;
      default -> throw new IllegalStateException(cause);
    };
  }
}
