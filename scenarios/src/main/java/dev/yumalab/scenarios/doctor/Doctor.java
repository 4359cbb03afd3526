package dev.yumalab.scenarios.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything that Yumalab needs of a machine. */
public final class Doctor {
  private Doctor() {}

  /**
   * Looks at this process and its machine.
   *
   * @param workingFolder where results would go; a file is made there and deleted again
   * @param temporaryFolder where the database unpacks its library; likewise
   */
  public static List<Check> examine(Path workingFolder, Path temporaryFolder) {
    return Stream.of(
            JavaChecks.all(),
            MachineChecks.all(),
            BackendChecks.installed(),
            DiskChecks.all(workingFolder, temporaryFolder))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether nothing is a problem. */
  public static boolean isWell(List<Check> checks) {
    return checks.stream().noneMatch(check -> check.status() == Check.Status.PROBLEM);
  }
}
