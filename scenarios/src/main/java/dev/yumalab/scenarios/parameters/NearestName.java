package dev.yumalab.scenarios.parameters;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who misspelt a name. */
public final class NearestName {
  /** Longer texts are no misspelling of any name, and comparing them would only take time. */
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The name nearest to what was written: the fewest inserted, deleted, replaced and swapped
   * characters, upper and lower case alike; of equally near ones the one with the longest common
   * beginning, then the first.
   *
   * @param names the valid names
   * @param written what was written
   * @return the nearest name, if one is near enough to be meant
   */
  public static Optional<String> among(Collection<String> names, String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = Math.clamp(written.length() / 3, 1, 3);
    return names.stream()
        .filter(name -> distance(name, written) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(name, written))
                .thenComparingInt(name -> -commonBeginning(name, written)));
  }

  private static int distance(String name, String written) {
    String left = folded(name);
    String right = folded(written);
    int asWritten = editDistance(left, right);
    // BondsPenalty, as the chain writes it, means bonds_penalty.
    return left.replace("_", "").equals(right.replace("_", ""))
        ? Math.min(asWritten, 1)
        : asWritten;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int commonBeginning(String left, String right) {
    int length = Math.min(left.length(), right.length());
    int same = 0;
    while (same < length && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Optimal string alignment: Levenshtein's distance with swaps of neighbours as one edit. */
  private static int editDistance(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] current = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replace = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(last[j - 1] + replace, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[right.length()];
  }
}
