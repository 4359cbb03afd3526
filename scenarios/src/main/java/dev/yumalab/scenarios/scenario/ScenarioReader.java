package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scenarios. Wrong input ends in a list of problems, never in an exception. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario with the lab's own strategies, see {@link #read(Parameters, ScenarioSource,
   * List)}.
   */
  public static ReadResult read(ScenarioSource source, List<String> overrides) {
    return read(Parameters.lab(), source, overrides);
  }

  /**
   * Reads a scenario, what it extends, and settings laid over both.
   *
   * @param parameters which keys there are
   * @param source a file or a built-in scenario
   * @param overrides settings of the form {@code key=value}, for example {@code subnet.kappa=0.55}
   *     or {@code teams.cabal.self_weight=0.9}; of two for one key the later wins
   * @return the scenario, or everything that is wrong
   */
  public static ReadResult read(
      Parameters parameters, ScenarioSource source, List<String> overrides) {
    Problems problems = new Problems();
    LayerLoader loader = new LayerLoader(parameters, problems);
    Optional<Tree.Mapping> loaded = loader.load(source);
    if (loaded.isEmpty()) {
      return new ReadResult.Invalid(problems.inOrder());
    }
    Tree.Mapping tree = loaded.get();
    Place file = tree.place();
    Overrides settings = new Overrides(parameters, problems);
    for (String override : overrides) {
      tree = settings.apply(tree, override);
    }
    Values values = TreeInterpreter.interpret(parameters, tree, loader.isComplete(), problems);
    if (!loader.isComplete()) {
      return new ReadResult.Invalid(problems.inOrder());
    }
    RecordedChecks.checkKeys(values, file, problems);
    Optional<RecordedFile> recorded = RecordedLoader.load(values, problems);
    recorded.ifPresent(data -> RecordedChecks.check(values, data, file, problems));
    AgentChecks.check(values, file, problems);
    CrossChecks.check(values, file, problems);
    List<ScheduledChange> events = Schedule.of(values, file, problems);
    if (!problems.isEmpty()) {
      return new ReadResult.Invalid(problems.inOrder());
    }
    Scenario scenario = ScenarioBinding.scenario(values, recorded, events);
    return new ReadResult.Valid(scenario, resolved(values, scenario));
  }

  /** All values of a scenario, in canonical order; where they were set is not known any more. */
  static List<ResolvedValue> valuesOf(Scenario scenario) {
    return resolved(ScenarioBinding.values(scenario), scenario);
  }

  private static List<ResolvedValue> resolved(Values values, Scenario scenario) {
    List<ResolvedValue> resolved = new ArrayList<>();
    for (Parameter parameter : values.parameters().all()) {
      if (parameter.equals(TeamParameters.NAME)) {
        for (int team = 0; team < scenario.teams().size(); team++) {
          resolved.addAll(ofTeam(values, team, scenario.teams().get(team).name(), false));
        }
      } else if (parameter.equals(AgentParameters.NAME)) {
        for (int group = 0; group < values.agents(); group++) {
          resolved.addAll(ofTeam(values, group, scenario.memberNames().get(group), true));
        }
      } else if (parameter.isCanonical()
          && !parameter.isOfTeam()
          && !AgentParameters.owns(parameter.path())) {
        values
            .find(parameter)
            .ifPresent(found -> resolved.add(resolved(parameter, Optional.empty(), found)));
      }
    }
    return resolved;
  }

  private static List<ResolvedValue> ofTeam(
      Values values, int team, String name, boolean isOfAgents) {
    List<ResolvedValue> resolved = new ArrayList<>();
    for (Parameter parameter : values.parameters().all()) {
      boolean isOfIt = isOfAgents ? AgentParameters.owns(parameter.path()) : parameter.isOfTeam();
      if (parameter.isCanonical() && isOfIt) {
        values
            .find(parameter, team)
            .ifPresent(found -> resolved.add(resolved(parameter, Optional.of(name), found)));
      }
    }
    return resolved;
  }

  private static ResolvedValue resolved(
      Parameter parameter, Optional<String> team, Values.Found found) {
    return new ResolvedValue(
        Parameters.keyOf(parameter, team), parameter, found.value(), found.place());
  }
}
