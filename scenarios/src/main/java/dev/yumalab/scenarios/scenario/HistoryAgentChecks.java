package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.agents.strategy.Replay;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.RuleParameters;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks whether agents fit the recorded history on which they act. */
final class HistoryAgentChecks {
  private static final int MOST_UIDS_SHOWN = 40;
  private static final long RAO_PER_ALPHA = 1_000_000_000L;

  private final Values values;
  private final Place file;
  private final Problems problems;

  private HistoryAgentChecks(Values values, Place file, Problems problems) {
    this.values = values;
    this.file = file;
    this.problems = problems;
  }

  /**
   * What is wrong even without the data file.
   *
   * @param values what was read; loses what has no meaning on a history
   * @param file the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void checkKeys(Values values, Place file, Problems problems) {
    HistoryAgentChecks checks = new HistoryAgentChecks(values, file, problems);
    for (Parameter parameter : values.parameters().all()) {
      if (RuleParameters.owns(parameter.path()) && !RuleParameters.isOfHistories(parameter)) {
        checks.refuse(parameter);
      }
    }
    checks.changes();
    for (int agent = 0; agent < values.agents(); agent++) {
      checks.keys(agent);
      checks.honest(agent);
      checks.place(agent);
    }
    if (HistoryBinding.shares(values).compareTo(BigDecimal.ONE) >= 0) {
      problems.add(
          values.agentsPlace().orElse(file),
          "newcomers cannot hold all stake: their stake_share must sum to less than 1");
    }
  }

  private void refuse(Parameter parameter) {
    values
        .find(parameter)
        .flatMap(Values.Found::place)
        .ifPresent(place -> problems.add(place, noEffect(parameter.path())));
    values.remove(parameter);
  }

  private static String noEffect(String key) {
    return "'" + key + "' has no effect: on a history agents set weights and nothing else";
  }

  private void changes() {
    for (Values.Change change : values.changes()) {
      for (Values.FoundSetting setting : change.settings()) {
        String key = setting.setting().key();
        boolean isOfOthers =
            RuleParameters.owns(key)
                && values.parameters().find(key).filter(RuleParameters::isOfHistories).isEmpty();
        if (isOfOthers) {
          problems.add(setting.place(), noEffect(key));
        }
      }
    }
  }

  private void keys(int agent) {
    for (Parameter parameter : values.parameters().all()) {
      if (AgentParameters.owns(parameter.path()) && !AgentParameters.isOfHistories(parameter)) {
        values
            .find(parameter, agent)
            .flatMap(Values.Found::place)
            .ifPresent(place -> problems.add(place, noEffect(parameter.path().replace("[]", ""))));
        values.remove(parameter, agent);
      }
    }
  }

  private void honest(int agent) {
    Optional<Values.Found> name = values.find(AgentParameters.NAME, agent);
    if (name.isPresent()
        && Values.text(name.get().value()).toLowerCase(Locale.ROOT).equals(Coalition.HONEST)) {
      problems.add(
          place(name),
          "the name 'honest' is that of everybody else on the history; choose another");
    }
  }

  private void place(int agent) {
    Optional<Values.Found> uids = values.find(AgentParameters.UIDS, agent);
    Optional<Values.Found> share = values.find(AgentParameters.STAKE_SHARE, agent);
    boolean hasShare = share.isPresent() && Values.decimal(share.get().value()) > 0;
    if (uids.isEmpty() && !hasShare && !problems.isEmpty()) {
      // What was written there may be what is wrong already.
      return;
    }
    if (uids.isPresent() == hasShare) {
      problems.add(
          hasShare ? place(share) : place(values.find(AgentParameters.NAME, agent)),
          "give either 'uids' (recorded validators that follow the strategy) or a stake_share above"
              + " 0 (a newcomer's part of all stake)");
      return;
    }
    Optional<StrategyKind> kind = values.strategy(agent);
    if (kind.isPresent() && !fits(kind.get().replay(), hasShare)) {
      problems.add(place(values.find(values.strategyKey(), agent)), refusal(kind.get(), hasShare));
    }
  }

  private static boolean fits(Replay replay, boolean newcomer) {
    return switch (replay) {
      case NOT_AT_ALL -> false;
      case AS_RECORDED -> !newcomer;
      case ANYWHERE -> true;
    };
  }

  private String refusal(StrategyKind kind, boolean newcomer) {
    String possible =
        values.parameters().strategies().kinds().stream()
            .filter(other -> fits(other.replay(), newcomer))
            .map(StrategyKind::name)
            .collect(Collectors.joining(", "));
    return "the strategy "
        + kind.name()
        + (kind.replay() == Replay.AS_RECORDED
            ? " judges miners itself, and a newcomer on a history knows none: give recorded 'uids';"
                + " a newcomer can follow: "
            : " cannot act on a history, where one can only set weights; one can follow: ")
        + possible;
  }

  /**
   * Checks agents against the data file.
   *
   * @param values what was read
   * @param history the data
   * @param file the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void check(Values values, Recording.History history, Place file, Problems problems) {
    HistoryAgentChecks checks = new HistoryAgentChecks(values, file, problems);
    checks.uids(history);
    checks.room(history);
  }

  private void uids(Recording.History history) {
    long asked =
        values
            .find(RunParameters.EPOCHS)
            .map(found -> Values.whole(found.value()))
            .orElse(Long.MAX_VALUE);
    List<Recording.Epoch> epochs =
        history.epochs().subList(0, (int) Math.min(asked, history.epochs().size()));
    Set<Integer> holders = new TreeSet<>();
    epochs.forEach(epoch -> holders.addAll(epoch.permits()));
    Set<Integer> taken = new HashSet<>();
    for (int agent = 0; agent < values.agents(); agent++) {
      Optional<Values.Found> uids = values.find(AgentParameters.UIDS, agent);
      if (uids.isPresent()) {
        for (int uid : new TreeSet<>(NetworkBinding.uids(uids.get().value()))) {
          uid(uid, epochs, holders, taken).ifPresent(wrong -> problems.add(place(uids), wrong));
        }
      }
    }
  }

  private static Optional<String> uid(
      int uid, List<Recording.Epoch> epochs, Set<Integer> holders, Set<Integer> taken) {
    if (!holders.contains(uid)) {
      return Optional.of(
          "uid %d holds no validator permit in these epochs, so its weights would not count; those that do: %s"
              .formatted(uid, shown(holders)));
    }
    if (!taken.add(uid)) {
      return Optional.of("uid " + uid + " follows another strategy already");
    }
    for (int epoch = 1; epoch < epochs.size(); epoch++) {
      if (epochs.get(epoch).isAnother(epochs.get(epoch - 1), uid)) {
        return Optional.of(
            "another neuron takes uid %d over in epoch %d; choose a validator that stays, or end before"
                .formatted(uid, epoch + 1));
      }
    }
    return Optional.empty();
  }

  private void room(Recording.History history) {
    long newcomers = 0;
    for (int agent = 0; agent < values.agents(); agent++) {
      newcomers += values.find(AgentParameters.UIDS, agent).isPresent() ? 0 : 1;
    }
    if (history.neurons() + newcomers > NetworkFormat.MOST_NEURONS) {
      problems.add(
          values.agentsPlace().orElse(file),
          "there is room for %d uids, and the history has %d already"
              .formatted(NetworkFormat.MOST_NEURONS, history.neurons()));
    }
    if (HistoryBinding.shares(values).compareTo(BigDecimal.ONE) < 0) {
      BigDecimal stake = HistoryBinding.stakeRao(values, BigDecimal.ONE, history);
      if (stake.compareTo(BigDecimal.valueOf(NetworkFormat.MOST_STAKE_RAO)) > 0) {
        problems.add(
            values.agentsPlace().orElse(file),
            "with the newcomers there would be more than %,d alpha; lower their stake_share"
                .formatted(NetworkFormat.MOST_STAKE_RAO / RAO_PER_ALPHA));
      }
    }
  }

  private Place place(Optional<Values.Found> found) {
    return found.flatMap(Values.Found::place).or(values::agentsPlace).orElse(file);
  }

  private static String shown(Set<Integer> uids) {
    String list =
        uids.stream().limit(MOST_UIDS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return uids.size() > MOST_UIDS_SHOWN ? list + ", …" : list;
  }
}
