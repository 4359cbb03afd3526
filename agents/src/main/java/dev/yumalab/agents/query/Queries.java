package dev.yumalab.agents.query;

import dev.yumalab.agents.miner.Miners;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Queries from validators to miners: they take time on the way, wait where a miner is busy, are
 * served in exponential time, and come back as answers whose score tells of the miner's quality,
 * with noise. What an evaluator knows is a moving average of these scores; answers that come too
 * late, or never, score 0. Not thread-safe.
 *
 * <p>A miner with c servers and Poisson arrivals is the queue M/M/c.
 */
public final class Queries {
  /** An evaluator sends its next query; the argument is the evaluator. */
  public static final int SEND = 0;

  /** A query reaches its miner; the argument is the query. */
  public static final int ARRIVE = 1;

  /** A miner has finished a query; the argument is the query. */
  public static final int DONE = 2;

  /** An answer, or the end of waiting for one, reaches the evaluator; the argument is the query. */
  public static final int ANSWER = 3;

  private static final int VERSION = 1;
  private static final double BLOCK_MS = 12_000;

  private final QueryPlan plan;
  private final Miners miners;
  private final RandomStreams streams;
  private final Timetable timetable;
  private final IntPredicate asked;
  private final QueryPool pool = new QueryPool();
  private final List<Evaluator> evaluators = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /** Who asks, and what it has learnt. */
  private static final class Evaluator {
    final RandomStream pause;
    final RandomStream choice;
    final RandomStream service;
    final RandomStream noise;
    double[] estimates = new double[0];
    long sent;

    Evaluator(String name, RandomStreams streams) {
      pause = streams.stream(name, "pause between queries");
      choice = streams.stream(name, "miner to query");
      service = streams.stream(name, "service time");
      noise = streams.stream(name, "score of an answer");
    }
  }

  /** A miner's servers and the line before them. */
  private static final class Place {
    final WaitingLine line = new WaitingLine();
    int busy;
    long started;
    long waitedMs;
  }

  /**
   * No evaluators yet.
   *
   * @param plan how queries are made
   * @param miners who is asked; more may be added later
   * @param streams where chance comes from
   * @param timetable where events go
   * @param asked whether a miner, by its number, can be asked now: registered, and known to serve
   */
  public Queries(
      QueryPlan plan,
      Miners miners,
      RandomStreams streams,
      Timetable timetable,
      IntPredicate asked) {
    this.plan = plan;
    this.miners = miners;
    this.streams = streams;
    this.timetable = timetable;
    this.asked = asked;
  }

  /**
   * Adds an evaluator, whose first query follows after a random pause.
   *
   * @param name a stable path of names
   * @param time milliseconds
   * @return its number, counted from 0
   */
  public int add(String name, long time) {
    Evaluator evaluator = new Evaluator(name, streams);
    evaluators.add(evaluator);
    int number = evaluators.size() - 1;
    timetable.schedule(time + pause(evaluator), SEND, number);
    return number;
  }

  /**
   * What an evaluator thinks of a miner.
   *
   * @return 0..1, NaN before the first answer
   */
  public double estimate(int evaluator, int miner) {
    double[] estimates = evaluators.get(evaluator).estimates;
    return miner < estimates.length ? estimates[miner] : Double.NaN;
  }

  /** How many queries a miner has begun to serve. */
  public long started(int miner) {
    return miner < places.size() ? places.get(miner).started : 0;
  }

  /** How long the queries that a miner has begun to serve have waited before, all together. */
  public long waitedMs(int miner) {
    return miner < places.size() ? places.get(miner).waitedMs : 0;
  }

  /**
   * Lets an event happen.
   *
   * @param time milliseconds
   * @param kind of event
   * @param argument of the event
   */
  public void handle(long time, int kind, long argument) {
    int about = Math.toIntExact(argument);
    switch (kind) {
      case SEND -> send(about, time);
      case ARRIVE -> arrive(about, time);
      case DONE -> done(about, time);
      case ANSWER -> answer(about, time);
      default -> throw new IllegalArgumentException("no kind of query event: " + kind);
    }
  }

  private void send(int by, long time) {
    Evaluator evaluator = evaluators.get(by);
    int miner = choose(evaluator);
    if (miner >= 0) {
      int query = pool.open(by, miner, evaluator.sent, time);
      timetable.schedule(time + plan.latencyMs(), ARRIVE, query);
    }
    evaluator.sent++;
    timetable.schedule(time + pause(evaluator), SEND, by);
  }

  /** One of the miners that can be asked, each as likely as the other; -1 if there is none. */
  private int choose(Evaluator evaluator) {
    int candidates = 0;
    for (int miner = 0; miner < miners.count(); miner++) {
      candidates += asked.test(miner) ? 1 : 0;
    }
    int pick = (int) (evaluator.choice.uniform(evaluator.sent) * candidates);
    for (int miner = 0; miner < miners.count(); miner++) {
      if (asked.test(miner) && pick-- == 0) {
        return miner;
      }
    }
    return -1;
  }

  private long pause(Evaluator evaluator) {
    return exponentialMs(evaluator.pause, evaluator.sent, BLOCK_MS / plan.perBlock());
  }

  private static long exponentialMs(RandomStream stream, long index, double mean) {
    return Math.round(-mean * StrictMath.log(stream.uniform(index)));
  }

  private void arrive(int query, long time) {
    int miner = pool.miner(query);
    if (!miners.isServing(miner)) {
      timetable.schedule(Math.max(time, pool.sent(query) + plan.timeoutMs() + 1), ANSWER, query);
      return;
    }
    pool.arrive(query, time);
    Place place = place(miner);
    if (place.busy < miners.plan(miner).capacity()) {
      start(place, query, time);
    } else {
      place.line.add(query);
    }
  }

  private void start(Place place, int query, long time) {
    place.busy++;
    place.started++;
    place.waitedMs += time - pool.arrived(query);
    RandomStream service = evaluators.get(pool.evaluator(query)).service;
    double mean = miners.plan(pool.miner(query)).serviceMs();
    timetable.schedule(time + exponentialMs(service, pool.number(query), mean), DONE, query);
  }

  private void done(int query, long time) {
    Place place = place(pool.miner(query));
    place.busy--;
    if (!place.line.isEmpty()) {
      start(place, place.line.take(), time);
    }
    timetable.schedule(time + plan.latencyMs(), ANSWER, query);
  }

  private void answer(int query, long time) {
    Evaluator evaluator = evaluators.get(pool.evaluator(query));
    int miner = pool.miner(query);
    boolean inTime = time - pool.sent(query) <= plan.timeoutMs();
    double score = 0;
    if (inTime) {
      double noise = plan.noise() * evaluator.noise.normal(pool.number(query));
      score = Math.clamp(miners.quality(miner) + noise, 0, 1);
    }
    learn(evaluator, miner, score);
    pool.close(query);
  }

  private void learn(Evaluator evaluator, int miner, double score) {
    int known = evaluator.estimates.length;
    if (miner >= known) {
      evaluator.estimates = Arrays.copyOf(evaluator.estimates, miners.count());
      Arrays.fill(evaluator.estimates, known, miners.count(), Double.NaN);
    }
    double before = evaluator.estimates[miner];
    evaluator.estimates[miner] =
        Double.isNaN(before) ? score : plan.memory() * before + (1 - plan.memory()) * score;
  }

  private Place place(int miner) {
    while (places.size() <= miner) {
      places.add(new Place());
    }
    return places.get(miner);
  }

  /** Writes the state; scheduled events are the clock's to save. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    pool.save(out);
    out.writeInt(evaluators.size());
    for (Evaluator evaluator : evaluators) {
      out.writeLong(evaluator.sent);
      out.writeInt(evaluator.estimates.length);
      for (double estimate : evaluator.estimates) {
        out.writeDouble(estimate);
      }
    }
    out.writeInt(places.size());
    for (Place place : places) {
      place.line.save(out);
      out.writeInt(place.busy);
      out.writeLong(place.started);
      out.writeLong(place.waitedMs);
    }
  }

  /** Reads what {@link #save} wrote, after the same evaluators were added. */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of queries has another version");
    }
    pool.load(in);
    int saved = in.readInt();
    if (saved != evaluators.size()) {
      throw new IOException(
          "%d evaluators were saved, but there are %d".formatted(saved, evaluators.size()));
    }
    for (Evaluator evaluator : evaluators) {
      evaluator.sent = in.readLong();
      evaluator.estimates = new double[in.readInt()];
      for (int miner = 0; miner < evaluator.estimates.length; miner++) {
        evaluator.estimates[miner] = in.readDouble();
      }
    }
    places.clear();
    for (int left = in.readInt(); left > 0; left--) {
      Place place = new Place();
      place.line.load(in);
      place.busy = in.readInt();
      place.started = in.readLong();
      place.waitedMs = in.readLong();
      places.add(place);
    }
  }
}
