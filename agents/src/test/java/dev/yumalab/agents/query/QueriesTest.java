package dev.yumalab.agents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.miner.Miners;
import dev.yumalab.engine.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries wait as queueing theory says, and what they tell converges to the truth. */
class QueriesTest {
  private static final QueryPlan PLAN = new QueryPlan(24, 0, 3_600_000, 0.1, 0.98);

  /** A plain clock: the earliest event first, of equal ones the one scheduled first. */
  private static final class Clock implements Timetable {
    record Event(long time, long sequence, int kind, long argument) {}

    final PriorityQueue<Event> events =
        new PriorityQueue<>(
            Comparator.comparingLong(Event::time).thenComparingLong(Event::sequence));
    long sequence;
    long now;

    @Override
    public void schedule(long time, int kind, long argument) {
      assertThat(time).isGreaterThanOrEqualTo(now);
      events.add(new Event(time, sequence++, kind, argument));
    }

    void runUntil(Queries queries, long end) {
      while (!events.isEmpty() && events.peek().time() <= end) {
        Event event = events.poll();
        now = event.time();
        queries.handle(now, event.kind(), event.argument());
      }
    }
  }

  private static MinerPlan servers(int capacity, double serviceMs) {
    return new MinerPlan(
        MinerPlan.QualityProcess.STATIC, 0.7, 0, 0, 0, 0, 1, 1, 0, capacity, serviceMs);
  }

  /** Erlang's C formula: the mean wait in a queue M/M/c. */
  private static double meanWaitMs(double arrivalsPerMs, double serviceMs, int servers) {
    double load = arrivalsPerMs * serviceMs;
    double term = 1;
    double sum = 1;
    for (int k = 1; k < servers; k++) {
      term *= load / k;
      sum += term;
    }
    double last = term * load / servers / (1 - load / servers);
    double waits = last / (sum + last);
    return waits * serviceMs / (servers - load);
  }

  @ParameterizedTest
  @CsvSource({"1, 700", "2, 1400", "4, 3200", "8, 6000"})
  void meanWaitIsThatOfErlang(int servers, double serviceMs) {
    int evaluators = 4;
    SummaryStatistics waits = new SummaryStatistics();
    for (int replication = 0; replication < 20; replication++) {
      RandomStreams streams = new RandomStreams(5, replication);
      Miners miners = new Miners(streams);
      miners.add("team/0/miner/0", servers(servers, serviceMs));
      Clock clock = new Clock();
      // Half a query a second from each of the four: one in 500 ms is too few to see rounding.
      QueryPlan plan = new QueryPlan(3, 0, 3_600_000, 0, 0.9);
      Queries queries = new Queries(plan, miners, streams, clock, miner -> true);
      for (int e = 0; e < evaluators; e++) {
        queries.add("team/" + e, 0);
      }
      clock.runUntil(queries, 20_000_000);
      long warmStarted = queries.started(0);
      long warmWaited = queries.waitedMs(0);
      clock.runUntil(queries, 200_000_000);
      waits.addValue(
          (queries.waitedMs(0) - warmWaited) / (double) (queries.started(0) - warmStarted));
    }
    double half =
        new TDistribution(null, 19).inverseCumulativeProbability(0.995)
            * waits.getStandardDeviation()
            / Math.sqrt(20);
    double expected = meanWaitMs(evaluators * 3 / 12_000.0, serviceMs, servers);
    assertThat(waits.getMean()).isCloseTo(expected, within(half));
    assertThat(half).isLessThan(0.1 * expected);
  }

  @Test
  void estimateConvergesToQualityAndStoppedMinerScoresNothing() {
    RandomStreams streams = new RandomStreams(7, 0);
    Miners miners = new Miners(streams);
    for (int i = 0; i < 5; i++) {
      miners.add("team/0/miner/" + i, servers(4, 500));
    }
    Clock clock = new Clock();
    Queries queries = new Queries(PLAN, miners, streams, clock, miner -> true);
    queries.add("validator", 0);
    assertThat(queries.estimate(0, 3)).isNaN();
    clock.runUntil(queries, 12_000 * 400);
    for (int i = 0; i < 5; i++) {
      assertThat(queries.estimate(0, i)).isCloseTo(0.7, within(0.05));
    }
    miners.serve(2, false);
    clock.runUntil(queries, 12_000 * 1200);
    assertThat(queries.estimate(0, 2)).isLessThan(0.01);
    assertThat(queries.estimate(0, 1)).isCloseTo(0.7, within(0.05));
  }

  @Test
  void savedStateGoesOnAlike() throws IOException {
    RandomStreams streams = new RandomStreams(9, 0);
    Clock clock = new Clock();
    Miners miners = new Miners(streams);
    Queries queries = world(streams, miners, clock);
    clock.runUntil(queries, 1_000_000);

    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    queries.save(new DataOutputStream(saved));
    Clock later = new Clock();
    Miners sameMiners = new Miners(streams);
    Queries restored = world(streams, sameMiners, later);
    restored.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
    later.events.clear();
    later.events.addAll(clock.events);
    later.sequence = clock.sequence;

    clock.runUntil(queries, 3_000_000);
    later.runUntil(restored, 3_000_000);
    ByteArrayOutputStream end = new ByteArrayOutputStream();
    ByteArrayOutputStream restoredEnd = new ByteArrayOutputStream();
    queries.save(new DataOutputStream(end));
    restored.save(new DataOutputStream(restoredEnd));
    assertThat(restoredEnd.toByteArray()).isEqualTo(end.toByteArray());
    assertThat(end.size()).isGreaterThan(saved.size() / 2);
  }

  private static Queries world(RandomStreams streams, Miners miners, Clock clock) {
    for (int i = 0; i < 3; i++) {
      miners.add("team/0/miner/" + i, servers(1, 900));
    }
    Queries queries = new Queries(PLAN, miners, streams, clock, miner -> true);
    queries.add("validator/0", 0);
    queries.add("validator/1", 0);
    return queries;
  }
}
