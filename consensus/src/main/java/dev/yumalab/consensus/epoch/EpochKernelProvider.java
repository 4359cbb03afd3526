package dev.yumalab.consensus.epoch;

/**
 * Offers a kernel under a name. Providers are found by {@link java.util.ServiceLoader}, so that a
 * module nobody depends on, or a jar on the class path, can bring one.
 */
public interface EpochKernelProvider {
  /** The name by which {@code --backend} chooses the kernel. */
  String name();

  /** Higher is faster: {@code auto} takes the available kernel with the highest. */
  int speedRank();

  /** Whether the kernel can run on this machine, and if not, why. */
  Availability availability();

  /** What a provider says of this machine. */
  sealed interface Availability {
    /**
     * The kernel can run.
     *
     * @param kernel the kernel
     */
    record Available(EpochKernel kernel) implements Availability {}

    /**
     * The kernel cannot run.
     *
     * @param reason why, for a person
     */
    record Unavailable(String reason) implements Availability {}
  }
}
