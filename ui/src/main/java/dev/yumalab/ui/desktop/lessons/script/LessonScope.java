package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.scenarios.yaml.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has a name at a place of a lesson: the teams on stage, and the numbers kept so far. */
final class LessonScope {
  private final Set<String> kept = new LinkedHashSet<>();
  private Optional<Scenario> scenario = Optional.empty();

  /** Puts a run on stage; what is wrong with it is a problem. */
  void open(Opening opening, Place place, Problems problems) {
    scenario = Optional.empty();
    if (!Catalogue.names().contains(opening.scenario())) {
      problems.add(
          place,
          "no built-in scenario %s. %s"
              .formatted(
                  Excerpt.of(opening.scenario()),
                  Fields.advice(Catalogue.names(), opening.scenario())));
      return;
    }
    ScenarioSource source = new ScenarioSource.BuiltIn(opening.scenario());
    switch (ScenarioReader.read(source, opening.settings())) {
      case ReadResult.Valid valid -> scenario = Optional.of(valid.scenario());
      case ReadResult.Invalid(List<Problem> found) ->
          found.forEach(problem -> problems.add(place, problem.toString()));
    }
  }

  /** The teams on stage; none where the scenario is wrong. */
  List<String> teams() {
    return scenario.map(Scenario::teamNames).orElse(List.of());
  }

  /** How many epochs the run on stage has; as many as one likes where the scenario is wrong. */
  long epochs() {
    return scenario.map(found -> (long) found.epochs()).orElse(Long.MAX_VALUE);
  }

  /** Whether the run on stage is known, so that names can be checked. */
  boolean isKnown() {
    return scenario.isPresent();
  }

  /** Remembers a name. */
  void keep(String name) {
    kept.add(name);
  }

  /** The names of kept numbers. */
  Set<String> kept() {
    return Set.copyOf(kept);
  }
}
