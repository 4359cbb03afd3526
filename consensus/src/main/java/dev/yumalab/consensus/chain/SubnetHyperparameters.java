package dev.yumalab.consensus.chain;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The rules of a subnet: a value for each {@link Hyperparameter}. Immutable. */
public final class SubnetHyperparameters {
  private static final SubnetHyperparameters NEW_SUBNET = newValues();

  private final Map<Hyperparameter, Long> values;

  private SubnetHyperparameters(Map<Hyperparameter, Long> values) {
    this.values = values;
  }

  private static SubnetHyperparameters newValues() {
    Map<Hyperparameter, Long> values = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter rule : Hyperparameter.values()) {
      values.put(rule, rule.newSubnet());
    }
    return new SubnetHyperparameters(values);
  }

  /** The rules of a new subnet. */
  public static SubnetHyperparameters ofNewSubnet() {
    return NEW_SUBNET;
  }

  /** The value of a rule. */
  public long get(Hyperparameter rule) {
    return values.get(rule);
  }

  /** The value of a rule that is at most 65,535. */
  public int number(Hyperparameter rule) {
    return Math.toIntExact(get(rule));
  }

  /** Whether a switch is on. */
  public boolean isOn(Hyperparameter rule) {
    return get(rule) != 0;
  }

  /**
   * These rules with one changed.
   *
   * @throws IllegalArgumentException if the value is outside the rule's range
   */
  public SubnetHyperparameters with(Hyperparameter rule, long value) {
    if (value < rule.low() || value > rule.high()) {
      throw new IllegalArgumentException(
          "%s must be %d..%d, not %d".formatted(rule, rule.low(), rule.high(), value));
    }
    Map<Hyperparameter, Long> changed = new EnumMap<>(values);
    changed.put(rule, value);
    return new SubnetHyperparameters(changed);
  }

  /** How long a uid is active after its last update: blocks, at least 1. */
  public long activityCutoffBlocks() {
    return Math.max(
        1, get(Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI) * get(Hyperparameter.TEMPO) / 1_000);
  }

  void save(DataOutput out) throws IOException {
    for (long value : values.values()) {
      out.writeLong(value);
    }
  }

  static SubnetHyperparameters read(DataInput in) throws IOException {
    Map<Hyperparameter, Long> values = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter rule : Hyperparameter.values()) {
      values.put(rule, in.readLong());
    }
    return new SubnetHyperparameters(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubnetHyperparameters rules && values.equals(rules.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
