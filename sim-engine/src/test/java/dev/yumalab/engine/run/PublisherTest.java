package dev.yumalab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Recorders see everything, windows what is new, and copies are made only for somebody. */
class PublisherTest {
  private final List<Integer> made = new ArrayList<>();
  private final Publisher<Integer> publisher =
      new Publisher<>(
          () -> {
            made.add(made.size());
            return made.getLast();
          });
  private final List<Integer> seen = new ArrayList<>();
  private final Queue<Runnable> window = new ArrayDeque<>();

  @Test
  void makesNoCopyForNobody() {
    publisher.point();
    publisher.rest();
    assertThat(made).isEmpty();
  }

  @Test
  void showsEveryPointToARecorder() {
    List<Integer> other = new ArrayList<>();
    publisher.observeEvery(seen::add);
    publisher.observeEvery(other::add);
    publisher.point();
    publisher.point();
    publisher.rest();
    assertThat(seen).containsExactly(0, 1);
    assertThat(other).isEqualTo(seen);
    assertThat(made).hasSize(2);
  }

  @Test
  void makesNoCopyWhileASlowObserverIsAtWork() {
    publisher.observeLatest(window::add, seen::add);
    for (int k = 0; k < 1_000; k++) {
      publisher.point();
    }
    assertThat(made).hasSize(1);
    window.remove().run();
    assertThat(seen).containsExactly(0);
    publisher.point();
    window.remove().run();
    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void showsWhereTheModelRestsToABusyObserverToo() {
    publisher.observeLatest(window::add, seen::add);
    publisher.point();
    Runnable busy = window.remove();
    publisher.rest();
    publisher.rest();
    busy.run();
    // The copy of the point was never shown: the rest's took its place.
    assertThat(seen).containsExactly(2);
    assertThat(window).isEmpty();
  }

  @Test
  void showsNothingMoreAfterTheEndOfASubscription() {
    Publisher.Subscription all = publisher.observeEvery(seen::add);
    Publisher.Subscription latest = publisher.observeLatest(window::add, seen::add);
    publisher.point();
    all.close();
    latest.close();
    window.remove().run();
    publisher.point();
    assertThat(seen).containsExactly(0);
    assertThat(window).isEmpty();
  }

  @Test
  void outlivesAWindowThatIsGoneOrThrows() {
    publisher.observeLatest(
        task -> {
          throw new RejectedExecutionException();
        },
        seen::add);
    publisher.observeLatest(
        window::add,
        copy -> {
          seen.add(copy);
          throw new IllegalStateException("the window is broken");
        });
    publisher.point();
    assertThatIllegalStateException().isThrownBy(window.remove()::run);
    publisher.point();
    assertThatIllegalStateException().isThrownBy(window.remove()::run);
    assertThat(seen).containsExactly(0, 1);
  }
}
