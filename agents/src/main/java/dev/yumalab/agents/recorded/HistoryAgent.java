package dev.yumalab.agents.recorded;

import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who follows a strategy on a recorded history.
 *
 * @param name the name of the agent's team
 * @param strategy what it does; one whose {@link StrategyKind#replay} fits the place
 * @param settings of the strategy, at the start
 * @param place where it stands
 */
public record HistoryAgent(String name, StrategyKind strategy, Settings settings, Place place) {
  /** Where an agent stands. */
  public sealed interface Place {
    /** How many uids it has. */
    int uids();

    /**
     * In the place of recorded validators: each follows the strategy by itself instead of its
     * record.
     *
     * @param which uids of the history, at least one
     */
    record Recorded(Set<Integer> which) implements Place {
      /** Keeps an unmodifiable copy. */
      public Recorded {
        which = Set.copyOf(which);
      }

      /** The uids, ascending. */
      public Set<Integer> ascending() {
        return new TreeSet<>(which);
      }

      @Override
      public int uids() {
        return which.size();
      }
    }

    /**
     * As a newcomer, who has a uid behind the recorded ones.
     *
     * @param stakeRao its stake, rao
     */
    record Newcomer(long stakeRao) implements Place {
      /**
       * The stake that is a part of all, rounded down to rao.
       *
       * @param share the part
       * @param shares those of all newcomers together, below 1
       * @param recordedRao the stake of everybody else
       */
      public static BigDecimal stakeRao(BigDecimal share, BigDecimal shares, long recordedRao) {
        return share
            .multiply(BigDecimal.valueOf(recordedRao))
            .divide(BigDecimal.ONE.subtract(shares), 0, RoundingMode.FLOOR);
      }

      @Override
      public int uids() {
        return 1;
      }
    }
  }
}
