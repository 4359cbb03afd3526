package dev.yumalab.ui.desktop.assembly;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for what takes longer than a frame. */
final class BackgroundThreads {
  private static final int MOST = 2;
  private static final long IDLE_SECONDS = 2;

  private BackgroundThreads() {}

  /** Two threads that end by themselves when nothing is left to do. */
  static Executor few() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("yumalab-background").factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
