package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Lays one tree over another: blocks are merged key by key, all else is replaced, and a key
 * replaces the sibling that must not stand beside it ({@code kappa_u16} replaces {@code kappa}).
 */
final class TreeMerge {
  private TreeMerge() {}

  /**
   * Merges two blocks of one group.
   *
   * @param group the group
   * @param base the tree below
   * @param over the tree that wins
   * @return the merged tree; each part keeps its place
   */
  static Tree.Mapping merge(Group group, Tree.Mapping base, Tree.Mapping over) {
    SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>(base.entries());
    for (String key : over.entries().sequencedKeySet()) {
      sibling(group, key).ifPresent(entries::remove);
    }
    for (Tree.Entry entry : over.entries().values()) {
      Tree.Entry below = entries.get(entry.key());
      entries.put(entry.key(), below == null ? entry : merge(group, below, entry));
    }
    // A block stands in a file even where the command line changes it.
    Place place = over.place() instanceof Place.CommandLine ? base.place() : over.place();
    return new Tree.Mapping(entries, place);
  }

  private static Tree.Entry merge(Group group, Tree.Entry base, Tree.Entry over) {
    boolean isBlock =
        group.member(over.key()).orElse(null) instanceof Group inner
            && inner.shape() == Group.Shape.BLOCK;
    if (isBlock
        && base.value() instanceof Tree.Mapping below
        && over.value() instanceof Tree.Mapping above) {
      Group inner = (Group) group.member(over.key()).orElseThrow();
      return new Tree.Entry(over.key(), over.place(), merge(inner, below, above));
    }
    return over;
  }

  private static Optional<String> sibling(Group group, String key) {
    Optional<Item> member = group.member(key);
    return member.isPresent() && member.get() instanceof Parameter parameter
        ? parameter.siblingKey()
        : Optional.empty();
  }
}
