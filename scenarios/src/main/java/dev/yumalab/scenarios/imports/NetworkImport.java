package dev.yumalab.scenarios.imports;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.recorded.PackedFile;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import dev.yumalab.scenarios.yaml.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes scenarios of recorded networks, for every front end. */
public final class NetworkImport {
  private NetworkImport() {}

  /**
   * Where the scenario goes.
   *
   * @param folder made if it is missing
   * @param name of the scenario; without one, made of netuid and block
   * @param force whether files that exist are replaced
   */
  public record Target(Path folder, Optional<String> name, boolean force) {}

  /**
   * What was written.
   *
   * @param scenario the YAML file
   * @param data the file beside it
   * @param neurons number of uids
   * @param validators how many of them set weights
   * @param epochs how many were recorded
   * @param defaults what the file lacked and what was taken for it, one for each line
   * @param notes what was changed on the way, one sentence each
   */
  public record Outcome(
      Path scenario,
      Path data,
      int neurons,
      int validators,
      int epochs,
      List<String> defaults,
      List<String> notes) {
    /** Keeps unmodifiable copies. */
    public Outcome {
      defaults = List.copyOf(defaults);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Imports a snapshot.
   *
   * @param file JSON, gzip or plain
   * @param target where the scenario goes
   * @param choice the cabal that it begins with, if any
   * @throws RecordedFormatException if the file is no snapshot
   * @throws UnfitOptionException if the choice does not fit it, or a file is in the way
   * @throws IOException if the result cannot be written
   */
  public static Outcome metagraph(String file, Target target, Optional<CabalChoice> choice)
      throws RecordedFormatException, UnfitOptionException, IOException {
    Imported imported = PackedFile.read(file).read(MetagraphReader::read).content();
    Recording.Snapshot snapshot = (Recording.Snapshot) imported.network().recording();
    requireWeights(file, snapshot);
    Optional<ScenarioText.CabalLines> cabal = Optional.empty();
    if (choice.isPresent()) {
      cabal = Optional.of(cabal(choice.get(), new Ranking(snapshot)));
    }
    String name =
        "sn%d-%d%s"
            .formatted(
                imported.network().netuid(), snapshot.block(), cabal.isPresent() ? "-cabal" : "");
    return write(files(file, target, name), imported, cabal, 1);
  }

  private static void requireWeights(String file, Recording recording)
      throws RecordedFormatException {
    if (recording.weightSetters().isEmpty()) {
      throw new RecordedFormatException(
          new Place.Source(file), "nobody sets any weights, so there is nothing to run");
    }
  }

  private static ScenarioText.CabalLines cabal(CabalChoice choice, Ranking ranking)
      throws UnfitOptionException {
    ranking.requireAnyMiner();
    Set<Integer> validators = ranking.members(choice.members());
    if (choice.miners().isPresent()) {
      ranking.requireMiners(choice.miners().get());
    }
    return new ScenarioText.CabalLines(validators, choice.miners(), choice.selfWeight());
  }

  /**
   * Imports recorded epochs.
   *
   * @param file JSON, gzip or plain
   * @param target where the scenario goes
   * @throws RecordedFormatException if the file is no history
   * @throws UnfitOptionException if a file is in the way
   * @throws IOException if the result cannot be written
   */
  public static Outcome history(String file, Target target)
      throws RecordedFormatException, UnfitOptionException, IOException {
    Imported imported = PackedFile.read(file).read(HistoryReader::read).content();
    Recording.History history = (Recording.History) imported.network().recording();
    requireWeights(file, history);
    String name =
        "sn%d-%d-history"
            .formatted(imported.network().netuid(), history.epochs().getFirst().block());
    return write(files(file, target, name), imported, Optional.empty(), history.epochs().size());
  }

  private static ImportedFiles files(String file, Target target, String defaultName)
      throws UnfitOptionException, IOException {
    ImportedFiles files =
        new ImportedFiles(
            Path.of(file), target.folder(), target.name().orElse(defaultName), target.force());
    files.requireFree();
    return files;
  }

  private static Outcome write(
      ImportedFiles files, Imported imported, Optional<ScenarioText.CabalLines> cabal, int epochs)
      throws RecordedFormatException, IOException {
    RecordedFile data = RecordedFile.of(files.dataName(), imported.network());
    String text = new ScenarioText(files.name(), data, imported.given()).write(cabal);
    Path scenario = files.write(text, data);
    return new Outcome(
        scenario,
        scenario.resolveSibling(files.dataName()),
        data.recording().neurons(),
        data.recording().weightSetters().size(),
        epochs,
        defaults(imported),
        imported.notes());
  }

  private static List<String> defaults(Imported imported) {
    List<String> defaults = new ArrayList<>();
    for (Parameter parameter : ScenarioText.SUBNET) {
      if (!imported.given().containsKey(parameter)) {
        defaults.add(parameter.path() + ": " + ScenarioText.defaultOf(parameter));
      }
    }
    if (imported.network().recording() instanceof Recording.Snapshot) {
      defaults.add("bonds: none at the start");
      defaults.add("permits: given by a first epoch, to the largest stakes");
      defaults.add("last updates: renewed in every epoch; who sets no weights is inactive");
      defaults.add("registrations: nobody is replaced");
    } else {
      defaults.add("bonds: none at the start");
    }
    return defaults;
  }
}
