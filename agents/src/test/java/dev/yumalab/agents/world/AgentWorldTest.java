package dev.yumalab.agents.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyFailedException;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A world is the same on every kernel and after every restoration, at every fidelity. */
class AgentWorldTest {
  private static final int EPOCHS = 12;

  private static WorldSetup mixed(Fidelity fidelity) {
    List<TeamSetup> teams = new ArrayList<>();
    for (String name :
        List.of("honest", "lazy", "weight-copier", "explorer", "withheld-reveal", "self-voting")) {
      StrategyKind kind = Trial.kind(name);
      teams.add(Trial.team(name, kind, kind.defaults(), 2, 6, 1 / 6.0));
    }
    return Trial.world(
        Trial.rules()
            .with(Hyperparameter.COMMIT_REVEAL, 1)
            .with(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 20),
        fidelity,
        teams);
  }

  private static AgentWorld open(WorldSetup setup, EpochKernel kernel) {
    return new AgentWorld(setup, new RandomStreams(3, 1), kernel);
  }

  private static byte[] state(AgentWorld world) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    world.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void kernelsAgree(Fidelity fidelity) throws IOException {
    try (AgentWorld fast = open(mixed(fidelity), new FastKernel());
        AgentWorld reference = open(mixed(fidelity), new ReferenceKernel())) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        fast.runEpoch();
        reference.runEpoch();
        assertThat(state(fast)).as("epoch " + epoch).isEqualTo(state(reference));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void restoredWorldGoesOnAlike(Fidelity fidelity) throws IOException {
    for (int savedAt : new int[] {1, 5, 9}) {
      try (AgentWorld world = open(mixed(fidelity), new FastKernel());
          AgentWorld restored = open(mixed(fidelity), new FastKernel())) {
        for (int epoch = 0; epoch < savedAt; epoch++) {
          world.runEpoch();
        }
        byte[] saved = state(world);
        restored.load(new DataInputStream(new ByteArrayInputStream(saved)));
        assertThat(state(restored)).isEqualTo(saved);
        for (int epoch = savedAt; epoch < EPOCHS; epoch++) {
          world.runEpoch();
          restored.runEpoch();
        }
        assertThat(state(restored)).isEqualTo(state(world));
        assertThat(restored.epoch()).isEqualTo(EPOCHS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void incentiveFollowsQualityAtEveryFidelity(Fidelity fidelity) {
    StrategyKind honest = Trial.kind("honest");
    TeamSetup good = Trial.team("good", honest, honest.defaults(), 6, 12, 0.7);
    TeamSetup bad = Trial.team("bad", honest, honest.defaults(), 3, 12, 0.3);
    bad =
        new TeamSetup(
            "bad",
            bad.operators(),
            bad.validators(),
            bad.servers(),
            bad.stakeRao(),
            bad.stakeSpread(),
            0,
            honest,
            honest.defaults(),
            MinerPlan.ofQuality(0.2, 0.05),
            bad.evaluation(),
            bad.restake(),
            bad.coalition(),
            false,
            false);
    try (AgentWorld world =
        open(Trial.world(Trial.rules(), fidelity, List.of(good, bad)), new FastKernel())) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        world.runEpoch();
      }
      double goodIncentive = 0;
      double badIncentive = 0;
      for (int uid = 0; uid < world.subnet().neurons(); uid++) {
        if (world.roster().teamOf(uid) == 0) {
          goodIncentive += world.subnet().incentive(uid);
        } else {
          badIncentive += world.subnet().incentive(uid);
        }
      }
      assertThat(goodIncentive).isGreaterThan(1.5 * badIncentive);
      assertThat(world.refused(0)).isEmpty();
      assertThat(world.refused(1)).isEmpty();
    }
  }

  @Test
  void anotherTeamShiftsNobodysChance() {
    StrategyKind honest = Trial.kind("honest");
    TeamSetup one = Trial.team("one", honest, honest.defaults(), 4, 10, 0.5);
    TeamSetup other = Trial.team("another", honest, honest.defaults(), 4, 10, 0.5);
    try (AgentWorld alone =
            open(Trial.world(Trial.rules(), Fidelity.EPOCH, List.of(one)), new FastKernel());
        AgentWorld both =
            open(
                Trial.world(Trial.rules(), Fidelity.EPOCH, List.of(other, one)),
                new FastKernel())) {
      for (int miner = 0; miner < 10; miner++) {
        assertThat(both.quality(8 + 10 + miner)).isEqualTo(alone.quality(4 + miner));
      }
      for (int validator = 0; validator < 4; validator++) {
        assertThat(both.stakeRao(4 + validator)).isEqualTo(alone.stakeRao(validator));
      }
    }
  }

  /** Acts in the block before an epoch's, so that its registration is in the epoch's. */
  private static void registerWithTheEpoch(Turn turn) {
    long before = turn.subnet().nextEpochBlock() - 1;
    if (turn.block() == before) {
      turn.orders().register(turn.orders().newMiner(), Long.MAX_VALUE);
    } else {
      turn.orders().wakeAt(before);
    }
  }

  private static WorldSetup withLateRegistrations(Strategy late) {
    StrategyKind kind =
        new StrategyKind("late", "Registers late.", "", "", Fidelity.BLOCK, List.of(), () -> late);
    StrategyKind honest = Trial.kind("honest");
    TeamSetup rich = TeamDraft.team("late", "honest").free(1e6).build();
    TeamSetup registering =
        new TeamSetup(
            rich.name(),
            rich.operators(),
            rich.validators(),
            rich.servers(),
            rich.stakeRao(),
            rich.stakeSpread(),
            rich.freeRao(),
            kind,
            kind.defaults(),
            rich.miners(),
            rich.evaluation(),
            rich.restake(),
            rich.coalition(),
            false,
            false);
    return Trial.world(
        Trial.rules(),
        Fidelity.BLOCK,
        List.of(Trial.team("honest", honest, honest.defaults(), 2, 6, 1), registering));
  }

  @Test
  void whoIsWhoIsThatOfTheEpochNotOfWhatItsBlockAppliesAfterwards() {
    try (AgentWorld world =
        open(withLateRegistrations(AgentWorldTest::registerWithTheEpoch), new FastKernel())) {
      world.runEpoch();
      assertThat(world.subnet().neurons()).isEqualTo(9);
      assertThat(world.roster().neurons()).isEqualTo(8).isEqualTo(world.output().neurons());
      assertThat(world.stakeRao()).hasSize(8);
      world.runEpoch();
      assertThat(world.roster().neurons()).isEqualTo(9).isEqualTo(world.output().neurons());
      assertThat(world.roster().memberUids(1).toArray()).containsExactly(8);
    }
  }

  @Test
  void aStrategyThatThrowsIsNamedWithItsOperatorAndItsTime() {
    Strategy rash =
        turn -> {
          if (turn.epoch() == 1) {
            throw new IllegalStateException("no idea");
          }
        };
    try (AgentWorld world = open(withLateRegistrations(rash), new FastKernel())) {
      world.runEpoch();
      assertThatThrownBy(world::runEpoch)
          .isInstanceOf(StrategyFailedException.class)
          .hasMessageStartingWith(
              "the strategy 'late' of the operator 'late/0' failed in epoch 2, at block ")
          .hasMessageEndingWith(": java.lang.IllegalStateException: no idea")
          .hasRootCauseMessage("no idea");
    }
  }
}
