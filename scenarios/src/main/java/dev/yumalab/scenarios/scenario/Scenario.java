package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.PluginJar;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run is told to simulate. {@link ScenarioReader} makes only valid ones.
 *
 * @param name letters, digits, {@code _} and {@code -}
 * @param question what the scenario asks; may be empty
 * @param expectation what its author expects, if anything
 * @param seed the start of all chance, 0 or more
 * @param fidelity how finely time is modelled
 * @param epochs how many epochs the run has, from 1
 * @param subnet the network and its rules
 * @param teams who takes part: two teams, or none where a recorded network takes their place
 * @param network the recorded network, if there is one
 * @param weightsPersistence how much of the last epoch's draw stays in this epoch's weights, 0..1;
 *     0 where they are recorded
 * @param events what changes during the run, at most one for each epoch and each block, in the
 *     order of {@link Moment}
 * @param agents who takes part, if it is agents
 */
public record Scenario(
    String name,
    String question,
    Optional<Expectation> expectation,
    long seed,
    Fidelity fidelity,
    int epochs,
    Subnet subnet,
    List<Team> teams,
    Optional<RecordedNetwork> network,
    double weightsPersistence,
    List<ScheduledChange> events,
    Optional<Agents> agents) {

  /** Keeps unmodifiable copies of the lists. */
  public Scenario {
    teams = List.copyOf(teams);
    events = List.copyOf(events);
  }

  /** A scenario without agents. */
  public Scenario(
      String name,
      String question,
      Optional<Expectation> expectation,
      long seed,
      Fidelity fidelity,
      int epochs,
      Subnet subnet,
      List<Team> teams,
      Optional<RecordedNetwork> network,
      double weightsPersistence,
      List<ScheduledChange> events) {
    this(
        name,
        question,
        expectation,
        seed,
        fidelity,
        epochs,
        subnet,
        teams,
        network,
        weightsPersistence,
        events,
        Optional.empty());
  }

  /** A scenario of two teams. */
  public Scenario(
      String name,
      String question,
      Optional<Expectation> expectation,
      long seed,
      Fidelity fidelity,
      int epochs,
      Subnet subnet,
      List<Team> teams,
      double weightsPersistence,
      List<ScheduledChange> events) {
    this(
        name,
        question,
        expectation,
        seed,
        fidelity,
        epochs,
        subnet,
        teams,
        Optional.empty(),
        weightsPersistence,
        events);
  }

  /**
   * The names of the teams that results have.
   *
   * @return those of {@link #teams}, of the recorded network, or of the groups of agents
   */
  public List<String> teamNames() {
    if (agents.isPresent()) {
      return agents.get().names();
    }
    return network
        .map(
            recorded -> RecordedChecks.teams(recorded.cabal().isPresent(), recorded.plan().names()))
        .orElseGet(() -> teams.stream().map(Team::name).toList());
  }

  /** The names in the file's lists, by which settings address teams and agents. */
  List<String> memberNames() {
    return network.map(recorded -> recorded.plan().names()).orElseGet(this::teamNames);
  }

  /** Whether agents follow strategies, on a subnet of their own or on a recorded history. */
  public boolean hasAgents() {
    return agents.isPresent()
        || network.map(recorded -> !recorded.plan().agents().isEmpty()).orElse(false);
  }

  /** Whether stake moves between teams, or groups of agents, that can be compared. */
  public boolean comparesTeams() {
    return agents.isPresent() || (!hasAgents() && teamNames().size() > 1);
  }

  /** The keys that a file of this scenario can have, those of plugins that take part included. */
  public Parameters parameters() {
    List<StrategyKind> ofPlugins =
        strategies().filter(kind -> kind.plugin().isPresent()).distinct().toList();
    return ofPlugins.isEmpty()
        ? Parameters.lab()
        : Parameters.with(
            new Strategies(
                Stream.concat(Parameters.lab().strategies().kinds().stream(), ofPlugins.stream())
                    .toList()));
  }

  /** The strategies that take part, one for each group or agent. */
  private Stream<StrategyKind> strategies() {
    return Stream.concat(
        agents.stream()
            .flatMap(found -> found.groups().stream())
            .map(group -> group.setup().strategy()),
        network.stream()
            .flatMap(recorded -> recorded.plan().agents().stream())
            .map(agent -> agent.setup().strategy()));
  }

  /** The jars whose strategies take part, by name. */
  public List<PluginJar> plugins() {
    return strategies()
        .flatMap(kind -> kind.plugin().stream())
        .distinct()
        .sorted(Comparator.comparing(PluginJar::name))
        .toList();
  }

  /**
   * The scenario as it is in force in an epoch, as far as its events go by epochs: with all changes
   * of epochs up to then. When changes at blocks come, {@link ScenarioTimeline} shows.
   *
   * @param epoch the epoch, from 1
   * @return this scenario itself if nothing has changed by then
   */
  public Scenario atEpoch(int epoch) {
    List<Setting> settings =
        events.stream()
            .filter(change -> change.at() instanceof Moment.Epoch(int first) && first <= epoch)
            .flatMap(change -> change.settings().stream())
            .toList();
    return settings.isEmpty() ? this : ScenarioBinding.with(this, settings);
  }

  /** The scenario with other events, which are in order and fit it. */
  Scenario withEvents(List<ScheduledChange> changed) {
    return new Scenario(
        name,
        question,
        expectation,
        seed,
        fidelity,
        epochs,
        subnet,
        teams,
        network,
        weightsPersistence,
        changed,
        agents);
  }

  /**
   * The scenario with a choice written down that a run makes for it.
   *
   * @param miners uids that the cabal favours
   * @return this scenario itself where it has no cabal or names the miners
   */
  public Scenario withCabalMiners(Set<Integer> miners) {
    Optional<Cabal> open =
        network.flatMap(RecordedNetwork::cabal).filter(cabal -> cabal.miners().isEmpty());
    if (open.isEmpty()) {
      return this;
    }
    Optional<RecordedNetwork> chosen =
        network.map(
            recorded ->
                new RecordedNetwork(
                    recorded.file(), recorded.restake(), open.map(cabal -> cabal.with(miners))));
    return new Scenario(
        name,
        question,
        expectation,
        seed,
        fidelity,
        epochs,
        subnet,
        teams,
        chosen,
        weightsPersistence,
        events);
  }

  /**
   * How many validators each team has: what its file says, else by stake share, rounded down for
   * the first team.
   *
   * @return one number for each team, each at least 1, together {@link Subnet#validators}
   */
  public List<Integer> validatorsPerTeam() {
    return NeuronSplit.of(subnet.validators(), teams, Team::validators);
  }

  /**
   * How many servers each team has, by the same rule as {@link #validatorsPerTeam}.
   *
   * @return one number for each team, each at least 1, together {@link Subnet#servers}
   */
  public List<Integer> serversPerTeam() {
    return NeuronSplit.of(subnet.servers(), teams, Team::servers);
  }
}
