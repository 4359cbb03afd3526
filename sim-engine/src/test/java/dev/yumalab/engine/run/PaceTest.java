package dev.yumalab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ticks are due when the clock says so. */
class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  private final Pace pace = new Pace();

  @Test
  void doesNotWaitAtFirst() {
    pace.startAt(0, 0);
    assertThat(pace.nanosUntil(1_000_000, 0)).isZero();
  }

  @Test
  void waitsForTheClock() {
    pace.startAt(100, 7);
    pace.setTicksPerSecond(50, 100, 200, 7);
    assertThat(pace.nanosUntil(200, 7)).isEqualTo(2 * SECOND);
    assertThat(pace.nanosUntil(200, 7 + SECOND)).isEqualTo(SECOND);
    assertThat(pace.nanosUntil(200, 7 + 3 * SECOND)).isEqualTo(-SECOND);
  }

  @Test
  void changesSpeedWithoutAJump() {
    pace.startAt(0, 0);
    pace.setTicksPerSecond(10, 0, 100, 0);
    // Half way to 100 after 5 s; the other half ten times as fast.
    pace.setTicksPerSecond(100, 0, 100, 5 * SECOND);
    assertThat(pace.nanosUntil(100, 5 * SECOND)).isEqualTo(SECOND / 2);
  }

  @Test
  void doesNotMakeUpForTimeTheModelCouldNotUse() {
    pace.startAt(0, 0);
    pace.setTicksPerSecond(10, 0, 100, 0);
    pace.setTicksPerSecond(10, 0, 100, 60 * SECOND);
    assertThat(pace.nanosUntil(110, 60 * SECOND)).isEqualTo(SECOND);
  }

  @Test
  void neverOverflows() {
    pace.startAt(0, 0);
    pace.setTicksPerSecond(1e-9, 0, Long.MAX_VALUE, 0);
    assertThat(pace.nanosUntil(Long.MAX_VALUE - 1, 0)).isEqualTo(Long.MAX_VALUE);
  }
}
