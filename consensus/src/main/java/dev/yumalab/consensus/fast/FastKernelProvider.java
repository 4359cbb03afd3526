package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochKernelProvider;

/** Offers {@link FastKernel}, which runs everywhere. */
public final class FastKernelProvider implements EpochKernelProvider {
  @Override
  public String name() {
    return FastKernel.NAME;
  }

  @Override
  public int speedRank() {
    return 10;
  }

  @Override
  public Availability availability() {
    return new Availability.Available(new FastKernel());
  }
}
