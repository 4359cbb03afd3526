package dev.yumalab.scenarios.imports;

import dev.yumalab.agents.recorded.Recording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The validators of a recording by stake: the largest first, of equal ones the lower uid first. */
final class Ranking {
  private final Recording recording;
  private final List<Integer> validators;

  Ranking(Recording recording) {
    this.recording = recording;
    this.validators =
        recording.weightSetters().stream()
            .sorted(Comparator.comparingLong((Integer uid) -> -recording.stakeRao().get(uid)))
            .toList();
  }

  /** All of them. */
  List<Integer> validators() {
    return validators;
  }

  /** Makes sure that there is somebody whom a cabal can favour. */
  void requireAnyMiner() throws UnfitOptionException {
    if (validators.size() == recording.neurons()) {
      throw new UnfitOptionException(
          "every uid sets weights, so there are no miners that a cabal could favour; import it"
              + " without a cabal");
    }
  }

  /** Those that a choice means. */
  Set<Integer> members(CabalChoice.Members members) throws UnfitOptionException {
    return switch (members) {
      case CabalChoice.Members.Ranks(int first, int last) -> {
        if (last < first) {
          throw new UnfitOptionException(
              "the first rank must not be larger than the second, not %d-%d"
                  .formatted(first, last));
        }
        if (first < 1 || last > validators.size()) {
          throw new UnfitOptionException(
              "the ranks must lie in 1..%d, since so many uids set weights, not %d-%d"
                  .formatted(validators.size(), first, last));
        }
        yield new TreeSet<>(validators.subList(first - 1, last));
      }
      case CabalChoice.Members.Uids(Set<Integer> uids) -> {
        for (int uid : new TreeSet<>(uids)) {
          if (!validators.contains(uid)) {
            throw new UnfitOptionException(
                "uid %d sets no weights, so it is no validator; validators by stake: %s"
                    .formatted(uid, shown(validators)));
          }
        }
        yield new TreeSet<>(uids);
      }
    };
  }

  /** Makes sure that uids can be a cabal's miners. */
  void requireMiners(Set<Integer> miners) throws UnfitOptionException {
    for (int uid : new TreeSet<>(miners)) {
      if (uid >= recording.neurons()) {
        throw new UnfitOptionException(
            "there is no uid %d among %d".formatted(uid, recording.neurons()));
      }
      if (validators.contains(uid)) {
        throw new UnfitOptionException(
            "uid %d sets weights, so it is a validator, not a miner".formatted(uid));
      }
    }
  }

  /** The part of all stake that uids hold, in per cent, for people. */
  String percent(Set<Integer> uids) {
    double all = recording.totalStakeRao();
    double ours = uids.stream().mapToLong(uid -> recording.stakeRao().get(uid)).sum();
    return String.format(Locale.ROOT, "%.2f %%", 100 * ours / all);
  }

  private static String shown(List<Integer> uids) {
    return uids.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))
        + (uids.size() > 20 ? ", …" : "");
  }
}
