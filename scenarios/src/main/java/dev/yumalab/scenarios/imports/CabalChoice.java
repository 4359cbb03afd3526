package dev.yumalab.scenarios.imports;

import java.util.Optional;
import java.util.Set;

/**
 * The cabal that an imported scenario begins with.
 *
 * @param members who is in it
 * @param miners whom it favours; if empty, those that earn least
 * @param selfWeight the part of its weight for them, as a scenario writes it
 */
public record CabalChoice(Members members, Optional<Set<Integer>> miners, String selfWeight) {
  /** Keeps an unmodifiable copy. */
  public CabalChoice {
    miners = miners.map(Set::copyOf);
  }

  /** Which validators are in a cabal. */
  public sealed interface Members {
    /**
     * Those at some places when all that set weights are ordered by stake, the largest first, of
     * equal ones the lower uid first.
     *
     * @param first the first place, from 1
     * @param last the last place
     */
    record Ranks(int first, int last) implements Members {}

    /**
     * Those with these uids.
     *
     * @param uids at least one
     */
    record Uids(Set<Integer> uids) implements Members {
      /** Keeps an unmodifiable copy. */
      public Uids {
        uids = Set.copyOf(uids);
      }
    }
  }
}
