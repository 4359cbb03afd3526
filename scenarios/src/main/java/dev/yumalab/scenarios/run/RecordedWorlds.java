package dev.yumalab.scenarios.run;

import dev.yumalab.agents.recorded.HistoryRules;
import dev.yumalab.agents.recorded.HistorySetup;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.scenario.HistoryPlan;
import dev.yumalab.scenarios.scenario.Scenario;

/** Turns a scenario into what a recorded network is told. */
final class RecordedWorlds {
  private RecordedWorlds() {}

  /** What stays the same through the replay of a history. */
  static HistorySetup setup(Scenario scenario, Recording.History history) {
    HistoryPlan plan = plan(scenario);
    return new HistorySetup(
        history,
        scenario.subnet().tempoBlocks(),
        scenario.subnet().validators(),
        plan.warmUpEpochs(),
        plan.agents().stream().map(HistoryPlan.Agent::setup).toList());
  }

  /** What is in force in the epoch of a history for which the scenario was taken. */
  static HistoryRules rules(Scenario scenario) {
    HistoryPlan plan = plan(scenario);
    return new HistoryRules(
        scenario.subnet().rules(),
        plan.revealEpochs(),
        plan.agents().stream().map(agent -> agent.setup().settings()).toList());
  }

  private static HistoryPlan plan(Scenario scenario) {
    return scenario.network().orElseThrow().plan();
  }
}
