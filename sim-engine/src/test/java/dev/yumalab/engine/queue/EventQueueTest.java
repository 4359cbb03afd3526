package dev.yumalab.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** The queue refuses what makes no sense, and allocates nothing for an event. */
class EventQueueTest {
  @Test
  void refusesThePastAndUnknownPriorities() {
    EventQueue queue = new EventQueue(12_000, 64);
    queue.schedule(24_000, 0, 0, 0, 0);
    queue.next();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queue.schedule(23_999, 0, 0, 0, 0))
        .withMessageContaining("the time is 24000");
    assertThatIllegalArgumentException().isThrownBy(() -> queue.schedule(24_000, 8, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> queue.schedule(24_000, -1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventQueue(0, 64));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventQueue(1, 96));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventQueue(1, 1 << 21));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventQueue(1L << 32, 64));
  }

  @Test
  void allocatesNothingForAnEvent() {
    EventQueue queue = new EventQueue(12_000, 1024);
    for (int i = 0; i < 1_000; i++) {
      queue.schedule(12_000L * (i % 300), i % 3, i, 0, i);
      queue.schedule(7 + 11L * i, 1, i, 0, i);
    }
    assertAllocatesNothing(events -> hold(queue, events));
  }

  @Test
  void allocatesNothingForAnEventThatIsCancelled() {
    EventQueue queue = new EventQueue(12_000, 1024);
    queue.schedule(24_000, 0, 0, 0, 0);
    queue.schedule(24_001, 0, 0, 0, 0);
    assertAllocatesNothing(
        events -> {
          // Not the first of their lists, so that each leaves a hole.
          for (int i = 0; i < events; i++) {
            queue.cancel(queue.schedule(24_000 + i % 2, 0, 0, 0, 0));
          }
        });
  }

  private static void assertAllocatesNothing(IntConsumer work) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    work.accept(50_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    work.accept(200_000);
    // The reading itself may allocate a little; an object an event would be megabytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  private static void hold(EventQueue queue, int events) {
    for (int i = 0; i < events; i++) {
      queue.next();
      long delay = queue.time() % 12_000 == 0 ? 12_000L * (1 + i % 290) : 1 + i % 20_011;
      long handle = queue.schedule(queue.time() + delay, i % 3, queue.target(), 1, i);
      if (i % 10 == 0) {
        queue.reschedule(handle, queue.time() + 12_000, 2);
      }
    }
  }
}
