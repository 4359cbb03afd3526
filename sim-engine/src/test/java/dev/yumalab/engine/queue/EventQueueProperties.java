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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The queue gives events in the order of a plain list that is searched for the earliest. */
class EventQueueProperties {
  private static final long SLOT = 12;
  private static final int SLOTS = 64;

  private record Event(long handle, long time, int priority, long order, long argument) {}

  /** The same events as a list. */
  private static final class Model {
    final List<Event> events = new ArrayList<>();
    long order;

    void add(long handle, long time, int priority, long argument) {
      events.add(new Event(handle, time, priority, order++, argument));
    }

    Event earliest() {
      return events.stream()
          .min(
              Comparator.comparingLong(Event::time)
                  .thenComparingInt(Event::priority)
                  .thenComparingLong(Event::order))
          .orElseThrow();
    }
  }

  private static long randomTime(Random random, long now) {
    return switch (random.nextInt(5)) {
      case 0 -> now;
      case 1 -> now + random.nextInt(40);
      // On a slot: within the wheel's turn, at its edge, beyond.
      case 2 -> nextSlot(now) + SLOT * random.nextInt(4);
      case 3 -> nextSlot(now) + SLOT * (SLOTS - 3 + random.nextInt(6));
      default -> nextSlot(now) + SLOT * random.nextInt(5 * SLOTS);
    };
  }

  private static long nextSlot(long now) {
    return (now + SLOT - 1) / SLOT * SLOT;
  }

  @Property(tries = 300)
  void givesEventsInOrderWhateverIsScheduledMovedOrCancelled(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    EventQueue queue = new EventQueue(SLOT, SLOTS);
    Model model = new Model();
    for (int step = 0; step < 600; step++) {
      int action = random.nextInt(12);
      if (action < 5) {
        long time = randomTime(random, queue.now());
        int priority = random.nextInt(EventQueue.PRIORITIES);
        model.add(queue.schedule(time, priority, step, -step, step), time, priority, step);
      } else if (action < 9 && !model.events.isEmpty()) {
        takeNext(queue, model);
      } else if (action == 9 && !model.events.isEmpty()) {
        Event event = model.events.remove(random.nextInt(model.events.size()));
        assertThat(queue.cancel(event.handle())).isTrue();
        assertThat(queue.cancel(event.handle())).isFalse();
        assertThat(queue.reschedule(event.handle(), queue.now(), 0)).isFalse();
      } else if (action == 10 && !model.events.isEmpty()) {
        Event event = model.events.remove(random.nextInt(model.events.size()));
        long time = randomTime(random, queue.now());
        int priority = random.nextInt(EventQueue.PRIORITIES);
        assertThat(queue.reschedule(event.handle(), time, priority)).isTrue();
        model.add(event.handle(), time, priority, event.argument());
      } else if (action == 11 && random.nextInt(20) == 0) {
        queue = restored(queue);
      }
      assertThat(queue.size()).isEqualTo(model.events.size());
      assertThat(queue.nextTime())
          .isEqualTo(model.events.isEmpty() ? Long.MAX_VALUE : model.earliest().time());
    }
    while (!model.events.isEmpty()) {
      takeNext(queue, model);
    }
    assertThat(queue.next()).isFalse();
  }

  private static void takeNext(EventQueue queue, Model model) {
    Event expected = model.earliest();
    model.events.remove(expected);
    assertThat(queue.isWaiting(expected.handle())).isTrue();
    assertThat(queue.next()).isTrue();
    assertThat(queue.argument()).isEqualTo(expected.argument());
    assertThat(queue.target()).isEqualTo((int) expected.argument());
    assertThat(queue.kind()).isEqualTo((int) -expected.argument());
    assertThat(queue.time()).isEqualTo(expected.time());
    assertThat(queue.priority()).isEqualTo(expected.priority());
    assertThat(queue.isWaiting(expected.handle())).isFalse();
  }

  private static EventQueue restored(EventQueue queue) throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    queue.save(new DataOutputStream(saved));
    EventQueue restored = new EventQueue(SLOT, SLOTS);
    restored.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
    return restored;
  }
}
