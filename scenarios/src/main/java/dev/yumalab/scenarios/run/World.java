package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.agents.recorded.LowestIncentive;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.agents.recorded.SnapshotNetwork;
import dev.yumalab.agents.recorded.SnapshotRules;
import dev.yumalab.agents.recorded.SnapshotSetup;
import dev.yumalab.agents.twoteam.TwoTeamNetwork;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.random.RandomStreams;
import dev.yumalab.scenarios.scenario.Cabal;
import dev.yumalab.scenarios.scenario.RecordedNetwork;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Subnet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The network that a scenario speaks of, ready to run. Not thread-safe. */
final class World implements AutoCloseable {
  private final TeamNetwork network;
  private final Optional<Coalition> coalition;
  private final Course course;

  private World(TeamNetwork network, Optional<Coalition> coalition, Course course) {
    this.network = network;
    this.coalition = coalition;
    this.course = course;
  }

  /**
   * Opens the network of a scenario.
   *
   * @param replication which run of the same seed: each has chance of its own; from 0
   */
  static World of(Scenario scenario, int replication, EpochKernel kernel) {
    RandomStreams streams = new RandomStreams(scenario.seed(), replication);
    if (scenario.agents().isPresent()) {
      return agents(scenario, streams, kernel);
    }
    if (scenario.network().isEmpty()) {
      return twoTeams(scenario, streams, kernel);
    }
    RecordedNetwork recorded = scenario.network().get();
    return switch (recorded.file().recording()) {
      case Recording.Snapshot snapshot -> snapshot(scenario, recorded, snapshot, kernel);
      case Recording.History history -> history(scenario, history, streams, kernel);
    };
  }

  private static World agents(Scenario scenario, RandomStreams streams, EpochKernel kernel) {
    Scenario atStart = scenario.atEpoch(1);
    AgentWorld world = new AgentWorld(AgentWorlds.setup(atStart), streams, kernel);
    return new World(world, Optional.empty(), new AgentCourse(world, atStart));
  }

  private static World twoTeams(Scenario scenario, RandomStreams streams, EpochKernel kernel) {
    TwoTeamNetwork network =
        new TwoTeamNetwork(
            TwoTeamWorlds.setup(scenario), TwoTeamWorlds.rules(scenario), streams, kernel);
    return whole(
        network, Optional.empty(), inForce -> network.runEpoch(TwoTeamWorlds.rules(inForce)));
  }

  private static World history(
      Scenario scenario, Recording.History history, RandomStreams streams, EpochKernel kernel) {
    HistoryNetwork network =
        new HistoryNetwork(
            RecordedWorlds.setup(scenario, history),
            RecordedWorlds.rules(scenario.atEpoch(1)),
            streams,
            kernel);
    return whole(
        network, Optional.empty(), inForce -> network.runEpoch(RecordedWorlds.rules(inForce)));
  }

  private static World snapshot(
      Scenario scenario,
      RecordedNetwork recorded,
      Recording.Snapshot snapshot,
      EpochKernel kernel) {
    Subnet subnet = scenario.subnet();
    SnapshotSetup plain =
        new SnapshotSetup(snapshot, subnet.tempoBlocks(), subnet.validators(), Optional.empty());
    Optional<Coalition> coalition =
        recorded.cabal().map(cabal -> coalition(cabal, plain, scenario.atEpoch(1), kernel));
    SnapshotSetup setup =
        new SnapshotSetup(snapshot, subnet.tempoBlocks(), subnet.validators(), coalition);
    SnapshotNetwork network = new SnapshotNetwork(setup, scenario.subnet().rules(), kernel);
    return whole(network, coalition, inForce -> network.runEpoch(snapshotRules(inForce)));
  }

  private static World whole(
      TeamNetwork network, Optional<Coalition> coalition, Consumer<Scenario> epoch) {
    return new World(network, coalition, new WholeEpochs(network, epoch));
  }

  private static Coalition coalition(
      Cabal cabal, SnapshotSetup plain, Scenario atStart, EpochKernel kernel) {
    Set<Integer> miners =
        cabal.miners().orElseGet(() -> LowestIncentive.find(plain, snapshotRules(atStart), kernel));
    return new Coalition(cabal.validators(), miners);
  }

  private static SnapshotRules snapshotRules(Scenario scenario) {
    RecordedNetwork recorded = scenario.network().orElseThrow();
    return new SnapshotRules(
        scenario.subnet().rules(),
        recorded.restake(),
        recorded.cabal().map(Cabal::restake).orElse(recorded.restake()),
        recorded.cabal().map(Cabal::selfWeight).orElse(0.0));
  }

  /** What is observed. */
  TeamNetwork network() {
    return network;
  }

  /** The cabal over a recorded network, if there is one. */
  Optional<Coalition> coalition() {
    return coalition;
  }

  /** How it goes on. */
  Course course() {
    return course;
  }

  @Override
  public void close() {
    network.close();
  }
}
