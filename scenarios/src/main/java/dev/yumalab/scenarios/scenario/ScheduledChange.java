package dev.yumalab.scenarios.scenario;

import java.util.List;

/**
 * Parameters that change during a run.
 *
 * @param atEpoch the first epoch in which the change is in force, from 1
 * @param settings what changes, each parameter once, in canonical order
 */
public record ScheduledChange(int atEpoch, List<Setting> settings) {
  /** Keeps an unmodifiable copy. */
  public ScheduledChange {
    settings = List.copyOf(settings);
  }
}
