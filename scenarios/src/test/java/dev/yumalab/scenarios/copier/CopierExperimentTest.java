package dev.yumalab.scenarios.copier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copier question on histories whose answer is known. */
class CopierExperimentTest {
  private static final CopierSettings SETTINGS =
      new CopierSettings(
          List.of("consensus", "stake-average"),
          List.of(new BigDecimal("0.1"), new BigDecimal("0.25")),
          List.of(0, 1, 3),
          200,
          5);

  @TempDir private Path folder;

  /** Three validators with one row; weight goes over from miner 4 to 5 in so many epochs. */
  private static String history(int epochs, int over) {
    List<String> all = new ArrayList<>();
    for (int epoch = 0; epoch < epochs; epoch++) {
      int block = 9_000 + 360 * epoch;
      // Parts of the weight on miner 5, of as many as there are steps; half of it where none moves.
      int steps = over == 0 ? 2 : over;
      int moved = over == 0 ? 1 : epoch % (2 * over);
      int there = moved <= steps ? moved : 2 * steps - moved;
      int most = Math.max(there, steps - there);
      int low = 65_535 * (steps - there) / most;
      int high = 65_535 * there / most;
      String row = "[%d,[4,5],[%d,%d]]";
      all.add(
          """
          {"block":%d,"weights":[%s,%s,%s],"last_update":[%d,%d,%d,1,1,1],
          "registration_block":[1,1,1,1,1,1],"validator_permit":[0,1,2]}\
          """
              .formatted(
                  block,
                  row.formatted(0, low, high),
                  row.formatted(1, low, high),
                  row.formatted(2, low, high),
                  block - 3,
                  block - 2,
                  block - 1));
    }
    return """
    {"netuid":8,"n":6,"tempo":360,
    "stake":[400000000000,400000000000,100000000000,0,0,0],"epochs":[%s]}
    """
        .formatted(String.join(",", all));
  }

  private Scenario imported(String history) throws Exception {
    Path file = Files.writeString(folder.resolve("h.json"), history);
    Path scenario =
        NetworkImport.history(
                file.toString(), new NetworkImport.Target(folder, Optional.of("h"), true))
            .scenario();
    return read(scenario);
  }

  private static Scenario read(Path scenario, String... settings) {
    return switch (ScenarioReader.read(ScenarioSource.file(scenario), List.of(settings))) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }

  private static List<CopierCell> run(Scenario scenario, String kernel) throws Exception {
    List<Integer> done = new ArrayList<>();
    List<CopierCell> cells =
        CopierExperiment.run(
            scenario,
            SETTINGS,
            EpochKernels.installed().choose(kernel).kernel(),
            (count, all) -> done.add(count));
    assertThat(done).hasSize(12).endsWith(12);
    return cells;
  }

  @Test
  void weightsThatNeverMovePayTheCopierAsTheHonestWhateverThePeriod() throws Exception {
    for (CopierCell cell : run(imported(history(12, 0)), "exact")) {
      assertThat(cell.relativeDividend()).isCloseTo(1, within(1e-7));
      assertThat(cell.relativeToMedian()).isCloseTo(1, within(1e-7));
      assertThat(cell.trust()).isCloseTo(1, within(1e-4));
      assertThat(cell.honestTrust()).isCloseTo(1, within(1e-4));
      assertThat(cell.consensusChange()).isZero();
      // Validators get half of what is paid, and the copier its part of that.
      assertThat(cell.emissionShare()).isCloseTo(cell.share().doubleValue() / 2, within(1e-6));
    }
  }

  @Test
  void weightsThatMovePayItLessTheLongerTheyStaySecret() throws Exception {
    List<CopierCell> cells = run(imported(history(40, 6)), "exact");
    for (int k = 0; k < cells.size(); k++) {
      CopierCell cell = cells.get(k);
      assertThat(cell.relativeDividend()).isLessThan(1);
      if (cell.period() > 0) {
        assertThat(cell.relativeDividend()).isLessThan(cells.get(k - 1).relativeDividend());
        assertThat(cell.consensusChange()).isGreaterThan(cells.get(k - 1).consensusChange());
      }
    }
    // A sixth of the weight goes over in an epoch, back and forth.
    assertThat(cells.getFirst().consensusChange()).isCloseTo(1.0 / 6, within(1e-3));
  }

  @Test
  void everyKernelGivesTheSameNumbers() throws Exception {
    Scenario scenario = imported(history(20, 6));
    assertThat(run(scenario, "exact")).isEqualTo(run(scenario, "reference"));
  }

  @Test
  void whatCannotBeAskedIsSaid() throws Exception {
    Scenario history = imported(history(5, 0));
    assertThat(CopierExperiment.unfit(history, SETTINGS))
        .contains("5 epochs are skipped, and the scenario has 5");
    Scenario longer = imported(history(6, 0));
    assertThat(CopierExperiment.unfit(longer, SETTINGS)).isEmpty();
    assertThat(CopierExperiment.unfit(longer, shares("0.999999999")).orElseThrow())
        .contains("would need more than there is");
    Scenario with =
        read(
            folder.resolve("h.yaml"),
            "agents=[{ name: x, strategy: weight-copier, stake_share: 0.1 }]");
    assertThat(CopierExperiment.unfit(with, SETTINGS).orElseThrow()).contains("agents already");
    assertThatThrownBy(() -> shares("1")).hasMessageContaining("above 0 and below 1, not 1");
    assertThatThrownBy(() -> shares("0")).hasMessageContaining("above 0 and below 1, not 0");
    assertThatThrownBy(() -> new CopierSettings(List.of("me"), SETTINGS.shares(), List.of(0), 0, 0))
        .hasMessage("a source must be one of consensus, stake-average, single, not 'me'");
    assertThatThrownBy(
            () -> new CopierSettings(SETTINGS.sources(), SETTINGS.shares(), List.of(-1), 0, 0))
        .hasMessage("a reveal period must be 0..100 epochs, not -1");
  }

  private static CopierSettings shares(String share) {
    return new CopierSettings(
        List.of("consensus"), List.of(new BigDecimal(share)), List.of(0), 0, 0);
  }
}
