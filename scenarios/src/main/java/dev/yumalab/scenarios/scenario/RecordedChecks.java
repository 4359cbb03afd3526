package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EPOCHS;
import static dev.yumalab.scenarios.parameters.RunParameters.WEIGHTS_PERSISTENCE;
import static dev.yumalab.scenarios.parameters.SubnetParameters.NEURONS;
import static dev.yumalab.scenarios.parameters.SubnetParameters.TOTAL_STAKE_ALPHA;

import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks whether a scenario fits the recorded network that it names, and takes from the recording
 * what the scenario leaves open.
 */
final class RecordedChecks {
  private static final int MOST_UIDS_SHOWN = 40;

  private final Values values;
  private final RecordedFile file;
  private final Place place;
  private final Problems problems;

  private RecordedChecks(Values values, RecordedFile file, Place place, Problems problems) {
    this.values = values;
    this.file = file;
    this.place = place;
    this.problems = problems;
  }

  /** The teams that results of such a scenario have. */
  static List<String> teams(boolean cabal, List<String> agents) {
    if (agents.isEmpty()) {
      return cabal ? List.of(Coalition.HONEST, Coalition.CABAL) : List.of(Coalition.ALL);
    }
    return Stream.concat(Stream.of(Coalition.HONEST), agents.stream()).toList();
  }

  /**
   * What is wrong even without the data file: a cabal with no network, settings with no effect.
   *
   * @param values what was read
   * @param whole the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void checkKeys(Values values, Place whole, Problems problems) {
    boolean history = values.find(NetworkParameters.HISTORY).isPresent();
    boolean network = history || values.find(NetworkParameters.SNAPSHOT).isPresent();
    Optional<Values.Found> cabal = values.find(NetworkParameters.CABAL_VALIDATORS);
    if (cabal.isPresent() && !network) {
      problems.add(
          cabal.get().place().orElse(whole),
          "a cabal needs a snapshot of a network, the block 'network'; between teams, give a team"
              + " the self_weight of one");
    }
    if (!network) {
      return;
    }
    refuse(values, WEIGHTS_PERSISTENCE, "recorded weights do not change", problems);
    refuse(values, TOTAL_STAKE_ALPHA, "the recording says who holds what", problems);
    if (cabal.isEmpty()) {
      refuseChanges(values, NetworkParameters.CABAL.path(), "the scenario has no cabal", problems);
    }
    if (history) {
      String reason = "a history is replayed with its own stake and weights";
      cabal.ifPresent(
          found ->
              problems.add(
                  found.place().orElse(whole), "a cabal needs network.snapshot: " + reason));
      refuse(values, NetworkParameters.RESTAKE, reason, problems);
      refuseChanges(values, NetworkParameters.RESTAKE.path(), reason, problems);
      if (0 < values.agents() && values.agents() <= TreeInterpreter.MOST_AGENTS) {
        HistoryAgentChecks.checkKeys(values, whole, problems);
      }
    } else {
      refuse(values, NetworkParameters.WARM_UP, "only a history has a first epoch", problems);
    }
  }

  private static void refuse(Values values, Parameter parameter, String reason, Problems problems) {
    values
        .find(parameter)
        .flatMap(Values.Found::place)
        .ifPresent(
            written ->
                problems.add(written, "'" + parameter.path() + "' has no effect: " + reason));
    values.remove(parameter);
  }

  private static void refuseChanges(
      Values values, String beginning, String reason, Problems problems) {
    for (Values.Change change : values.changes()) {
      for (Values.FoundSetting setting : change.settings()) {
        if (setting.setting().key().startsWith(beginning)) {
          problems.add(
              setting.place(), "'" + setting.setting().key() + "' has no effect: " + reason);
        }
      }
    }
  }

  /**
   * Checks a scenario against its data file.
   *
   * @param values what was read; gets what the recording says
   * @param file the data
   * @param whole the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void check(Values values, RecordedFile file, Place whole, Problems problems) {
    RecordedChecks checks = new RecordedChecks(values, file, whole, problems);
    checks.mustBe(NEURONS, file.recording().neurons(), " uids");
    if (file.recording() instanceof Recording.History history) {
      checks.atMost(EPOCHS, history.epochs().size(), " epochs");
      HistoryAgentChecks.check(values, history, whole, problems);
    }
    checks.cabal();
  }

  private void mustBe(Parameter parameter, long recorded, String what) {
    Optional<Values.Found> given = values.find(parameter);
    if (given.isEmpty()) {
      return;
    }
    Values.Found found = given.get();
    if (found.place().isPresent() && Values.whole(found.value()) != recorded) {
      problems.add(found.place().get(), message(parameter, found, recorded + what));
    }
    values.put(parameter, new Values.Found(new ParameterValue.Whole(recorded), found.place()));
  }

  private void atMost(Parameter parameter, long recorded, String what) {
    Optional<Values.Found> given = values.find(parameter);
    if (given.isEmpty()) {
      return;
    }
    Values.Found found = given.get();
    if (found.place().isEmpty()) {
      values.put(parameter, new Values.Found(new ParameterValue.Whole(recorded), Optional.empty()));
    } else if (Values.whole(found.value()) > recorded) {
      problems.add(found.place().get(), message(parameter, found, "only " + recorded + what));
    }
  }

  private String message(Parameter parameter, Values.Found found, String recorded) {
    return parameter.path()
        + " is "
        + Values.whole(found.value())
        + ", but "
        + file.name()
        + " has "
        + recorded;
  }

  private void cabal() {
    Set<Integer> setters = file.recording().weightSetters();
    uids(NetworkParameters.CABAL_VALIDATORS)
        .forEach(
            uid -> {
              if (!setters.contains(uid)) {
                problem(
                    NetworkParameters.CABAL_VALIDATORS,
                    "uid " + uid + " has no recorded weights; those that have: " + shown(setters));
              }
            });
    uids(NetworkParameters.CABAL_MINERS)
        .forEach(
            uid -> {
              if (uid >= file.recording().neurons()) {
                problem(
                    NetworkParameters.CABAL_MINERS,
                    "there is no uid " + uid + " among " + file.recording().neurons());
              } else if (setters.contains(uid)) {
                problem(
                    NetworkParameters.CABAL_MINERS,
                    "uid " + uid + " has recorded weights, so it is a validator here");
              }
            });
    boolean noMiner = setters.size() == file.recording().neurons();
    if (noMiner && values.find(NetworkParameters.CABAL_VALIDATORS).isPresent()) {
      problem(NetworkParameters.CABAL_VALIDATORS, "every uid has recorded weights: no miners left");
    }
  }

  private List<Integer> uids(Parameter parameter) {
    return values.find(parameter).stream()
        .flatMap(found -> Values.numbers(found.value()).stream())
        .map(Math::toIntExact)
        .toList();
  }

  private void problem(Parameter parameter, String message) {
    problems.add(values.find(parameter).flatMap(Values.Found::place).orElse(place), message);
  }

  private static String shown(Set<Integer> uids) {
    String list =
        uids.stream().limit(MOST_UIDS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return uids.size() > MOST_UIDS_SHOWN ? list + ", …" : list;
  }
}
