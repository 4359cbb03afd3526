package dev.yumalab.ui.desktop.runs;

import dev.yumalab.scenarios.compare.StoredCourse;
import dev.yumalab.scenarios.compare.TeamCourse;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioDifference;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run that is kept to be looked at beside others.
 *
 * @param letter by which it goes here: A, B, …
 * @param name of its scenario
 * @param seed of its random numbers
 * @param digest fingerprint of its final state; empty if it is not known
 * @param scenario what ran, with its live edits; empty where that cannot be read
 * @param course of its teams
 * @param stored its folder, if it has one
 */
public record KeptRun(
    String letter,
    String name,
    long seed,
    String digest,
    Optional<Scenario> scenario,
    TeamCourse course,
    Optional<StoredCourse> stored) {
  private static final int SHORT = 8;

  /** A run of this session. */
  static KeptRun live(String letter, LiveState state, Scenario scenario, String digest) {
    return new KeptRun(
        letter,
        scenario.name(),
        scenario.seed(),
        digest,
        Optional.of(scenario),
        TeamCourse.of(state.history()),
        Optional.empty());
  }

  /** A run of the command line. */
  static KeptRun stored(String letter, StoredCourse stored) {
    return new KeptRun(
        letter,
        stored.manifest().scenario(),
        stored.manifest().seed(),
        stored.manifest().stateSha256(),
        stored.scenario(),
        stored.course(),
        Optional.of(stored));
  }

  /** Letter and name. */
  String title() {
    return letter + " · " + name;
  }

  /** How many replications its numbers are means of; 1 for a run of this session. */
  int replications() {
    return stored.map(found -> Math.max(1, found.manifest().replications())).orElse(1);
  }

  /** What there is of it, in a line. */
  String detail() {
    int epochs = course.points() - 1;
    String short8 = digest.length() > SHORT ? digest.substring(0, SHORT) : digest;
    return "seed %d · %s%s%s · %s"
        .formatted(
            seed,
            epochs == 1 ? "1 epoch" : epochs + " epochs",
            replications() > 1 ? " · " + replications() + " replications" : "",
            short8.isEmpty() ? "" : " · " + short8,
            stored
                .map(StoredCourse::folder)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("this session"));
  }

  /** What changed while it ran, behind a comma; empty if nothing did. */
  String changesInWords() {
    return scenario
        .filter(ran -> !ran.events().isEmpty())
        .map(ran -> ", " + ScenarioDifference.changes(ran))
        .orElse("");
  }

  /** In what it differs from another run, in words. */
  String differenceFrom(KeptRun baseline) {
    if (scenario.isEmpty() || baseline.scenario().isEmpty()) {
      return "its scenario cannot be read here, so parameters are not compared";
    }
    return ScenarioDifference.words(
        ScenarioDifference.between(baseline.scenario().get(), scenario.get()));
  }
}
