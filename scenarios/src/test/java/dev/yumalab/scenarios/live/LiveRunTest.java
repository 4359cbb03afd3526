package dev.yumalab.scenarios.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.run.OpenRun;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.scenario.Moment;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.scenarios.scenario.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A live run goes on as ordered and ends as a recorded run does. */
@Timeout(120)
class LiveRunTest {
  private final EpochKernel kernel = new FastKernel();
  @TempDir private Path folder;

  private static Scenario scenario(String name, String... settings) {
    return ((ReadResult.Valid) ScenarioReader.read(ScenarioSource.of(name), List.of(settings)))
        .scenario();
  }

  private static Scenario twoTeams() {
    return scenario("two-team-cabal", "epochs=6", "subnet.neurons=32", "subnet.validators=8");
  }

  private static void rest(LiveRun run, RunState expected) throws InterruptedException {
    assertThat(run.control().awaitRest(60, TimeUnit.SECONDS)).isEqualTo(expected);
  }

  private String recorded(Scenario scenario) throws Exception {
    return ((Replica.Done) Replica.run(scenario, 0, kernel, folder.resolve("scratch"), () -> {}))
        .stateDigest();
  }

  @Test
  void canBeSeenBeforeItsFirstEpoch() throws Exception {
    try (LiveRun run = LiveRun.open(twoTeams(), kernel)) {
      LiveState state = run.state().get(60, TimeUnit.SECONDS);
      assertThat(run.control().state()).isEqualTo(RunState.READY);
      assertThat(state.epoch()).isZero();
      assertThat(state.block()).isZero();
      assertThat(state.nextEpochBlock()).isEqualTo(360);
      assertThat(state.neurons().size()).isEqualTo(32);
      assertThat(state.history().points()).isEqualTo(1);
      assertThat(state.history().get(LiveHistory.Series.STAKE_SHARE, 0, 0)).isBetween(0.599, 0.601);
    }
  }

  @Test
  void stepsAnEpochOfTeamsAndABlockOfTheClock() throws Exception {
    try (LiveRun run = LiveRun.open(twoTeams(), kernel)) {
      run.control().stepTo(LiveRun.BLOCK);
      rest(run, RunState.PAUSED);
      assertThat(run.state().get().block()).isEqualTo(1);
      run.control().step();
      rest(run, RunState.PAUSED);
      assertThat(run.state().get().block()).isEqualTo(360);
      assertThat(run.state().get().epoch()).isEqualTo(1);
      run.control().stepTo(LiveRun.EPOCH);
      rest(run, RunState.PAUSED);
      assertThat(run.state().get().block()).isEqualTo(720);
    }
  }

  @Test
  void endsInTheStateOfTheRecordedRunAtAnyPaceWithAndWithoutObservers() throws Exception {
    for (String name : List.of("two-team-cabal", "early-bonding")) {
      Scenario scenario = scenario(name, "epochs=4");
      String expected = recorded(scenario);
      List<LiveState> seen = new ArrayList<>();
      try (LiveRun run = LiveRun.open(scenario, kernel)) {
        run.observeLatest(Runnable::run, seen::add);
        run.control().run();
        rest(run, RunState.FINISHED);
        assertThat(run.digest().get()).as(name).isEqualTo(expected);
      }
      assertThat(seen.getLast().isAtEnd()).isTrue();
      try (LiveRun run = LiveRun.open(scenario, kernel)) {
        while (run.control().state() != RunState.FINISHED) {
          run.control().stepTo(LiveRun.BLOCK);
          run.control().awaitRest(60, TimeUnit.SECONDS);
        }
        assertThat(run.digest().get()).as(name).isEqualTo(expected);
      }
    }
  }

  private static String refusal(LiveRun run, String... settings) {
    try {
      run.change(List.of(settings)).get(60, TimeUnit.SECONDS);
      return "accepted";
    } catch (ExecutionException refused) {
      return ((LiveChangeException) refused.getCause()).problems().getFirst();
    } catch (InterruptedException | TimeoutException other) {
      throw new AssertionError(other);
    }
  }

  @Test
  void refusesAWrongChangeWithTheMessagesOfFilesAndGoesOn() throws Exception {
    Scenario scenario = twoTeams();
    try (LiveRun run = LiveRun.open(scenario, kernel)) {
      assertThat(refusal(run, "subnet.kapa=0.6")).contains("Did you mean 'subnet.kappa'");
      assertThat(refusal(run, "subnet.kappa=2")).contains("kappa must be a number");
      assertThat(refusal(run, "subnet.neurons=8")).contains("cannot change during a run");
      assertThat(refusal(run, "kappa")).contains("a setting is key=value");
      assertThat(refusal(run)).contains("it sets nothing");
      assertThat(refusal(run, "subnet.liquid_alpha.enabled=true", "subnet.liquid_alpha.low=1"))
          .contains("from block 1 on liquid_alpha.low (1.0) is above");
      assertThat(run.scenario()).isEqualTo(scenario);
      run.control().run();
      rest(run, RunState.FINISHED);
      assertThat(run.digest().get()).isEqualTo(recorded(scenario));
      assertThat(refusal(run, "subnet.kappa=0.6")).contains("the run is at its end");
    }
  }

  @Test
  void changesOfOneBlockBecomeOneEventAndTheLaterWins() throws Exception {
    try (LiveRun run = LiveRun.open(twoTeams(), kernel)) {
      run.control().stepTo(LiveRun.EPOCH);
      rest(run, RunState.PAUSED);
      run.change(List.of("subnet.kappa=0.6", "teams.cabal.restake=0.5")).get();
      run.change(List.of("subnet.kappa_u16=40000")).get();
      ScheduledChange event = run.scenario().events().getFirst();
      assertThat(run.scenario().events()).hasSize(1);
      assertThat(event.at()).isEqualTo(new Moment.Block(361));
      assertThat(event.settings())
          .extracting(Setting::key)
          .containsExactly("subnet.kappa", "teams.cabal.restake");
      run.control().stepTo(LiveRun.BLOCK);
      rest(run, RunState.PAUSED);
      assertThat(run.state().get().inForce().subnet().kappaU16()).isEqualTo(40_000);
    }
  }

  @Test
  void aFailureOfTheModelIsToldAndWrittenDown() throws Exception {
    EpochKernel broken = new BrokenKernel(kernel, 3);
    try (LiveRun run = LiveRun.open(twoTeams(), broken)) {
      run.change(List.of("subnet.kappa=0.6")).get();
      run.control().run();
      rest(run, RunState.FAILED);
      assertThat(run.control().failure().orElseThrow()).hasMessage("the kernel broke");
      Path written = run.writeDiagnostic(folder.resolve("diagnostics"));
      assertThat(Files.readString(written))
          .contains("block 719, 1 of 6 epochs", "the kernel broke", "at_block: 1", "BrokenKernel")
          .contains("Java: " + Runtime.version());
      assertThat(run.writeDiagnostic(folder.resolve("diagnostics"))).isNotEqualTo(written);
    }
    try (LiveRun run = LiveRun.open(twoTeams(), new BrokenKernel(kernel, 1))) {
      rest(run, RunState.FAILED);
    }
  }

  @Test
  void neuronsPastIsThinnedWhenMemoryIsShortAndEndsWithTheLastEpoch() {
    NeuronSeries series = new NeuronSeries(5L * 32 * Float.BYTES * 8);
    try (OpenRun run =
        new OpenRun(
            scenario("two-team-cabal", "epochs=21", "subnet.neurons=32", "subnet.validators=8"),
            0,
            kernel)) {
      series.add(run.network());
      NeuronSeries.View early = series.view();
      while (!run.isAtEnd()) {
        run.step();
        if (run.hasEndedEpoch()) {
          series.add(run.network());
        }
      }
      NeuronSeries.View view = series.view();
      assertThat(IntStream.range(0, view.points()).mapToObj(view::epoch))
          .containsExactly(0L, 4L, 8L, 12L, 16L, 20L, 21L);
      assertThat(view.get(LiveNeurons.Field.STAKE_SHARE, 0, view.points() - 1)).isBetween(0.0, 1.0);
      assertThat(view.get(LiveNeurons.Field.STAKE_SHARE, 32, 0)).isNaN();
      assertThat(early.points()).isEqualTo(1);
    }
  }
}
