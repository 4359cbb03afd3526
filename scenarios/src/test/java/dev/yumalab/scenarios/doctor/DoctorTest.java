package dev.yumalab.scenarios.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernelProvider;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.doctor.Check.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor finds what is wrong, says what to do, and leaves nothing behind. */
class DoctorTest {
  private static final EpochKernels TWO =
      new EpochKernels(
          List.of(
              new Provider(
                  "device", 9, new EpochKernelProvider.Availability.Unavailable("no device here")),
              new Provider(
                  "reference",
                  1,
                  new EpochKernelProvider.Availability.Available(new ReferenceKernel()))));

  private record Provider(String name, int speedRank, Availability availability)
      implements EpochKernelProvider {}

  @Test
  void saysWhyABackendIsMissingAndWhatAutoTakes() {
    List<Check> checks = BackendChecks.of(TWO, "reference");

    assertThat(checks)
        .extracting(Check::name)
        .containsExactly("backend device", "backend reference", "backend auto");
    assertThat(checks)
        .extracting(Check::finding)
        .containsExactly(
            "backend 'device' is not available: no device here",
            "available, the default",
            "takes reference, the only one available");
    assertThat(Doctor.isWell(checks)).as("a device is no necessity").isTrue();
    assertThat(checks.getFirst().facts())
        .containsEntry("available", false)
        .containsEntry("default", false);
  }

  @Test
  void aDefaultBackendThatCannotRunIsAProblem() {
    List<Check> checks = BackendChecks.of(TWO, "device");

    assertThat(Doctor.isWell(checks)).isFalse();
    assertThat(checks.getFirst().advice()).hasValue("Choose another with --backend.");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAProblem(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    for (Path place : List.of(file, folder.resolve("missing"))) {
      Check check = DiskChecks.folder("somewhere", place, "do this");
      assertThat(check.status()).isEqualTo(Status.PROBLEM);
      assertThat(check.finding()).isEqualTo(place + " cannot be written");
      assertThat(check.advice()).hasValue("do this");
    }
    assertThat(DiskChecks.folder("somewhere", folder, "do this").status()).isEqualTo(Status.OK);
    assertThat(folder).isDirectoryNotContaining("glob:**/.yumalab*");
  }

  @Test
  void anotherJdkIsAProblemAndARestrictedCompilerANote() {
    assertThat(JavaChecks.jdk(25).status()).isEqualTo(Status.OK);
    assertThat(JavaChecks.jdk(26).status()).isEqualTo(Status.PROBLEM);
    String access = "--enable-native-access=ALL-UNNAMED";
    assertThat(JavaChecks.options(List.of(access)).status()).isEqualTo(Status.OK);
    assertThat(JavaChecks.options(List.of()).status()).isEqualTo(Status.NOTE);
    Check restricted = JavaChecks.options(List.of(access, "-Xint"));
    assertThat(restricted.status()).isEqualTo(Status.NOTE);
    assertThat(restricted.advice().orElseThrow()).contains("YUMALAB_JAVA_OPTS");
  }

  @Test
  void aMissingVectorModuleIsANote() {
    assertThat(JavaChecks.vector(true).status()).isEqualTo(Status.OK);
    assertThat(JavaChecks.vector(false).status()).isEqualTo(Status.NOTE);
    assertThat(JavaChecks.vector(false).advice().orElseThrow())
        .contains("--add-modules=jdk.incubator.vector");
  }

  @Test
  void aSmallHeapIsANote() {
    assertThat(MachineChecks.memory(256L << 20).status()).isEqualTo(Status.NOTE);
    assertThat(MachineChecks.memory(2L << 30).status()).isEqualTo(Status.OK);
    assertThat(MachineChecks.memory(2L << 30).finding()).startsWith("heap up to 2.0 GiB");
  }
}
