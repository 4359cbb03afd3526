package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.RuleParameters;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks whether the values of a scenario of agents fit each other. */
final class AgentChecks {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  private final Values values;
  private final Place file;
  private final Problems problems;

  private AgentChecks(Values values, Place file, Problems problems) {
    this.values = values;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Runs all checks, if there are agents.
   *
   * @param values what was read; loses what has no meaning for agents
   * @param file the place of what belongs to no single value
   * @param problems takes what is wrong
   */
  static void check(Values values, Place file, Problems problems) {
    AgentChecks checks = new AgentChecks(values, file, problems);
    if (values.agents() == 0) {
      checks.fidelityOfOthers();
      values.agentsPlace().ifPresent(place -> problems.add(place, "agents needs a group"));
      return;
    }
    if (values.agents() > TreeInterpreter.MOST_AGENTS) {
      problems.add(
          values.agentsPlace().orElse(file),
          "agents has %d groups; a scenario can have at most %d"
              .formatted(values.agents(), TreeInterpreter.MOST_AGENTS));
      return;
    }
    if (values.find(NetworkParameters.HISTORY).isPresent()) {
      checks.onHistory();
      return;
    }
    for (int group = 0; group < values.agents(); group++) {
      checks.uidsOfOthers(group);
    }
    values
        .find(RunParameters.WEIGHTS_PERSISTENCE)
        .flatMap(Values.Found::place)
        .ifPresent(
            place ->
                problems.add(
                    place, "'weights_persistence' has no effect: agents judge by evaluating"));
    values.remove(RunParameters.WEIGHTS_PERSISTENCE);
    checks.names();
    checks.shares();
    checks.room();
    checks.owners();
    for (int group = 0; group < values.agents(); group++) {
      checks.strategy(group);
      checks.hands(group);
    }
    checks.changes();
    checks.queries();
  }

  /** What agents on a history have in common with others; the rest is checked elsewhere. */
  private void onHistory() {
    fidelityOfOthers();
    names();
    for (int group = 0; group < values.agents(); group++) {
      strategy(group);
    }
    changes();
  }

  private void uidsOfOthers(int group) {
    values
        .find(AgentParameters.UIDS, group)
        .ifPresent(
            found ->
                problems.add(
                    place(Optional.of(found)),
                    "'agents.uids' needs a recorded history (network.history): give 'validators'"));
  }

  private void fidelityOfOthers() {
    values
        .find(RunParameters.FIDELITY)
        .filter(found -> !Values.text(found.value()).equals("epoch"))
        .ifPresent(
            found ->
                problems.add(
                    found.place().orElse(file),
                    "fidelity "
                        + Values.text(found.value())
                        + " needs 'agents': teams and recorded networks go epoch by epoch"));
  }

  private void names() {
    Map<String, String> seen = new HashMap<>();
    for (int group = 0; group < values.agents(); group++) {
      Optional<Values.Found> found = values.find(AgentParameters.NAME, group);
      if (found.isPresent()) {
        String name = Values.text(found.get().value());
        String earlier = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (earlier != null) {
          problems.add(
              place(found),
              earlier.equals(name)
                  ? "two groups have the name '" + name + "'"
                  : "the names '" + earlier + "' and '" + name + "' differ in case only");
        }
      }
    }
  }

  private void shares() {
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder terms = new StringBuilder();
    for (int group = 0; group < values.agents(); group++) {
      Optional<Values.Found> share = values.find(AgentParameters.STAKE_SHARE, group);
      if (share.isEmpty()) {
        return;
      }
      BigDecimal part = BigDecimal.valueOf(Values.decimal(share.get().value()));
      sum = sum.add(part);
      terms.append(terms.isEmpty() ? "" : " + ").append(part.toPlainString());
    }
    if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
      problems.add(
          values.agentsPlace().orElse(file),
          "the stake shares of agents must sum to 1: " + Excerpt.bare(terms + " = " + sum));
    }
  }

  private void room() {
    Optional<Values.Found> neurons = values.find(SubnetParameters.NEURONS);
    long used = 0;
    for (int group = 0; group < values.agents(); group++) {
      used += count(AgentParameters.VALIDATORS, group) + count(AgentParameters.SERVERS, group);
    }
    if (neurons.isPresent() && used > Values.whole(neurons.get().value())) {
      problems.add(
          neurons.get().place().or(values::agentsPlace).orElse(file),
          "agents have %d validators and servers, but subnet.neurons has room for %d"
              .formatted(used, Values.whole(neurons.get().value())));
    }
  }

  private void owners() {
    Optional<Values.Found> first = Optional.empty();
    for (int group = 0; group < values.agents(); group++) {
      Optional<Values.Found> owner =
          values.find(AgentParameters.OWNER, group).filter(found -> Values.flag(found.value()));
      if (owner.isPresent() && first.isPresent()) {
        problems.add(place(owner), "a subnet has one owner, and another group owns it already");
      }
      first = owner.isPresent() ? owner : first;
    }
  }

  /** Whether a group has what its stake or its ownership needs. */
  private void hands(int group) {
    boolean hasStake =
        values
            .find(AgentParameters.STAKE_SHARE, group)
            .map(found -> Values.decimal(found.value()) > 0)
            .orElse(false);
    long validators = count(AgentParameters.VALIDATORS, group);
    if (hasStake && validators == 0) {
      problems.add(
          place(values.find(AgentParameters.STAKE_SHARE, group)),
          "stake is held by validators, and the group has none: give it 'validators'");
    }
    boolean owns =
        values
            .find(AgentParameters.OWNER, group)
            .map(found -> Values.flag(found.value()))
            .orElse(false);
    if (owns && validators + count(AgentParameters.SERVERS, group) == 0) {
      problems.add(
          place(values.find(AgentParameters.OWNER, group)),
          "the owner needs a hotkey: give the group 'validators' or 'servers'");
    }
  }

  private void strategy(int group) {
    Optional<StrategyKind> kind = values.strategy(group);
    if (kind.isEmpty()) {
      return;
    }
    for (Knob knob : values.parameters().strategies().knobs()) {
      Parameter parameter = AgentParameters.parameter(knob);
      Optional<Values.Found> given = values.find(parameter, group);
      if (given.isPresent() && !kind.get().knobs().contains(knob)) {
        problems.add(place(given), hasNot(kind.get(), knob.name()));
      }
    }
    Optional<Values.Found> fidelity = values.find(RunParameters.FIDELITY);
    if (fidelity.isPresent()) {
      Fidelity given =
          Fidelity.valueOf(Values.text(fidelity.get().value()).toUpperCase(Locale.ROOT));
      if (given.compareTo(kind.get().coarsest()) < 0) {
        problems.add(
            place(values.find(values.strategyKey(), group)),
            "the strategy %s needs fidelity %s: it acts between epochs"
                .formatted(
                    kind.get().name(), kind.get().coarsest().name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static String hasNot(StrategyKind kind, String knob) {
    return "the strategy "
        + kind.name()
        + " has no setting '"
        + knob
        + "'"
        + (kind.knobs().isEmpty()
            ? "; it has none"
            : "; it has: " + String.join(", ", kind.knobs().stream().map(Knob::name).toList()));
  }

  /** Events set knobs of the group's own strategy only. */
  private void changes() {
    List<Optional<String>> names = values.agentNames();
    for (Values.Change change : values.changes()) {
      for (Values.FoundSetting setting : change.settings()) {
        String[] parts = setting.setting().key().split("\\.", -1);
        if (parts.length == 4 && parts[0].equals("agents")) {
          int group = names.indexOf(Optional.of(parts[1]));
          Optional<StrategyKind> kind = group < 0 ? Optional.empty() : values.strategy(group);
          if (kind.isPresent()
              && kind.get().knobs().stream().noneMatch(knob -> knob.name().equals(parts[3]))) {
            problems.add(setting.place(), hasNot(kind.get(), parts[3]));
          }
        }
      }
    }
  }

  private void queries() {
    values
        .find(RuleParameters.QUERIES_PER_BLOCK)
        .filter(found -> Values.decimal(found.value()) == 0)
        .ifPresent(found -> problems.add(place(Optional.of(found)), "per_block must be above 0"));
    values
        .find(RuleParameters.MEMORY)
        .filter(found -> Values.decimal(found.value()) == 1)
        .ifPresent(found -> problems.add(place(Optional.of(found)), "memory must be below 1"));
  }

  private long count(Parameter parameter, int group) {
    return values.find(parameter, group).map(found -> Values.whole(found.value())).orElse(0L);
  }

  private Place place(Optional<Values.Found> found) {
    return found.flatMap(Values.Found::place).or(values::agentsPlace).orElse(file);
  }
}
