package dev.yumalab.agents.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of a strategy's knobs. Immutable. */
public final class Settings {
  private final Map<String, Knob> knobs = new TreeMap<>();
  private final Map<String, Object> given = new TreeMap<>();

  /**
   * Every knob at its default.
   *
   * @param knobs of the strategy, each with a name of its own
   */
  public Settings(List<Knob> knobs) {
    for (Knob knob : knobs) {
      if (this.knobs.putIfAbsent(knob.name(), knob) != null) {
        throw new IllegalArgumentException("two knobs are called " + knob.name());
      }
    }
  }

  /** These settings with one number changed. */
  public Settings with(Knob.Decimal knob, double value) {
    if (!(knob.low() <= value && value <= knob.high())) {
      throw outside(knob, value, knob.low(), knob.high());
    }
    return changed(knob, value);
  }

  /** These settings with one whole number changed. */
  public Settings with(Knob.Whole knob, long value) {
    if (value < knob.low() || value > knob.high()) {
      throw outside(knob, value, knob.low(), knob.high());
    }
    return changed(knob, value);
  }

  /** These settings with one word changed. */
  public Settings with(Knob.Choice knob, String value) {
    if (!knob.words().contains(value)) {
      throw new IllegalArgumentException(
          "%s must be one of %s, not %s"
              .formatted(knob.name(), String.join(", ", knob.words()), value));
    }
    return changed(knob, value);
  }

  /** These settings with one switch set. */
  public Settings with(Knob.Flag knob, boolean value) {
    return changed(knob, value);
  }

  private Settings changed(Knob knob, Object value) {
    require(knob);
    Settings changed = new Settings(List.copyOf(knobs.values()));
    changed.given.putAll(given);
    changed.given.put(knob.name(), value);
    return changed;
  }

  /** The value of a number. */
  public double get(Knob.Decimal knob) {
    require(knob);
    return (double) given.getOrDefault(knob.name(), knob.standard());
  }

  /** The value of a whole number. */
  public long get(Knob.Whole knob) {
    require(knob);
    return (long) given.getOrDefault(knob.name(), knob.standard());
  }

  /** The word of a choice. */
  public String get(Knob.Choice knob) {
    require(knob);
    return (String) given.getOrDefault(knob.name(), knob.standard());
  }

  /** Whether a switch is on. */
  public boolean get(Knob.Flag knob) {
    require(knob);
    return (boolean) given.getOrDefault(knob.name(), knob.standard());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings
        && knobs.equals(settings.knobs)
        && knobs.values().stream().allMatch(knob -> value(knob).equals(settings.value(knob)));
  }

  @Override
  public int hashCode() {
    return knobs.hashCode();
  }

  private Object value(Knob knob) {
    return switch (knob) {
      case Knob.Decimal decimal -> get(decimal);
      case Knob.Whole whole -> get(whole);
      case Knob.Choice choice -> get(choice);
      case Knob.Flag flag -> get(flag);
    };
  }

  private void require(Knob knob) {
    if (!knob.equals(knobs.get(knob.name()))) {
      throw new IllegalArgumentException("the strategy declares no such knob: " + knob);
    }
  }

  private static IllegalArgumentException outside(
      Knob knob, Number value, Number low, Number high) {
    return new IllegalArgumentException(
        "%s must be %s..%s, not %s".formatted(knob.name(), low, high, value));
  }
}
