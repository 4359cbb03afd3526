package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.recorded.HistoryAgent;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import dev.yumalab.scenarios.recorded.RecordedFile;
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
    int events = scenario.events().size();
    return String.format(
        Locale.ROOT,
        "%s; %,d neurons, %s%,d validators; %,d epochs of %,d blocks; Yuma %d, kappa %s%s",
        scenario
            .network()
            .map(ScenarioSummary::of)
            .or(() -> scenario.agents().map(ScenarioSummary::of))
            .orElseGet(() -> teams(scenario)),
        subnet.neurons(),
        scenario.teams().isEmpty() ? "at most " : "",
        subnet.validators(),
        scenario.epochs(),
        subnet.tempoBlocks(),
        subnet.yuma(),
        SubnetParameters.KAPPA.display(new ParameterValue.Whole(subnet.kappaU16())),
        events == 0 ? "" : events == 1 ? "; 1 event" : "; " + events + " events");
  }

  private static String teams(Scenario scenario) {
    return scenario.teams().stream()
            .map(team -> team.name() + " " + percent(team.stakeShare()))
            .collect(Collectors.joining(", "))
        + " of the stake";
  }

  private static String of(Agents agents) {
    return agents.groups().stream()
        .map(
            group ->
                group.name()
                    + " ("
                    + group.setup().strategy().name()
                    + ") "
                    + percent(group.stakeShare()))
        .collect(Collectors.joining(", ", "", " of the stake"));
  }

  private static String of(RecordedNetwork network) {
    RecordedFile file = network.file();
    String what =
        switch (file.recording()) {
          case Recording.Snapshot snapshot ->
              "snapshot of subnet " + file.netuid() + " at block " + grouped(snapshot.block());
          case Recording.History history ->
              "history of subnet "
                  + file.netuid()
                  + " from block "
                  + grouped(history.epochs().getFirst().block());
        };
    return what
        + network.cabal().map(cabal -> ", a cabal of validators " + sorted(cabal)).orElse("")
        + network.plan().agents().stream()
            .map(agent -> ", " + of(agent))
            .collect(Collectors.joining());
  }

  private static String of(HistoryPlan.Agent agent) {
    String who = agent.setup().name() + " (" + agent.setup().strategy().name() + ") ";
    return switch (agent.setup().place()) {
      case HistoryAgent.Place.Recorded recorded -> who + "in place of uids " + uids(recorded);
      case HistoryAgent.Place.Newcomer _ ->
          who + "with " + percent(agent.stakeShare()) + " of stake";
    };
  }

  private static String uids(HistoryAgent.Place.Recorded recorded) {
    return recorded.ascending().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String sorted(Cabal cabal) {
    return cabal.validators().stream()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }
}
