package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernelContract;

/** The fast kernel in vectors keeps the promises of kernels. */
final class FastKernelTest extends EpochKernelContract {
  @Override
  protected EpochKernel kernel() {
    return new FastKernel(Tiles.vectors());
  }
}
