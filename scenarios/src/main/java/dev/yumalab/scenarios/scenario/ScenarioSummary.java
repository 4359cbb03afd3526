package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line what a scenario is. */
public final class ScenarioSummary {
  private ScenarioSummary() {}

  /**
   * The summary.
   *
   * @param scenario the scenario
   * @return one line without the scenario's name
   */
  public static String of(Scenario scenario) {
    Subnet subnet = scenario.subnet();
    String teams =
        scenario.teams().stream()
            .map(team -> team.name() + " " + percent(team.stakeShare()))
            .collect(Collectors.joining(", "));
    int events = scenario.events().size();
    return String.format(
        Locale.ROOT,
        "%s of the stake; %,d neurons, %,d validators; %,d epochs of %,d blocks; Yuma %d,"
            + " kappa %s%s",
        teams,
        subnet.neurons(),
        subnet.validators(),
        scenario.epochs(),
        subnet.tempoBlocks(),
        subnet.yuma(),
        SubnetParameters.KAPPA.display(new ParameterValue.Whole(subnet.kappaU16())),
        events == 0 ? "" : events == 1 ? "; 1 event" : "; " + events + " events");
  }

  private static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }
}
