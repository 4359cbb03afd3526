package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.NetworkParameters.HISTORY;
import static dev.yumalab.scenarios.parameters.NetworkParameters.SHA256;
import static dev.yumalab.scenarios.parameters.NetworkParameters.SNAPSHOT;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.scenarios.yaml.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the data file that a scenario names. */
final class RecordedLoader {
  /** A copy goes into the folder of a run, where other names are taken. */
  private static final Pattern NAME = Pattern.compile("(?s).+\\.network\\.json(\\.gz)?");

  private RecordedLoader() {}

  /**
   * Reads it.
   *
   * @param values what the scenario says
   * @param problems takes what is wrong
   * @return the file; empty if the scenario names none, or, with a problem, if it is no such file
   */
  static Optional<RecordedFile> load(Values values, Problems problems) {
    Optional<Values.Found> name = values.find(SNAPSHOT).or(() -> values.find(HISTORY));
    Optional<Values.Found> sha256 = values.find(SHA256);
    if (name.isEmpty() || sha256.isEmpty()) {
      return Optional.empty();
    }
    Place place = name.get().place().orElseThrow();
    String written = Values.text(name.get().value());
    if (!NAME.matcher(written).matches()) {
      problems.add(
          place,
          Excerpt.of(written)
              + " is no name of a data file: it ends in .network.json.gz or .network.json");
      return Optional.empty();
    }
    try {
      RecordedFile file = RecordedFile.read(beside(place, written));
      boolean isHistory = file.recording() instanceof Recording.History;
      if (isHistory != values.find(HISTORY).isPresent()) {
        problems.add(
            place,
            Excerpt.of(written)
                + (isHistory
                    ? " is a history; name it as network.history"
                    : " is a snapshot; name it as network.snapshot"));
        return Optional.empty();
      }
      if (!file.sha256().equals(Values.text(sha256.get().value()))) {
        problems.add(
            sha256.get().place().orElse(place),
            Excerpt.of(written)
                + " has changed: the SHA-256 of its content is now "
                + file.sha256());
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (RecordedFormatException invalid) {
      add(invalid.problem(), place, written, problems);
    } catch (InvalidPathException invalid) {
      problems.add(place, Excerpt.of(written) + " is not the path of a file");
    }
    return Optional.empty();
  }

  /** What is wrong with the file as a whole is said where the scenario names it. */
  private static void add(Problem problem, Place place, String written, Problems problems) {
    if (problem.place() instanceof Place.Source) {
      problems.add(place, Excerpt.of(written) + ": " + problem.message());
    } else {
      problems.add(problem.place(), problem.message());
    }
  }

  /** A path is relative to the file that it is written in, on the command line to this folder. */
  private static String beside(Place place, String written) {
    return place instanceof Place.Position position
        ? Path.of(position.source()).resolveSibling(written).toString()
        : written;
  }
}
