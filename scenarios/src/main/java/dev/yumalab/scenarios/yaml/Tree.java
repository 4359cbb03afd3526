package dev.yumalab.scenarios.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value in a file, with its place. */
public sealed interface Tree {

  /**
   * Where the value begins.
   *
   * @return the place
   */
  Place place();

  /**
   * A single value; what it means depends on the type that is expected of it.
   *
   * @param text the text, without quotes
   * @param plain whether it was written without quotes
   * @param place where it begins
   */
  record Scalar(String text, boolean plain, Place place) implements Tree {
    /**
     * Whether nothing was written: no text, {@code null} or {@code ~}.
     *
     * @return true if there is no value
     */
    public boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  /**
   * A block of keys.
   *
   * @param entries the keys and their values, in the order of the file
   * @param place where it begins
   */
  record Mapping(SequencedMap<String, Entry> entries, Place place) implements Tree {
    /** Keeps an unmodifiable copy of the entries. */
    public Mapping {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @return its value, if the key is there
     */
    public Optional<Tree> value(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param place where the key begins
   * @param value the value
   */
  record Entry(String key, Place place, Tree value) {}

  /**
   * A list.
   *
   * @param items the items, in the order of the file
   * @param place where it begins
   */
  record Sequence(List<Tree> items, Place place) implements Tree {
    /** Keeps an unmodifiable copy of the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }
}
