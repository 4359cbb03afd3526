package dev.yumalab.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * With thousands of events, in slots of every size, crowded and empty ones, the queue gives events
 * in the order of a sorted set. The next time is looked at now and then only, for looking may open
 * a slot.
 */
class CrowdedQueueProperties {
  private static final int SLOTS = 64;
  private static final long[] SLOT_TICKS = {1, 2, 12, 12_000, 1L << 31};

  private record Event(long time, int priority, long order, long handle) {}

  private final TreeSet<Event> model =
      new TreeSet<>(
          Comparator.comparingLong(Event::time)
              .thenComparingInt(Event::priority)
              .thenComparingLong(Event::order));
  private final List<Event> events = new ArrayList<>();
  private EventQueue queue = new EventQueue(1, SLOTS);
  private long order;

  @Property(tries = 150)
  void givesEventsInOrderHoweverManyFallIntoASlot(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    long slotTicks = SLOT_TICKS[random.nextInt(SLOT_TICKS.length)];
    queue = new EventQueue(slotTicks, SLOTS);
    model.clear();
    events.clear();
    // From all events in one slot to most beyond the horizon; from none cancelled to most.
    long spread = 1 + (long) (slotTicks * Math.scalb(random.nextDouble(), random.nextInt(9)));
    double aligned = random.nextDouble();
    double kept = random.nextDouble();
    int wanted = 1 << random.nextInt(12);
    for (int step = 0; step < 8_000; step++) {
      if (model.size() < wanted) {
        add(slotTicks, spread, aligned, random);
        if (random.nextDouble() > kept) {
          removeOrMove(slotTicks, spread, random);
        }
      } else {
        takeNext();
      }
      if (random.nextInt(16) == 0) {
        assertThat(queue.nextTime())
            .isEqualTo(model.isEmpty() ? Long.MAX_VALUE : model.first().time());
      }
      if (random.nextInt(2_000) == 0) {
        restore(random.nextBoolean() ? new EventQueue(slotTicks, SLOTS) : queue);
      }
    }
    while (!model.isEmpty()) {
      takeNext();
    }
    assertThat(queue.next()).isFalse();
  }

  private void add(long slotTicks, long spread, double aligned, Random random) {
    long time = queue.now() + random.nextLong(spread);
    if (random.nextDouble() < aligned) {
      time = (time + slotTicks - 1) / slotTicks * slotTicks;
    }
    int priority = random.nextInt(EventQueue.PRIORITIES);
    remember(time, priority, queue.schedule(time, priority, 0, 0, order));
  }

  private void remember(long time, int priority, long handle) {
    Event event = new Event(time, priority, order++, handle);
    model.add(event);
    events.add(event);
  }

  private void removeOrMove(long slotTicks, long spread, Random random) {
    int index = random.nextInt(events.size());
    Event event = events.get(index);
    events.set(index, events.getLast());
    events.removeLast();
    boolean waits = model.remove(event);
    if (random.nextInt(4) > 0) {
      assertThat(queue.cancel(event.handle())).isEqualTo(waits);
    } else {
      long time = queue.now() + random.nextLong(spread + slotTicks);
      assertThat(queue.reschedule(event.handle(), time, 3)).isEqualTo(waits);
      if (waits) {
        remember(time, 3, event.handle());
      }
    }
  }

  private void takeNext() {
    Event expected = model.removeFirst();
    assertThat(queue.isWaiting(expected.handle())).isTrue();
    assertThat(queue.next()).isTrue();
    assertThat(queue.isWaiting(expected.handle())).isFalse();
    assertThat(queue.time()).isEqualTo(expected.time());
    assertThat(queue.priority()).isEqualTo(expected.priority());
    assertThat(queue.size()).isEqualTo(model.size());
  }

  /** Goes on with what another queue loads, or this one, over what it holds. */
  private void restore(EventQueue other) throws IOException {
    byte[] saved = saved(queue);
    queue = other;
    queue.load(new DataInputStream(new ByteArrayInputStream(saved)));
    assertThat(saved(queue)).isEqualTo(saved);
  }

  private static byte[] saved(EventQueue queue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    queue.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
