package dev.yumalab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.export.page.Section;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.run.CabalStanding;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Cabal;
import dev.yumalab.scenarios.scenario.LiquidAlpha;
import dev.yumalab.scenarios.scenario.RecordedNetwork;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page's words about a cabal follow from the numbers of the run. */
class CabalStoryTest {
  @Test
  void aMajorityDecidesWhatConsensusIs() {
    String story = story(0.58, 0.5, 0.58, 0.6);
    assertThat(story)
        .contains("Why the cabal gains")
        .contains(
            "holds 58.00\u00a0% of the active stake. That is more than kappa, the 50.00\u00a0%")
        .contains("With 42.00\u00a0% the others support no weight alone")
        .contains("its share of stake grows to 60.00\u00a0%")
        .doesNotContain("By the last epoch");
  }

  @Test
  void aMinorityIsClipped() {
    assertThat(story(0.33, 0.5, 0.33, 0.31))
        .contains("Why the cabal loses")
        .contains("That is less than kappa, the 50.00\u00a0%", "the others hold 67.00\u00a0%")
        .contains("get less than 0.01\u00a0% of the first epoch's incentive")
        .contains("its share of stake falls to 31.00\u00a0%");
  }

  @Test
  void whatTheNumbersDoNotLeadToExpectIsExplained() {
    assertThat(story(0.58, 0.5, 0.58, 0.57)).contains("decides what consensus is and still loses");
    assertThat(story(0.33, 0.5, 0.33, 0.34)).contains("gains although consensus does not follow");
    assertThat(story(0.58, 0.5, 0.58, 0.6)).doesNotContain("still loses", "although");
  }

  @Test
  void whereNobodyIsAMajorityBothAreNeeded() {
    assertThat(story(0.45, 0.6, 0.45, 0.45))
        .contains("Neither that nor the 55.00\u00a0% of the others is more than kappa")
        .contains("only what both support stands");
  }

  @Test
  void aCabalThatBecomesAMajorityIsSaidToHaveTurned() {
    assertThat(story(0.49, 0.5, 0.51, 0.52))
        .contains("By the last epoch that has turned")
        .contains("then holds 51.00\u00a0% of the active stake, more than kappa");
  }

  private static String story(double share, double kappa, double lastShare, double end) {
    CabalStanding standing =
        new CabalStanding(
            List.of(0),
            List.of(3, 4),
            1,
            new CabalStanding.Epoch(kappa, share, 0, 0.00001),
            new CabalStanding.Epoch(kappa, lastShare, 0, 0.5));
    Section section = new CabalStory(run(standing, share, end), standing).section();
    return section.heading() + "\n" + String.join("\n", section.paragraphs());
  }

  private static RunRecord run(CabalStanding standing, double start, double end) {
    Roster roster =
        new Roster(
            List.of("honest", "cabal"),
            new int[] {1, 0, 0, 1, 1},
            new boolean[] {true, true, false, false, false});
    return new RunRecord(
        scenario(),
        "hash",
        roster,
        summary(start, end),
        Optional.of(standing),
        Optional.empty(),
        "digest",
        "reference",
        "0");
  }

  private static RunSummary summary(double start, double end) {
    return new RunSummary(
        List.of(
            metric("cabal_stake_share_start", start),
            metric("cabal_stake_share_end", end),
            metric("cabal_emission_share_mean", 0.25),
            metric("cabal_dividend_share_mean", 0.25),
            metric("cabal_incentive_share_mean", 0.25),
            metric("cabal_validator_trust_mean", 0.25),
            metric("honest_validator_trust_mean", 0.75)));
  }

  private static RunSummary.Metric metric(String name, double value) {
    return new RunSummary.Metric(name, value, "fraction", "a number");
  }

  private static Scenario scenario() {
    SparseRows.Builder rows = new SparseRows.Builder(5);
    rows.add(2, 65_535).endRow().add(3, 65_535).endRow();
    RecordedFile file =
        RecordedFile.of(
            "made-up.network.json.gz",
            new NetworkFormat.Network(
                "made up",
                1,
                new Recording.Snapshot(9, List.of(5L, 5L, 0L, 0L, 0L), rows.build())));
    Cabal cabal = new Cabal(Set.of(0), Optional.of(Set.of(3, 4)), 1, 1);
    return new Scenario(
        "story",
        "",
        Optional.empty(),
        1,
        Fidelity.EPOCH,
        10,
        new Subnet(5, 64, 360, 32_767, 65_535, 900_000, 3, new LiquidAlpha(false, 1, 2, 3), 10),
        List.of(),
        Optional.of(new RecordedNetwork(file, 1, Optional.of(cabal))),
        0,
        List.of());
  }
}
