package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernelContract;

/** The fast kernel in plain loops, as where the vector module is missing, keeps them too. */
final class PlainFastKernelTest extends EpochKernelContract {
  @Override
  protected EpochKernel kernel() {
    return new FastKernel(Tiles.plain());
  }
}
