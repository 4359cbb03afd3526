package dev.yumalab.ui.desktop.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.FxThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestWorkTest {
  @Test
  void leavesOutWhatCameBetween() {
    Deque<Runnable> queue = new ArrayDeque<>();
    List<Integer> shown = new ArrayList<>();
    LatestWork work = FxThread.call(() -> new LatestWork(queue::add));
    FxThread.run(
        () -> {
          for (int i = 0; i < 5; i++) {
            int number = i;
            work.ask(() -> number, shown::add);
          }
        });
    assertThat(queue).hasSize(1);
    while (!queue.isEmpty()) {
      queue.remove().run();
      ViewStage.settle();
    }

    assertThat(shown).containsExactly(0, 4);
    assertThat(FxThread.call(work::isBusy)).isFalse();
  }
}
