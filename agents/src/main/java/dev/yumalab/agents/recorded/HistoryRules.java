package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.strategy.Settings;
import java.util.List;

/**
 * What may change from one epoch to the next of the replay of a history.
 *
 * @param subnet the subnet's rules
 * @param revealEpochs epochs for which what an agent decides stays secret; 0 is without
 *     commit-reveal
 * @param settings of each agent
 */
public record HistoryRules(SubnetRules subnet, int revealEpochs, List<Settings> settings) {
  /** Keeps an unmodifiable copy. */
  public HistoryRules {
    settings = List.copyOf(settings);
  }

  /** Rules where nobody follows a strategy. */
  static HistoryRules ofRecord(SubnetRules subnet) {
    return new HistoryRules(subnet, 0, List.of());
  }
}
