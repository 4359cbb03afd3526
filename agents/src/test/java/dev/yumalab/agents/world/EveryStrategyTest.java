package dev.yumalab.agents.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each strategy that a scenario can name remembers after a restoration what it knew before. */
class EveryStrategyTest {
  private static final int SAVED_AT = 4;
  private static final int EPOCHS = 8;

  static Stream<Arguments> kindsAtFidelities() {
    return Strategies.installed().kinds().stream()
        .flatMap(
            kind ->
                Stream.of(Fidelity.EPOCH, Fidelity.BLOCK)
                    .map(fidelity -> Arguments.of(kind.name(), fidelity)));
  }

  private static AgentWorld world(String name, Fidelity fidelity) {
    StrategyKind kind = Trial.kind(name);
    WorldSetup setup =
        Trial.world(
            Trial.rules()
                .with(Hyperparameter.COMMIT_REVEAL, 1)
                .with(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 20)
                .with(Hyperparameter.IMMUNITY_PERIOD, 240),
            fidelity,
            List.of(
                TeamDraft.team("honest", "honest")
                    .operators(6)
                    .validators(6, 0.7)
                    .servers(30)
                    .build(),
                TeamDraft.team("tried", kind.name())
                    .operators(2)
                    .validators(2, 0.3)
                    .servers(4)
                    .free(300)
                    .cost(0.1)
                    .in("side")
                    .owner()
                    .build()));
    return new AgentWorld(setup, new RandomStreams(5, 1), new FastKernel());
  }

  private static byte[] state(AgentWorld world) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    world.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void run(AgentWorld world, int until) {
    while (world.epoch() < until) {
      world.runEpoch();
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAtFidelities")
  void goesOnAfterARestorationAsWithoutOne(String name, Fidelity fidelity) throws IOException {
    try (AgentWorld whole = world(name, fidelity);
        AgentWorld restored = world(name, fidelity)) {
      run(whole, SAVED_AT);
      restored.load(new DataInputStream(new ByteArrayInputStream(state(whole))));
      run(whole, EPOCHS);
      run(restored, EPOCHS);
      assertThat(state(restored)).isEqualTo(state(whole));
    }
  }
}
