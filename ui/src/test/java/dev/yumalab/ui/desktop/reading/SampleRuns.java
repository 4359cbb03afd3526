package dev.yumalab.ui.desktop.reading;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Real runs of built-in scenarios, small enough for a test. */
public final class SampleRuns {
  private static final long LIMIT_SECONDS = 60;

  private SampleRuns() {}

  /** The kernel that runs use by default. */
  public static EpochKernel kernel() {
    try {
      return EpochKernels.installed().choose(EpochKernels.DEFAULT).kernel();
    } catch (EpochKernels.KernelUnavailableException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** A two-team cabal of 48 neurons. */
  public static LiveRun cabal(String... settings) {
    return open(
        "two-team-cabal",
        List.of(settings),
        "subnet.neurons=48",
        "subnet.validators=12",
        "epochs=40");
  }

  /** A built-in scenario with settings. */
  public static LiveRun open(String name, List<String> more, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(more);
    ReadResult read = ScenarioReader.read(new ScenarioSource.BuiltIn(name), all);
    if (read instanceof ReadResult.Invalid wrong) {
      throw new IllegalArgumentException(wrong.listing(5));
    }
    Scenario scenario = ((ReadResult.Valid) read).scenario();
    return LiveRun.open(scenario, kernel());
  }

  /** The state so many epochs on. */
  public static LiveState after(LiveRun run, int epochs) {
    try {
      for (int i = 0; i < epochs; i++) {
        run.control().stepTo(LiveRun.EPOCH);
        run.control().awaitRest(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
      return run.state().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The state of a two-team cabal after so many epochs. */
  public static LiveState cabalAfter(int epochs, String... settings) {
    try (LiveRun run = cabal(settings)) {
      return after(run, epochs);
    }
  }
}
