package dev.yumalab.scenarios.parameters;

import java.util.List;
import java.util.Optional;

/**
 * A key that holds further keys.
 *
 * @param path see {@link Item#path}; empty for the whole file
 * @param shape how the further keys are laid out
 * @param required whether a scenario must have it
 * @param meaning one sentence
 * @param members the further keys, in canonical order; none for {@link Shape#CHANGES}, whose keys
 *     are the full paths of changeable parameters
 */
public record Group(String path, Shape shape, boolean required, String meaning, List<Item> members)
    implements Item {

  /** How the keys of a group are laid out. */
  public enum Shape {
    /** One block of keys. */
    BLOCK,
    /** A list of blocks. */
    LIST,
    /** A block whose keys are the full paths of changeable parameters. */
    CHANGES
  }

  /** Keeps an unmodifiable copy of the members. */
  public Group {
    members = List.copyOf(members);
  }

  /**
   * Finds a member by its key.
   *
   * @param key a key as a file writes it
   * @return the member, if there is one of that name
   */
  public Optional<Item> member(String key) {
    return members.stream().filter(member -> member.key().equals(key)).findFirst();
  }

  /**
   * The keys of the members.
   *
   * @return the keys, in canonical order
   */
  public List<String> keys() {
    return members.stream().map(Item::key).toList();
  }

  /**
   * The group's place in the file, for messages.
   *
   * @return for example {@code in subnet}
   */
  public String where() {
    return path.isEmpty() ? "at the top level" : "in " + path.replace("[]", "");
  }
}
