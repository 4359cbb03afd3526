package dev.yumalab.scenarios.doctor;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.EpochKernels.KernelUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;

/** Which backends there are, which can run, and which are taken. */
final class BackendChecks {
  private BackendChecks() {}

  static List<Check> installed() {
    try {
      return of(EpochKernels.installed(), EpochKernels.DEFAULT);
    } catch (ServiceConfigurationError broken) {
      return List.of(
          Check.problem(
              "backends",
              "one on the class path cannot be loaded: " + broken.getMessage(),
              "Remove that jar, or get one that fits this version of Yumalab.",
              Map.of()));
    }
  }

  /** A check for each name that {@code --backend} takes. */
  static List<Check> of(EpochKernels kernels, String defaultName) {
    List<Check> checks = new ArrayList<>();
    for (String name : kernels.names()) {
      boolean isDefault = name.equals(defaultName);
      String title = "backend " + name;
      Map<String, Object> facts = Ordered.map("name", name, "default", isDefault);
      try {
        EpochKernels.Choice choice = kernels.choose(name);
        facts.put("available", true);
        checks.add(Check.ok(title, finding(name, choice, isDefault, facts), facts));
      } catch (KernelUnavailableException unavailable) {
        facts.put("available", false);
        facts.put("reason", unavailable.getMessage());
        checks.add(unavailable(title, unavailable.getMessage(), isDefault, facts));
      }
    }
    return List.copyOf(checks);
  }

  private static String finding(
      String name, EpochKernels.Choice choice, boolean isDefault, Map<String, Object> facts) {
    if (name.equals(EpochKernels.AUTO)) {
      facts.put("takes", choice.kernel().name());
      facts.put("reason", choice.reason());
      return "takes %s, %s".formatted(choice.kernel().name(), choice.reason());
    }
    String means = choice.kernel().means().map(how -> ", computes in " + how).orElse("");
    choice.kernel().means().ifPresent(how -> facts.put("means", how));
    return (isDefault ? "available, the default" : "available") + means;
  }

  /** A backend that needs a device may be missing; the default may not. */
  private static Check unavailable(
      String title, String reason, boolean isDefault, Map<String, Object> facts) {
    return isDefault
        ? Check.problem(title, reason, "Choose another with --backend.", facts)
        : Check.ok(title, reason, facts);
  }
}
