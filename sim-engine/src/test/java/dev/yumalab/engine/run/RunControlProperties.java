package dev.yumalab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.engine.queue.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However a run is paused, stepped and looked at, the model does the same. */
class RunControlProperties {
  private static final long END = 5_000;

  private static Engine engine(List<Long> trace) {
    Engine engine = new Engine(new EventQueue(12, 64));
    engine.add(
        (at, kind, argument) -> {
          trace.add(31 * at.now() + argument);
          at.after(1 + (argument * argument + at.now()) % 97, 0, kind, argument);
        });
    for (int k = 0; k < 20; k++) {
      engine.after(k, 0, 0, k);
    }
    return engine;
  }

  @Property(tries = 60)
  void aRunDoesNotDependOnHowItIsSteered(@ForAll long seed) throws Exception {
    List<Long> straight = new ArrayList<>();
    engine(straight).runUntil(END);

    List<Long> steered = new ArrayList<>();
    Engine engine = engine(steered);
    Publisher<Integer> publisher = new Publisher<>(steered::size);
    try (RunControl control =
            new RunControl(engine, Map.of("odd", () -> steered.size() % 7 == 0), publisher);
        Publisher.Subscription looks = publisher.observeLatest(Runnable::run, size -> {})) {
      assertThat(looks).isNotNull();
      control.start("model");
      steer(control, engine, new Random(seed));
      control.runUntil(END);
      assertThat(control.awaitRest(50, TimeUnit.SECONDS)).isEqualTo(RunState.PAUSED);
      assertThat(control.call(() -> List.copyOf(steered)).get()).isEqualTo(straight);
    }
  }

  private static void steer(RunControl control, Engine engine, Random random) {
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    // A run may go on up to the end while it is steered, not beyond.
    for (int k = 0; k < 30; k++) {
      switch (random.nextInt(7)) {
        case 0 -> control.pause();
        case 1 -> control.runUntil(random.nextLong(END));
        case 2 -> control.stepTo("odd");
        case 3 -> control.speed(1 + random.nextInt(1_000_000_000));
        case 4 -> control.speed(Double.POSITIVE_INFINITY);
        case 5 -> answers.add(control.call(engine::now));
        default -> control.step();
      }
    }
    control.speed(Double.POSITIVE_INFINITY);
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join();
    assertThat(answers).extracting(CompletableFuture::join).isSorted();
  }
}
