package dev.yumalab.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where events go from one part of the queue to another, their order stays. */
class EventQueueCasesTest {
  private static final long SLOT = 12_000;
  private static final int SLOTS = 64;
  private static final long HORIZON = SLOT * SLOTS;

  private final EventQueue queue = new EventQueue(SLOT, SLOTS);

  private long at(long time, int priority, long argument) {
    return queue.schedule(time, priority, 0, 0, argument);
  }

  /** The arguments of the next events. */
  private List<Long> taken(int events) {
    List<Long> arguments = new ArrayList<>();
    for (int i = 0; i < events && queue.next(); i++) {
      arguments.add(queue.argument());
    }
    return arguments;
  }

  @Test
  void givesEventsOnBothSidesOfTheHorizonInOrder() {
    at(HORIZON + 1, 0, 6);
    at(HORIZON, 0, 5);
    at(HORIZON - 1, 0, 4);
    at(HORIZON - SLOT, 0, 3);
    at(1, 0, 1);
    at(0, 0, 0);
    at(HORIZON - SLOT - 1, 0, 2);
    assertThat(taken(9)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void mergesWhatLayBeyondTheHorizonWithWhatCameInsideIt() {
    // Scheduled first, from far: first among equals when its time comes.
    at(HORIZON, 1, 1);
    at(HORIZON + 5, 1, 4);
    at(SLOT, 0, 0);
    assertThat(taken(1)).containsExactly(0L);
    at(HORIZON, 1, 2);
    at(HORIZON + 5, 1, 5);
    at(HORIZON, 2, 3);
    at(HORIZON + 5, 0, 40);
    assertThat(taken(9)).containsExactly(1L, 2L, 3L, 40L, 4L, 5L);
  }

  @Test
  void staysInOrderOverManyTurnsOfTheWheel() {
    at(SLOT, 0, 0);
    at(SLOT + 7, 0, 1);
    for (int turn = 0; turn < 1_000; turn++) {
      assertThat(taken(1)).containsExactly(0L);
      assertThat(queue.time() % SLOT).isZero();
      long slotBegin = queue.time();
      at(slotBegin + HORIZON - SLOT, 0, 0);
      assertThat(taken(1)).containsExactly(1L);
      assertThat(queue.time()).isEqualTo(slotBegin + 7);
      at(slotBegin + HORIZON - SLOT + 7, 0, 1);
    }
  }

  @Test
  void takesEventsThatComeIntoTheSlotThatIsBeingTaken() {
    at(100, 0, 1);
    at(300, 0, 3);
    at(SLOT, 0, 5);
    assertThat(taken(1)).containsExactly(1L);
    at(200, 0, 2);
    at(300, 0, 4);
    at(100, 0, 10);
    at(300, 1, 41);
    assertThat(taken(9)).containsExactly(10L, 2L, 3L, 4L, 41L, 5L);
  }

  @Test
  void takesEventsBeforeASlotThatWasOpenedByALook() {
    at(20 * SLOT + 7, 0, 3);
    at(30 * SLOT + 7, 0, 4);
    assertThat(queue.nextTime()).isEqualTo(20 * SLOT + 7);
    at(5 * SLOT + 7, 0, 1);
    at(20 * SLOT, 0, 2);
    at(5 * SLOT, 0, 0);
    assertThat(taken(9)).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void cancelsInAClosedBagAndInAnOpenOne() {
    long first = at(100, 0, 1);
    long second = at(200, 0, 2);
    at(300, 0, 3);
    long fourth = at(400, 0, 4);
    at(500, 0, 5);
    assertThat(queue.cancel(second)).isTrue();
    assertThat(queue.nextTime()).isEqualTo(100);
    assertThat(queue.cancel(first)).isTrue();
    assertThat(queue.nextTime()).isEqualTo(300);
    assertThat(queue.cancel(fourth)).isTrue();
    assertThat(taken(9)).containsExactly(3L, 5L);
  }

  @Test
  void keepsNothingOfASlotWhoseEventsWereAllCancelled() {
    long aligned = at(SLOT, 0, 0);
    long between = at(SLOT + 1, 0, 0);
    queue.cancel(aligned);
    queue.cancel(between);
    at(2 * SLOT, 0, 1);
    assertThat(taken(1)).containsExactly(1L);
    // The same lists, a turn later; others come first.
    at(SLOT + HORIZON, 0, 4);
    at(SLOT + HORIZON + 1, 0, 5);
    at(3 * SLOT, 0, 2);
    at(3 * SLOT + 1, 0, 3);
    assertThat(taken(9)).containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void keepsWhatIsLeftWhenMostOfACrowdedSlotIsCancelled() {
    // The second slot's list begins in the second chunk and goes on in the first, free again.
    for (int i = 0; i < 16; i++) {
      at(SLOT, 0, i);
    }
    List<Long> handles = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      if (i == 16) {
        assertThat(taken(16)).hasSize(16);
      }
      handles.add(at(2 * SLOT, 0, i));
    }
    for (int i = 1; i < 31; i++) {
      assertThat(queue.cancel(handles.get(i))).isTrue();
    }
    assertThat(taken(9)).containsExactly(0L, 31L);
  }

  @Test
  void movesAnEventFromEachPartToEachOther() {
    long[] times = {5 * SLOT, 5 * SLOT + 9, 3 * HORIZON, 3 * HORIZON + 9};
    long moving = at(times[0], 0, 7);
    for (long from : times) {
      for (long to : times) {
        queue.reschedule(moving, from, 0);
        queue.reschedule(moving, to, 0);
        assertThat(queue.nextTime()).isEqualTo(to);
        assertThat(queue.size()).isEqualTo(1);
      }
    }
    assertThat(taken(9)).containsExactly(7L);
  }

  @Test
  void ordersTimesWhoseListsNoLongCouldRank() {
    long limit = 1L << 60;
    EventQueue fine = new EventQueue(1, SLOTS);
    fine.schedule(limit - 2, 0, 0, 0, 0);
    fine.next();
    fine.schedule(limit, 0, 0, 0, 2);
    fine.schedule(Long.MAX_VALUE, 0, 0, 0, 3);
    fine.schedule(limit - 1, 7, 0, 0, 1);
    for (long expected = 1; expected <= 3; expected++) {
      fine.next();
      assertThat(fine.argument()).isEqualTo(expected);
    }
  }
}
