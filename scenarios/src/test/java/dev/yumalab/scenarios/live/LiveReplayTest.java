package dev.yumalab.scenarios.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was changed by hand while a run went on is repeated by the scenario that it leaves. */
@Timeout(300)
class LiveReplayTest {
  private static final List<String> OF_ALL = List.of("subnet.kappa", "subnet.bonds_penalty");
  private static final List<String> OF_TEAMS =
      List.of("teams.cabal.self_weight", "teams.honest.restake", "weights_persistence");

  @TempDir private Path folder;

  /** A scenario, what is laid over it, and the seed of what is done to it. */
  record Play(String name, List<String> settings, List<String> edits, long seed) {}

  static Stream<Play> plays() {
    List<String> teams = Stream.concat(OF_ALL.stream(), OF_TEAMS.stream()).toList();
    List<String> agents =
        Stream.concat(
                OF_ALL.stream(),
                Stream.of("rules.burn_half_life_blocks", "rules.weights_rate_limit_blocks"))
            .toList();
    String events =
        "events=[{at_epoch: 3, set: {subnet.kappa: 0.6}}, {at_block: 1081, set: {subnet.kappa:"
            + " 0.7}}]";
    List<Play> plays = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      plays.add(
          new Play(
              "two-team-cabal",
              List.of("epochs=6", "subnet.neurons=24", "subnet.validators=6", events),
              teams,
              seed));
      plays.add(new Play("early-bonding", List.of("epochs=5", events), agents, seed));
      plays.add(new Play("sybil-flood", List.of("epochs=5"), agents, seed));
      plays.add(new Play("registration-race", List.of("epochs=5"), agents, seed));
      plays.add(new Play("imperfect-judges", List.of("epochs=3"), agents, seed));
      plays.add(new Play("owner-self-dealing", List.of("epochs=5"), agents, seed));
    }
    return plays.stream();
  }

  @ParameterizedTest
  @MethodSource("plays")
  void theSavedScenarioEndsInTheSameState(Play play) throws Exception {
    Scenario scenario = read(ScenarioSource.of(play.name()), play.settings());
    Random random = new Random(play.seed());
    String live;
    Scenario played;
    try (LiveRun run = LiveRun.open(scenario, new FastKernel())) {
      for (int turn = 0; turn < 12; turn++) {
        goOn(run, random);
        if (run.state().get(60, TimeUnit.SECONDS).isAtEnd()) {
          break;
        }
        for (int edits = random.nextInt(3); edits > 0; edits--) {
          run.change(List.of(edit(play, random))).get(60, TimeUnit.SECONDS);
        }
      }
      run.control().run();
      assertThat(run.control().awaitRest(120, TimeUnit.SECONDS)).isEqualTo(RunState.FINISHED);
      live = run.digest().get();
      played = run.scenario();
    }
    assertThat(played.events()).hasSizeGreaterThan(scenario.events().size());
    assertThat(live).isNotEqualTo(digest(scenario));
    Path file = folder.resolve("played.yaml");
    Files.writeString(file, ScenarioWriter.canonical(played));
    Scenario saved = read(ScenarioSource.file(file), List.of());
    assertThat(saved).isEqualTo(played);
    assertThat(digest(saved)).isEqualTo(live);
  }

  private static void goOn(LiveRun run, Random random) throws InterruptedException {
    int times = 1 + random.nextInt(60);
    switch (random.nextInt(4)) {
      case 0 -> run.control().stepTo(LiveRun.EPOCH);
      case 1 -> {
        for (int k = 0; k < times; k++) {
          run.control().stepTo(LiveRun.BLOCK);
          run.control().awaitRest(60, TimeUnit.SECONDS);
        }
      }
      case 2 -> {
        for (int k = 0; k < times / 20; k++) {
          run.control().step();
          run.control().awaitRest(60, TimeUnit.SECONDS);
        }
      }
      default -> {
        // A further edit in the same block.
      }
    }
    run.control().awaitRest(60, TimeUnit.SECONDS);
  }

  private static String edit(Play play, Random random) {
    String key = play.edits().get(random.nextInt(play.edits().size()));
    return key.endsWith("_blocks")
        ? key + "=" + (20 + random.nextInt(300))
        : String.format(Locale.ROOT, "%s=%.3f", key, 0.5 + 0.4 * random.nextDouble());
  }

  private String digest(Scenario scenario) throws IOException {
    return ((Replica.Done)
            Replica.run(scenario, 0, new FastKernel(), folder.resolve("scratch"), () -> {}))
        .stateDigest();
  }

  private static Scenario read(ScenarioSource source, List<String> settings) {
    return switch (ScenarioReader.read(source, settings)) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }
}
