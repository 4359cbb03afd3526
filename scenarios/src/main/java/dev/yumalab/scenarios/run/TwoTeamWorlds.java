package dev.yumalab.scenarios.run;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamRules;
import dev.yumalab.agents.twoteam.TwoTeamSetup;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Subnet;
import dev.yumalab.scenarios.scenario.Team;
import java.util.List;

/** Turns a scenario into what the two-team network is told. */
final class TwoTeamWorlds {
  private TwoTeamWorlds() {}

  /** What stays the same through the run. */
  static TwoTeamSetup setup(Scenario scenario) {
    Subnet subnet = scenario.subnet();
    return new TwoTeamSetup(
        scenario.teams().stream().map(Team::name).toList(),
        new TeamSplit(
            subnet.neurons(),
            subnet.validators(),
            scenario.validatorsPerTeam().getFirst(),
            scenario.serversPerTeam().getFirst()),
        I32F32.fromDouble(scenario.teams().getFirst().stakeShare()),
        subnet.totalStakeRao(),
        subnet.tempoBlocks());
  }

  /** What is in force in the epoch for which the scenario was taken. */
  static TwoTeamRules rules(Scenario scenario) {
    List<TwoTeamRules.Team> teams =
        scenario.teams().stream()
            .map(
                team ->
                    new TwoTeamRules.Team(team.selfWeight(), team.weightStddev(), team.restake()))
            .toList();
    return new TwoTeamRules(scenario.subnet().rules(), scenario.weightsPersistence(), teams);
  }
}
