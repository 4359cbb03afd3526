package dev.yumalab.benchmarks.queue;

import dev.yumalab.engine.queue.EventQueue;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;

/**
 * The hold model: the next event is taken and another scheduled, so that the number that wait stays
 * the same. Beside ours a loop over {@code java.util.PriorityQueue} with a new object for each
 * event, and the list of Henriksen of SSJ (L'Ecuyer), the best of that library.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HoldModelBenchmark {
  private static final int HOLDS = 1_000;
  private static final int DELAYS = 1 << 16;
  private static final long SLOT = 12_000;

  /** Slots over which aligned events are spread; the mean of continuous times. */
  private static final int SLOTS = 300;

  @Param({"1000", "100000"})
  private int pending;

  @Param({"slots", "continuous"})
  private String times;

  private final long[] delays = new long[DELAYS];
  private int position;
  private EventQueue queue;
  private PriorityQueue<Timed> heap;
  private EventList list;
  private final Simulator simulator = new Simulator();
  private long order;

  /** An event as a plain loop has it. */
  private record Timed(long time, long order) implements Comparable<Timed> {
    @Override
    public int compareTo(Timed other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /** An event of SSJ that does nothing. */
  private static final class Idle extends Event {
    Idle(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      // Only the list is measured.
    }
  }

  /** Fills all queues with the same times. */
  @Setup
  public void fill() {
    RandomStream random = new RandomStreams(1, 0).stream("hold", "delays");
    boolean aligned = times.equals("slots");
    for (int i = 0; i < DELAYS; i++) {
      double u = random.uniform(i);
      delays[i] =
          aligned
              ? SLOT * (1 + (long) (u * SLOTS))
              : 1 + (long) (-StrictMath.log(u) * SLOT * SLOTS / 2);
    }
    queue = new EventQueue(SLOT, 4_096);
    heap = new PriorityQueue<>();
    list = new Henriksen();
    for (int i = 0; i < pending; i++) {
      long delay = delays[i & (DELAYS - 1)];
      queue.schedule(delay, 0, i, 0, i);
      heap.add(new Timed(delay, order++));
      list.add(idleAt((double) delay));
    }
  }

  /** A new event: one of SSJ that was scheduled once refuses another time. */
  private Event idleAt(double time) {
    Event event = new Idle(simulator);
    event.setTime(time);
    return event;
  }

  private long delay() {
    return delays[position++ & (DELAYS - 1)];
  }

  /** Ours. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long eventQueue() {
    for (int i = 0; i < HOLDS; i++) {
      queue.next();
      queue.schedule(queue.time() + delay(), 0, queue.target(), 0, queue.argument());
    }
    return queue.time();
  }

  /** A loop over the JDK's heap. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public long priorityQueue() {
    long time = 0;
    for (int i = 0; i < HOLDS; i++) {
      time = heap.poll().time();
      heap.add(new Timed(time + delay(), order++));
    }
    return time;
  }

  /** SSJ's best list. */
  @Benchmark
  @OperationsPerInvocation(HOLDS)
  public double ssjHenriksen() {
    double time = 0;
    for (int i = 0; i < HOLDS; i++) {
      time = list.removeFirst().time();
      list.add(idleAt(time + (double) delay()));
    }
    return time;
  }
}
