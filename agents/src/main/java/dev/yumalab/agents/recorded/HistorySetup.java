package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stays the same through the replay of a history.
 *
 * @param history what was recorded
 * @param tempoBlocks blocks between epochs: an epoch pays for so many
 * @param maxValidators how many validators get a permit by an epoch
 * @param warmUpEpochs how often the first recorded epoch runs before epoch 1, unpaid, so that bonds
 *     exist at the start; 0 or more
 * @param agents who follows a strategy; no uid belongs to two of them
 */
public record HistorySetup(
    Recording.History history,
    int tempoBlocks,
    int maxValidators,
    int warmUpEpochs,
    List<HistoryAgent> agents) {
  /** Keeps an unmodifiable copy. */
  public HistorySetup {
    agents = List.copyOf(agents);
  }

  /** A replay of the record alone. */
  public HistorySetup(Recording.History history, int tempoBlocks, int maxValidators) {
    this(history, tempoBlocks, maxValidators, 0, List.of());
  }

  /** All uids: the recorded ones, and behind them those of newcomers in their order. */
  int neurons() {
    return history.neurons() + newcomers();
  }

  private int newcomers() {
    return (int)
        agents.stream()
            .filter(agent -> agent.place() instanceof HistoryAgent.Place.Newcomer)
            .count();
  }

  /** Each uid's stake, rao. */
  long[] stakeRao() {
    List<Long> stake = new ArrayList<>(history.stakeRao());
    for (HistoryAgent agent : agents) {
      if (agent.place() instanceof HistoryAgent.Place.Newcomer(long stakeRao)) {
        stake.add(stakeRao);
      }
    }
    return stake.stream().mapToLong(Long::longValue).toArray();
  }

  /** The uids of each agent, ascending. */
  List<int[]> uids() {
    List<int[]> uids = new ArrayList<>();
    int next = history.neurons();
    for (HistoryAgent agent : agents) {
      uids.add(
          switch (agent.place()) {
            case HistoryAgent.Place.Recorded recorded ->
                recorded.ascending().stream().mapToInt(Integer::intValue).toArray();
            case HistoryAgent.Place.Newcomer _ -> new int[] {next++};
          });
    }
    return uids;
  }

  /** Who is who: everybody else is the team {@link Coalition#HONEST}, each agent is its own. */
  Roster roster() {
    if (agents.isEmpty()) {
      return Coalition.oneTeam(history);
    }
    List<String> teams = new ArrayList<>(List.of(Coalition.HONEST));
    int[] teamOf = new int[neurons()];
    boolean[] validators = new boolean[neurons()];
    history.weightSetters().forEach(uid -> validators[uid] = true);
    List<int[]> uids = uids();
    for (int agent = 0; agent < agents.size(); agent++) {
      teams.add(agents.get(agent).name());
      int team = agent + 1;
      Arrays.stream(uids.get(agent))
          .forEach(
              uid -> {
                teamOf[uid] = team;
                validators[uid] = true;
              });
    }
    return new Roster(teams, teamOf, validators);
  }
}
