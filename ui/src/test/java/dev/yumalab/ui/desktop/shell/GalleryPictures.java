package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the built-in scenarios and keeps how their stakes went; {@code docs/desktop.md} says how.
 */
public final class GalleryPictures {
  private static final int POINTS = 40;

  private GalleryPictures() {}

  /**
   * Computes all pictures anew.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws Exception {
    Map<String, StakeCurves> all = new LinkedHashMap<>();
    for (String name : Catalogue.names()) {
      all.put(name, compute(name));
    }
    write(Path.of(args[0]), all);
  }

  private static void write(Path file, Map<String, StakeCurves> all) throws IOException {
    Files.writeString(file, StakeCurves.format(all));
  }

  /** Runs one scenario. */
  static StakeCurves compute(String name)
      throws EpochKernels.KernelUnavailableException, InterruptedException {
    Scenario scenario = scenario(name);
    var kernel = EpochKernels.installed().choose(EpochKernels.DEFAULT).kernel();
    try (LiveRun run = LiveRun.open(scenario, kernel)) {
      run.control().run();
      run.control().awaitRest(10, TimeUnit.MINUTES);
      return of(scenario, run.state().join().history());
    }
  }

  /** A built-in scenario. */
  static Scenario scenario(String name) {
    return ((ReadResult.Valid) ScenarioReader.read(ScenarioSource.of(name), List.of())).scenario();
  }

  private static StakeCurves of(Scenario scenario, LiveHistory history) {
    Map<String, List<Double>> curves = new LinkedHashMap<>();
    int last = history.points() - 1;
    for (int team = 0; team < history.teams().size(); team++) {
      List<Double> shares = new ArrayList<>();
      for (int i = 0; i <= POINTS; i++) {
        int point = (int) Math.round(last * (double) i / POINTS);
        shares.add(history.get(LiveHistory.Series.STAKE_SHARE, team, point));
      }
      curves.put(history.teams().get(team), shares);
    }
    return new StakeCurves(ScenarioHash.of(scenario).hex(), curves);
  }
}
