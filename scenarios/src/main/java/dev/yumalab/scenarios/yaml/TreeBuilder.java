package dev.yumalab.scenarios.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds one tree from the parser's events; keeps no recursion, so depth costs no stack. */
final class TreeBuilder {
  private static final int DEEPEST = 20;

  private final Function<Mark, Place> places;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Tree> root = Optional.empty();
  private int documents;
  private boolean broken;

  TreeBuilder(Function<Mark, Place> places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** The tree, once all events are accepted; empty if the text held nothing. */
  Optional<Tree> root() {
    return root;
  }

  /** Whether the text holds something that makes its tree worthless. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Takes the next event.
   *
   * @return false when no further event matters
   */
  boolean accept(Event event) {
    if (event instanceof NodeEvent node && !isPlainNode(node)) {
      return false;
    }
    switch (event.getEventId()) {
      case DocumentStart -> {
        documents++;
        if (documents > 1) {
          return stop(event, "a second document; a file holds one, so remove this '---'");
        }
      }
      case Scalar -> addScalar((ScalarEvent) event);
      case MappingStart, SequenceStart -> {
        if (open.size() == DEEPEST) {
          return stop(event, "nested deeper than " + DEEPEST + " levels");
        }
        open.push(new Open(event instanceof MappingStartEvent, place(event)));
      }
      case MappingEnd, SequenceEnd -> add(open.pop().close());
      default -> {
        // The start and end of streams and documents say nothing more.
      }
    }
    return true;
  }

  private boolean isPlainNode(NodeEvent node) {
    if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
      return stop(node, "anchors and aliases (& and *) are not read here; write the value out");
    }
    boolean tagged =
        switch (node) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent collection -> collection.getTag().isPresent();
          default -> false;
        };
    return !tagged || stop(node, "tags (!) are not read here; write the plain value");
  }

  private boolean stop(Event event, String message) {
    problems.add(place(event), message);
    broken = true;
    return false;
  }

  private Place place(Event event) {
    return places.apply(event.getStartMark().orElseThrow());
  }

  private void addScalar(ScalarEvent scalar) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    add(new Tree.Scalar(scalar.getValue(), plain, place(scalar)));
  }

  private void add(Tree tree) {
    if (open.isEmpty()) {
      root = Optional.of(tree);
    } else {
      open.peek().add(tree);
    }
  }

  /** A mapping or sequence whose end has not come yet. */
  private final class Open {
    private final boolean isMapping;
    private final Place place;
    private final SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final List<Tree> items = new ArrayList<>();
    private Optional<Tree> key = Optional.empty();

    Open(boolean isMapping, Place place) {
      this.isMapping = isMapping;
      this.place = place;
    }

    void add(Tree tree) {
      if (!isMapping) {
        items.add(tree);
      } else if (key.isEmpty()) {
        key = Optional.of(tree);
      } else {
        addEntry(key.get(), tree);
        key = Optional.empty();
      }
    }

    private void addEntry(Tree key, Tree value) {
      if (!(key instanceof Tree.Scalar scalar)) {
        problems.add(key.place(), "a key must be a word, not a list or a block");
        return;
      }
      Tree.Entry earlier =
          entries.putIfAbsent(scalar.text(), new Tree.Entry(scalar.text(), scalar.place(), value));
      if (earlier != null) {
        problems.add(
            scalar.place(),
            "duplicate key "
                + Excerpt.of(scalar.text())
                + "; it is already given in "
                + (earlier.place() instanceof Place.Position first
                    ? "line " + first.line()
                    : "this setting"));
      }
    }

    Tree close() {
      return isMapping ? new Tree.Mapping(entries, place) : new Tree.Sequence(items, place);
    }
  }
}
