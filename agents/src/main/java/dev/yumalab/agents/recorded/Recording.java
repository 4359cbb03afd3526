package dev.yumalab.agents.recorded;

import dev.yumalab.consensus.epoch.SparseRows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was recorded of a real subnet. */
public sealed interface Recording {
  /** Each uid's stake, rao. */
  List<Long> stakeRao();

  /** The uids that set weights, ascending: the validators. */
  Set<Integer> weightSetters();

  /** All stake, rao. */
  default long totalStakeRao() {
    return stakeRao().stream().mapToLong(Long::longValue).sum();
  }

  /** Number of uids. */
  default int neurons() {
    return stakeRao().size();
  }

  /**
   * One moment.
   *
   * @param block at which it was recorded
   * @param stakeRao each uid's stake, rao
   * @param weights u16 rows as the chain stores them; empty for uids that set none
   */
  record Snapshot(long block, List<Long> stakeRao, SparseRows weights) implements Recording {
    /** Keeps an unmodifiable copy. */
    public Snapshot {
      stakeRao = List.copyOf(stakeRao);
    }

    @Override
    public Set<Integer> weightSetters() {
      return settersOf(List.of(weights));
    }
  }

  /**
   * Epochs one after the other, with one stake for all.
   *
   * @param stakeRao each uid's stake, rao
   * @param epochs at least one, their blocks ascending
   */
  record History(List<Long> stakeRao, List<Epoch> epochs) implements Recording {
    /** Keeps unmodifiable copies. */
    public History {
      stakeRao = List.copyOf(stakeRao);
      epochs = List.copyOf(epochs);
    }

    @Override
    public Set<Integer> weightSetters() {
      return settersOf(epochs.stream().map(Epoch::weights).toList());
    }
  }

  /**
   * What an epoch reads.
   *
   * @param block at which it runs
   * @param weights u16 rows as the chain stores them, columns in stored order
   * @param lastUpdate each uid's block of its last update of weights
   * @param registrationBlock each uid's block of registration
   * @param permits the uids with a validator permit before the epoch
   */
  record Epoch(
      long block,
      SparseRows weights,
      List<Long> lastUpdate,
      List<Long> registrationBlock,
      Set<Integer> permits) {
    /**
     * Whether another neuron than before has a uid.
     *
     * @param before an earlier epoch of as many uids
     */
    public boolean isAnother(Epoch before, int uid) {
      return !before.registrationBlock.get(uid).equals(registrationBlock.get(uid));
    }

    /** Keeps unmodifiable copies. */
    public Epoch {
      lastUpdate = List.copyOf(lastUpdate);
      registrationBlock = List.copyOf(registrationBlock);
      permits = Set.copyOf(permits);
    }
  }

  private static Set<Integer> settersOf(List<SparseRows> matrices) {
    Set<Integer> setters = new TreeSet<>();
    for (SparseRows weights : matrices) {
      for (int uid = 0; uid < weights.rows(); uid++) {
        if (weights.length(uid) > 0) {
          setters.add(uid);
        }
      }
    }
    return setters;
  }
}
