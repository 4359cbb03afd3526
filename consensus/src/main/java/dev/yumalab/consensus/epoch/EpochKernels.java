package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.EpochKernelProvider.Availability;
import dev.yumalab.consensus.epoch.EpochKernelProvider.Availability.Available;
import dev.yumalab.consensus.epoch.EpochKernelProvider.Availability.Unavailable;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses among the kernels that this class path offers. */
public final class EpochKernels {
  /** The name that means: the fastest that is available. */
  public static final String AUTO = "auto";

  /** The name of the default: the fast kernel on the CPU. */
  public static final String DEFAULT = "exact";

  private final List<EpochKernelProvider> providers;

  /** A choice among given providers. */
  public EpochKernels(List<EpochKernelProvider> providers) {
    this.providers =
        providers.stream()
            .sorted(Comparator.comparingInt(EpochKernelProvider::speedRank).reversed())
            .toList();
  }

  /** A choice among the providers on the class path. */
  public static EpochKernels installed() {
    return new EpochKernels(
        ServiceLoader.load(EpochKernelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** The names that can be chosen, fastest first, then {@link #AUTO}. */
  public List<String> names() {
    return Stream.concat(providers.stream().map(EpochKernelProvider::name), Stream.of(AUTO))
        .toList();
  }

  /**
   * The kernel of a name.
   *
   * @throws KernelUnavailableException if there is none, or it cannot run here
   */
  public Choice choose(String name) throws KernelUnavailableException {
    if (name.equals(AUTO)) {
      return fastest();
    }
    for (EpochKernelProvider provider : providers) {
      if (provider.name().equals(name)) {
        return switch (provider.availability()) {
          case Available available -> new Choice(available.kernel(), "chosen by name");
          case Unavailable unavailable ->
              throw new KernelUnavailableException(
                  "backend '%s' is not available: %s".formatted(name, unavailable.reason()));
        };
      }
    }
    throw new KernelUnavailableException(
        "unknown backend '%s'; there are: %s".formatted(name, String.join(", ", names())));
  }

  private Choice fastest() throws KernelUnavailableException {
    for (EpochKernelProvider provider : providers) {
      Availability availability = provider.availability();
      if (availability instanceof Available(EpochKernel kernel)) {
        String slower =
            providers.stream()
                .filter(other -> other.speedRank() < provider.speedRank())
                .map(EpochKernelProvider::name)
                .collect(Collectors.joining(", "));
        return new Choice(
            kernel, slower.isEmpty() ? "the only one available" : "faster than " + slower);
      }
    }
    throw new KernelUnavailableException("no backend is available");
  }

  /**
   * A kernel and why it was taken.
   *
   * @param kernel the kernel
   * @param reason for a person
   */
  public record Choice(EpochKernel kernel, String reason) {}

  /** No kernel of that name can run here; the message says why and what there is. */
  public static final class KernelUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    KernelUnavailableException(String message) {
      super(message);
    }
  }
}
