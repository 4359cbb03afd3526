package dev.yumalab.consensus.epoch;

/** Offers {@link ReferenceKernel}, which runs everywhere. */
public final class ReferenceKernelProvider implements EpochKernelProvider {
  @Override
  public String name() {
    return ReferenceKernel.NAME;
  }

  @Override
  public int speedRank() {
    return 0;
  }

  @Override
  public Availability availability() {
    return new Availability.Available(new ReferenceKernel());
  }
}
