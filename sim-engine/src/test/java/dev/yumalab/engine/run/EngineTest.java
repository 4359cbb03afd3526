package dev.yumalab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.yumalab.engine.queue.EventQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events reach those whom they are for, in order, up to where one wants. */
class EngineTest {
  private static final long SLOT = 10;

  private final List<String> heard = new ArrayList<>();
  private final Engine engine = engine(heard);

  /** Handler 0 ticks each slot, handler 1 only listens. */
  private static Engine engine(List<String> heard) {
    Engine engine = new Engine(new EventQueue(SLOT, 64));
    engine.add(
        (at, kind, argument) -> {
          heard.add("tick " + argument + " at " + at.now());
          at.after(SLOT, 0, kind, argument + 1);
        });
    engine.add((at, kind, argument) -> heard.add("kind " + kind + " at " + at.now()));
    return engine;
  }

  @Test
  void handsEventsToTheirHandlersInOrder() {
    engine.after(0, 0, 0, 0);
    engine.queue().schedule(10, 1, 1, 7, 0);
    engine.queue().schedule(13, 0, 1, 8, 0);
    assertThat(engine.runUntil(20)).isEqualTo(5);
    assertThat(heard)
        .containsExactly(
            "tick 0 at 0", "tick 1 at 10", "kind 7 at 10", "kind 8 at 13", "tick 2 at 20");
    assertThat(engine.nextTime()).isEqualTo(30);
  }

  @Test
  void stopsWhereAPredicateHolds() {
    engine.after(0, 0, 0, 0);
    assertThat(engine.runUntil(() -> heard.size() == 3)).isTrue();
    assertThat(engine.now()).isEqualTo(20);
  }

  @Test
  void endsWhenNoEventIsLeft() {
    engine.queue().schedule(13, 0, 1, 8, 0);
    assertThat(engine.runUntil(() -> false)).isFalse();
    assertThat(engine.runUntil(Long.MAX_VALUE)).isZero();
    assertThatIllegalStateException().isThrownBy(engine::step).withMessage("no event waits");
  }

  @Test
  void namesAHandlerThatIsMissing() {
    engine.after(3, 2, 0, 0);
    assertThatIllegalStateException()
        .isThrownBy(engine::step)
        .withMessage("an event at 3 is for handler 2, there are 2");
  }

  @Test
  void goesOnAsIfItHadNotBeenSaved() throws IOException {
    engine.after(0, 0, 0, 0);
    engine.queue().schedule(45, 1, 1, 8, 0);
    engine.runUntil(20);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    engine.save(new DataOutputStream(saved));
    List<String> restored = new ArrayList<>(heard);
    Engine other = engine(restored);
    other.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
    assertThat(other.now()).isEqualTo(20);
    engine.runUntil(100);
    other.runUntil(100);
    assertThat(restored).isEqualTo(heard).hasSize(12);
  }
}
