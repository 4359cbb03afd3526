package dev.yumalab.scenarios.scenario;

import java.util.Optional;

/** What is valid in a scenario and yet hardly meant. */
public final class ScenarioNotes {
  private static final int WITH_LIQUID_ALPHA = 3;

  private ScenarioNotes() {}

  /**
   * Says that liquid alpha is switched on where it does nothing, or that an event comes too late.
   *
   * @return one sentence, from when on and what to do; empty if there is nothing to say
   */
  public static Optional<String> of(Scenario scenario) {
    return idleLiquidAlpha(scenario).or(() -> tooLate(scenario));
  }

  /** Where only the run shows its last block, an event behind it is no mistake for sure. */
  private static Optional<String> tooLate(Scenario scenario) {
    if (scenario.agents().isEmpty()) {
      return Optional.empty();
    }
    long last = (long) scenario.epochs() * scenario.subnet().tempoBlocks();
    return scenario.events().stream()
        .filter(change -> change.at() instanceof Moment.Block(long block) && block > last)
        .findFirst()
        .map(
            change ->
                "the event at "
                    + change.at().text()
                    + " is hardly ever in force: "
                    + scenario.epochs()
                    + " epochs of "
                    + scenario.subnet().tempoBlocks()
                    + " blocks end at about block "
                    + last);
  }

  private static Optional<String> idleLiquidAlpha(Scenario scenario) {
    if (hasIdleLiquidAlpha(scenario.subnet())) {
      return Optional.of(sentence(""));
    }
    Scenario inForce = scenario;
    for (ScheduledChange change : scenario.events()) {
      inForce = ScenarioBinding.with(inForce, change.settings());
      if (hasIdleLiquidAlpha(inForce.subnet())) {
        return Optional.of(sentence("from " + change.at().text() + " on "));
      }
    }
    return Optional.empty();
  }

  private static boolean hasIdleLiquidAlpha(Subnet subnet) {
    return subnet.liquidAlpha().enabled() && subnet.yuma() < WITH_LIQUID_ALPHA;
  }

  private static String sentence(String when) {
    return when
        + "subnet.liquid_alpha is enabled but has no effect, because subnet.yuma is 2;"
        + " it needs subnet.yuma: 3";
  }
}
