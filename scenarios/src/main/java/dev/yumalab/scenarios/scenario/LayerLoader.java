package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import dev.yumalab.scenarios.yaml.YamlReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Loads a scenario and what it extends, merged into one tree. */
final class LayerLoader {
  private static final int DEEPEST = 8;
  private static final String EXTENDS = RunParameters.EXTENDS.key();

  private final Parameters parameters;
  private final Problems problems;
  private boolean complete = true;

  /**
   * @param parameters which keys there are
   * @param problems takes what is wrong
   */
  LayerLoader(Parameters parameters, Problems problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  /** Whether everything that was to be loaded could be. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Loads a scenario.
   *
   * @param source where it is
   * @return its tree, merged with what it extends, without the key {@code extends}; empty, with a
   *     problem, if it cannot be read
   */
  Optional<Tree.Mapping> load(ScenarioSource source) {
    return load(source, new Place.Source(source.label()), List.of());
  }

  private Optional<Tree.Mapping> load(
      ScenarioSource source, Place wantedAt, List<ScenarioSource> above) {
    Optional<Tree.Mapping> own =
        content(source, wantedAt)
            .flatMap(bytes -> YamlReader.readFile(source.label(), bytes, problems))
            .flatMap(this::asMapping);
    if (own.isEmpty()) {
      complete = false;
      return Optional.empty();
    }
    List<ScenarioSource> chain = new ArrayList<>(above);
    chain.add(source);
    Tree.Mapping ownKeys = withoutExtends(own.get());
    return own.get()
        .value(EXTENDS)
        .map(base -> loadBase(base, source, chain))
        .map(base -> base.map(below -> TreeMerge.merge(parameters.root(), below, ownKeys)))
        .orElse(Optional.of(ownKeys))
        .or(() -> Optional.of(ownKeys));
  }

  private Optional<Tree.Mapping> loadBase(
      Tree tree, ScenarioSource extending, List<ScenarioSource> chain) {
    Optional<ScenarioSource> base =
        tree instanceof Tree.Scalar name && !name.isNothing()
            ? resolve(name, extending)
            : refuse(tree.place(), EXTENDS + " must be a built-in name or the path of a file");
    if (base.isEmpty()) {
      complete = false;
      return Optional.empty();
    }
    if (chain.stream().anyMatch(earlier -> isSame(earlier, base.get()))) {
      complete = false;
      String circle = chain.stream().map(ScenarioSource::label).collect(Collectors.joining(" -> "));
      return refuse(
          tree.place(), "a scenario cannot extend itself: " + circle + " -> " + base.get().label());
    }
    if (chain.size() > DEEPEST) {
      complete = false;
      return refuse(tree.place(), "more than " + DEEPEST + " scenarios extend each other");
    }
    return load(base.get(), tree.place(), chain);
  }

  private Optional<ScenarioSource> resolve(Tree.Scalar name, ScenarioSource extending) {
    ScenarioSource wanted = ScenarioSource.of(name.text());
    if (!(wanted instanceof ScenarioSource.InFile(String path))) {
      return Optional.of(wanted);
    }
    if (!(extending instanceof ScenarioSource.InFile(String from))) {
      return refuse(name.place(), "a built-in scenario can extend built-in ones only");
    }
    try {
      return Optional.of(ScenarioSource.file(Path.of(from).resolveSibling(path)));
    } catch (InvalidPathException invalid) {
      return refuse(name.place(), Excerpt.of(path) + " is no path of a file");
    }
  }

  private static boolean isSame(ScenarioSource one, ScenarioSource other) {
    if (one instanceof ScenarioSource.InFile(String left)
        && other instanceof ScenarioSource.InFile(String right)) {
      return absolute(left).equals(absolute(right));
    }
    return one.equals(other);
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private Optional<byte[]> content(ScenarioSource source, Place wantedAt) {
    return switch (source) {
      case ScenarioSource.InFile(String path) -> ScenarioFile.content(path, wantedAt, problems);
      case ScenarioSource.BuiltIn(String name) ->
          Catalogue.content(name).or(() -> refuse(wantedAt, unknownName(name)));
    };
  }

  private static String unknownName(String name) {
    return "no built-in scenario "
        + Excerpt.of(name)
        + ". "
        + NearestName.among(Catalogue.names(), name)
            .map(near -> "Did you mean '" + near + "'? ")
            .orElse("")
        + "'yumalab list' shows all; a file is named with its ending, such as "
        + Excerpt.bare(name)
        + ".yaml.";
  }

  private Optional<Tree.Mapping> asMapping(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    boolean isNothing = tree instanceof Tree.Scalar scalar && scalar.isNothing();
    return refuse(
        tree.place(),
        isNothing
            ? "nothing is written here"
            : "a scenario is made of lines 'key: value', such as 'name: my-scenario'");
  }

  private static Tree.Mapping withoutExtends(Tree.Mapping tree) {
    SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>(tree.entries());
    entries.remove(EXTENDS);
    return new Tree.Mapping(entries, tree.place());
  }

  private <T> Optional<T> refuse(Place place, String message) {
    problems.add(place, message);
    return Optional.empty();
  }
}
