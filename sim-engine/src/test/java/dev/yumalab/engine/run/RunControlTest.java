package dev.yumalab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders are carried out on the model's thread, between steps, and end where they say. */
@Timeout(60)
class RunControlTest {
  /** Steps at 10, 20, 30 … up to an end. */
  private static final class Counter implements Model {
    private static final long TICKS = 10;

    private final long end;
    private long now;
    private long failsAt = Long.MAX_VALUE;
    private Thread thread = Thread.currentThread();

    Counter(long end) {
      this.end = end;
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public long nextTime() {
      return now + TICKS > end ? Long.MAX_VALUE : now + TICKS;
    }

    @Override
    public void step() {
      now += TICKS;
      thread = Thread.currentThread();
      if (now == failsAt) {
        throw new IllegalStateException("broken at " + now);
      }
    }
  }

  /** A counter in whose first steps nothing happens. */
  private static final class Sleeper implements Model {
    private static final long AWAKE = 50;

    private final Counter counter = new Counter(1_000);

    @Override
    public long now() {
      return counter.now();
    }

    @Override
    public long nextTime() {
      return counter.nextTime();
    }

    @Override
    public void step() {
      counter.step();
    }

    @Override
    public boolean wasIdle() {
      return counter.now() < AWAKE;
    }
  }

  @Test
  void stepsOverTimeInWhichNothingHappens() {
    Sleeper sleeper = new Sleeper();
    try (RunControl over = new RunControl(sleeper, Map.of())) {
      over.step();
      assertThat(over.drive()).isEqualTo(RunState.PAUSED);
      assertThat(sleeper.now()).isEqualTo(Sleeper.AWAKE);
      over.step();
      over.drive();
      assertThat(sleeper.now()).isEqualTo(Sleeper.AWAKE + 10);
    }
  }

  @Test
  void doesWhatIsToBeDoneBeforehandFirstAndTellsItsFailure() throws Exception {
    List<String> order = new ArrayList<>();
    try (RunControl begun = new RunControl(new Counter(1_000), Map.of())) {
      CompletableFuture<Void> ordered = begun.submit(() -> order.add("ordered"));
      begun.start("model", () -> order.add("beforehand"));
      ordered.get(60, TimeUnit.SECONDS);
      assertThat(order).containsExactly("beforehand", "ordered");
      assertThat(begun.state()).isEqualTo(RunState.READY);
    }
    RunControl broken = new RunControl(new Counter(1_000), Map.of());
    broken.start(
        "model",
        () -> {
          throw new IllegalStateException("cannot begin");
        });
    assertThat(broken.awaitRest(60, TimeUnit.SECONDS)).isEqualTo(RunState.FAILED);
    assertThat(broken.failure().orElseThrow()).hasMessage("cannot begin");
  }

  private final Counter model = new Counter(1_000);
  private final AtomicLong nanos = new AtomicLong();
  private final List<Long> steppedAtNanos = new ArrayList<>();
  private final List<Long> rests = new ArrayList<>();
  private long nanosPerReading;
  private final RunControl control =
      new RunControl(
          model,
          Map.of("block", this::isBlock, "epoch", () -> model.now % 200 == 0),
          () -> rests.add(model.now),
          this::readClock);

  private boolean isBlock() {
    steppedAtNanos.add(nanos.get());
    return model.now % 50 == 0;
  }

  /** A clock that goes on only when it is read, and an order that ends any wait at once. */
  private long readClock() {
    if (nanosPerReading > 0) {
      control.submit(() -> {}).isDone();
    }
    return nanos.addAndGet(nanosPerReading);
  }

  @AfterEach
  void close() {
    control.close();
  }

  private RunState rest() throws InterruptedException {
    return control.awaitRest(50, TimeUnit.SECONDS);
  }

  @Test
  void runsOnTheCallersThreadToTheEnd() {
    assertThat(control.state()).isEqualTo(RunState.READY);
    assertThat(control.drive()).isEqualTo(RunState.READY);
    control.run();
    assertThat(control.drive()).isEqualTo(RunState.FINISHED);
    assertThat(model.now).isEqualTo(1_000);
    assertThat(model.thread).isSameAs(Thread.currentThread());
    assertThat(rests).containsExactly(1_000L);
  }

  @Test
  void reachesTimesPredicatesStepsAndPoints() {
    control.runUntil(45);
    assertThat(control.drive()).isEqualTo(RunState.PAUSED);
    assertThat(model.now).isEqualTo(40);
    control.step();
    control.drive();
    assertThat(model.now).isEqualTo(50);
    control.stepTo("block");
    control.drive();
    assertThat(model.now).isEqualTo(100);
    control.stepTo("epoch");
    control.drive();
    assertThat(model.now).isEqualTo(200);
    control.runUntil(() -> model.now >= 333);
    control.drive();
    assertThat(model.now).isEqualTo(340);
    control.runUntil(340);
    control.drive();
    assertThat(model.now).isEqualTo(340);
    control.resume();
    assertThat(control.drive()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void resumesToTheGoalThatAPauseCutShort() {
    control.runUntil(500);
    control.pause();
    assertThat(control.drive()).isEqualTo(RunState.PAUSED);
    assertThat(model.now).isZero();
    control.resume();
    control.drive();
    assertThat(model.now).isEqualTo(500);
  }

  @Test
  void namesTheKindsOfPoints() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> control.stepTo("blok"))
        .withMessage("no kind of point 'blok', there are: block, epoch");
    assertThatIllegalArgumentException().isThrownBy(() -> control.speed(0));
    assertThatIllegalArgumentException().isThrownBy(() -> control.speed(Double.NaN));
  }

  @Test
  void runsOnAThreadOfItsOwn() throws Exception {
    control.start("model");
    assertThatIllegalStateException().isThrownBy(control::drive);
    control.runUntil(300);
    assertThat(rest()).isEqualTo(RunState.PAUSED);
    assertThat(control.call(() -> Thread.currentThread().getName()).get()).isEqualTo("model");
    assertThat(control.call(() -> model.now).get()).isEqualTo(300);
    control.stop();
    assertThat(rest()).isEqualTo(RunState.STOPPED);
    control.run();
    assertThat(rest()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void endsAsFailedWithTheCause() throws InterruptedException {
    model.failsAt = 70;
    control.start("model");
    control.run();
    assertThat(rest()).isEqualTo(RunState.FAILED);
    assertThat(control.failure().orElseThrow()).hasMessage("broken at 70");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> control.submit(() -> {}).get())
        .withMessageContaining("the run has ended");
  }

  @Test
  void tellsACommandsExceptionAndRunsOn() throws Exception {
    CompletableFuture<Void> broken =
        control.submit(
            () -> {
              throw new IllegalArgumentException("no such uid");
            });
    control.run();
    assertThat(control.drive()).isEqualTo(RunState.FINISHED);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(broken::get)
        .withMessageContaining("no such uid");
  }

  @Test
  void refusesCommandsThatAnEndOvertakes() {
    control.stop();
    CompletableFuture<Void> late = control.submit(() -> {});
    control.drive();
    assertThat(late).isCompletedExceptionally();
  }

  @Test
  void tellsChangesOfState() {
    List<RunState> states = new ArrayList<>();
    control.onState(states::add);
    control.runUntil(50);
    control.drive();
    control.run();
    control.drive();
    assertThat(states)
        .containsExactly(RunState.RUNNING, RunState.PAUSED, RunState.RUNNING, RunState.FINISHED);
  }

  @Test
  void waitsForTheClockWhenASpeedIsSet() {
    nanosPerReading = 100_000_000;
    control.speed(10);
    control.stepTo("block");
    control.drive();
    // Read once for the speed and once at the beginning, then until a step of 10 ticks is due.
    assertThat(steppedAtNanos)
        .containsExactly(
            1_200_000_000L, 2_200_000_000L, 3_200_000_000L, 4_200_000_000L, 5_200_000_000L);
  }

  @Test
  void takesASingleStepAtOnceWhateverTheSpeed() {
    control.speed(1e-9);
    control.step();
    assertThat(control.drive()).isEqualTo(RunState.PAUSED);
    assertThat(model.now).isEqualTo(10);
  }

  @Test
  void stopsAWaitAtOnce() throws Exception {
    control.speed(1e-9);
    control.start("model");
    control.run();
    control.speed(Double.POSITIVE_INFINITY);
    assertThat(rest()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void stopsWhenTheThreadIsInterruptedWithoutEverWaiting() {
    control.runUntil(
        () -> {
          Thread.currentThread().interrupt();
          return false;
        });
    assertThat(control.drive()).isEqualTo(RunState.STOPPED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(model.now).isLessThan(1_000);
  }

  @Test
  void stopsWhenTheModelsThreadIsInterrupted() {
    control.run();
    control.speed(1);
    Thread.currentThread().interrupt();
    assertThat(control.drive()).isEqualTo(RunState.STOPPED);
    assertThat(Thread.interrupted()).isTrue();
  }
}
