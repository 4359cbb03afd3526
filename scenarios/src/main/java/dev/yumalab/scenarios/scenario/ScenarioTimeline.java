package dev.yumalab.scenarios.scenario;

/**
 * A scenario as it is in force in one epoch after another: the same as {@link Scenario#atEpoch},
 * but each event is applied once and not again in every later epoch. Not thread-safe.
 */
public final class ScenarioTimeline {
  private Scenario inForce;
  private int applied;
  private int epoch;

  /** Begins before the first epoch. */
  public ScenarioTimeline(Scenario scenario) {
    inForce = scenario;
  }

  /** Goes on to the next epoch, the first one at the first call, and gives what is in force. */
  public Scenario next() {
    epoch++;
    while (applied < inForce.events().size() && inForce.events().get(applied).atEpoch() <= epoch) {
      inForce = ScenarioBinding.with(inForce, inForce.events().get(applied).settings());
      applied++;
    }
    return inForce;
  }
}
