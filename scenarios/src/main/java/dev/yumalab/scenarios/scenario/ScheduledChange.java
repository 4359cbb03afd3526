package dev.yumalab.scenarios.scenario;

import java.util.List;

/**
 * Parameters that change during a run.
 *
 * @param at from when on the change is in force
 * @param settings what changes, each parameter once, in canonical order
 */
public record ScheduledChange(Moment at, List<Setting> settings) {
  /** Keeps an unmodifiable copy. */
  public ScheduledChange {
    settings = List.copyOf(settings);
  }

  /** A change from an epoch on, see {@link Moment.Epoch}. */
  public ScheduledChange(int atEpoch, List<Setting> settings) {
    this(new Moment.Epoch(atEpoch), settings);
  }
}
