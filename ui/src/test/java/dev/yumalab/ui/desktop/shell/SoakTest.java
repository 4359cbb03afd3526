package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.FxThread;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens, starts and stops runs many times: neither memory nor threads may grow. */
class SoakTest {
  private static final int WARM_UP = 20;
  private static final long MOST_GROWTH_BYTES = 12L << 20;

  @TempDir private Path folder;

  @Test
  void twoHundredRunsLeaveNothingBehind() {
    soak(200);
  }

  @Test
  @Tag("nightly")
  void aThousandRunsLeaveNothingBehind() {
    soak(1_000);
  }

  private void soak(int cycles) {
    try (OpenShell window = new OpenShell(folder)) {
      cycle(window, WARM_UP);
      long before = used();
      int threads = threads();
      cycle(window, cycles);
      assertThat(used() - before).as("bytes more").isLessThan(MOST_GROWTH_BYTES);
      assertThat(threads()).as("threads").isLessThanOrEqualTo(threads + 1);
    }
  }

  private static void cycle(OpenShell window, int cycles) {
    for (int i = 0; i < cycles; i++) {
      window.open(i % 2 == 0 ? "two-team-cabal" : "weight-copier");
      FxThread.run(() -> window.shell().fire("run.toggle"));
      FxThread.run(() -> window.shell().fire("run.toggle"));
    }
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(
                thread ->
                    thread.getName().startsWith("yumalab") || thread.getName().startsWith("run of"))
            .count();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
      FxThread.run(() -> {});
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
