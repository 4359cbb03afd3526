package dev.yumalab.scenarios.live;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.concurrent.atomic.AtomicInteger;

/** A kernel that breaks when it runs for the n-th time. */
record BrokenKernel(EpochKernel kernel, AtomicInteger left) implements EpochKernel {
  BrokenKernel(EpochKernel kernel, int breaksAt) {
    this(kernel, new AtomicInteger(breaksAt));
  }

  @Override
  public String name() {
    return kernel.name();
  }

  @Override
  public EpochSession open(EpochShape shape) {
    EpochSession session = kernel.open(shape);
    return new EpochSession() {
      @Override
      public EpochShape shape() {
        return session.shape();
      }

      @Override
      public NetworkState network(int index) {
        return session.network(index);
      }

      @Override
      public void run(EpochParameters parameters) {
        if (left.decrementAndGet() == 0) {
          throw new IllegalStateException("the kernel broke");
        }
        session.run(parameters);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
