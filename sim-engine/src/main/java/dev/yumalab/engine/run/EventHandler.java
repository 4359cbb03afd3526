package dev.yumalab.engine.run;

/** Whom events are for: an agent as a state machine, or a whole population of them. */
@FunctionalInterface
public interface EventHandler {
  /**
   * Handles an event; its time is {@link Engine#now}.
   *
   * @param engine schedules what follows
   * @param kind what the event is, as it was scheduled
   * @param argument what it is about, as it was scheduled
   */
  void handle(Engine engine, int kind, long argument);
}
