package dev.yumalab.agents.query;

/** Where the queries' events go; the world's clock brings them back when their time has come. */
@FunctionalInterface
public interface Timetable {
  /**
   * Schedules an event.
   *
   * @param time milliseconds, not before now
   * @param kind one of the kinds of {@link Queries}
   * @param argument what it is about
   */
  void schedule(long time, int kind, long argument);
}
