package dev.yumalab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.export.page.Section;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.LiquidAlpha;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Strategy;
import dev.yumalab.scenarios.scenario.Subnet;
import dev.yumalab.scenarios.scenario.Team;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The page's words about two teams follow from the numbers of the run. */
class TwoTeamStoryTest {
  private static final long MUCH_STAKE_RAO = 1_000_000_000_000_000L;
  private static final int HALF = 32_767;

  @Test
  void aMajorityThatGainsIsSaidToDecideConsensus() {
    assertThat(story(0.6, 0.61, HALF, 1))
        .contains("Why honest gains")
        .contains("'honest' starts with 60.00\u00a0% of the stake", "'cabal' has 40.00\u00a0%")
        .contains("give 75.00\u00a0% of their weight", "gives its own all")
        .contains("'honest' alone holds more than that", "'cabal' cannot raise a server above it")
        .contains("its share of stake grows to 61.00\u00a0%, that of 'cabal' is 39.00\u00a0% then")
        .doesNotContain("do not stake alike");
  }

  @Test
  void whoeverGainsIsInTheHeading() {
    assertThat(story(0.6, 0.59, HALF, 1)).contains("Why cabal gains", "falls to 59.00\u00a0%");
    assertThat(story(0.6, 0.6, HALF, 1))
        .contains("Why neither team gains", "stays at 60.00\u00a0%");
  }

  @Test
  void aSecondTeamCanBeTheMajorityAndWhereNobodyIsBothAreNeeded() {
    assertThat(story(0.3, 0.2, HALF, 1))
        .contains("'cabal' alone holds more than that", "'honest' cannot raise a server above it");
    assertThat(story(0.6, 0.6, 45_000, 1)).contains("Neither team alone holds more than that");
  }

  @Test
  void stakingThatDiffersIsSaid() {
    assertThat(story(0.6, 0.5, HALF, 0.5))
        .contains("'honest' stakes 50.00\u00a0% of its servers' incentive again, 'cabal' all");
  }

  @Test
  void epochsPayLittleOnlyWhereTheyDo() {
    // 360 blocks of 0.82 alpha.
    assertThat(pace(MUCH_STAKE_RAO))
        .startsWith("An epoch pays 295.20\u00a0alpha, little beside the stake of 1,000,000.00")
        .contains("(0.03\u00a0%)", "shows at once");
    assertThat(pace(590_400_000_000L))
        .contains("much beside the stake of 590.40\u00a0alpha at the start (50.00\u00a0%)")
        .doesNotContain("little");
    assertThat(pace(0)).contains("there is no stake at the start");
  }

  private static String pace(long totalStakeRao) {
    return new Pace(scenario(0.6, HALF, 1, totalStakeRao)).sentence();
  }

  private static String story(double start, double end, int kappa, double honestRestake) {
    RunRecord run =
        new RunRecord(
            scenario(start, kappa, honestRestake, MUCH_STAKE_RAO),
            "hash",
            new Roster(
                List.of("honest", "cabal"),
                new int[] {0, 1, 0, 1},
                new boolean[] {true, true, false, false}),
            summary(start, end),
            Optional.empty(),
            Optional.empty(),
            "digest",
            "reference",
            "0");
    Section section = new TwoTeamStory(run).section();
    return section.heading() + "\n" + String.join("\n", section.paragraphs());
  }

  private static Scenario scenario(
      double start, int kappa, double honestRestake, long totalStakeRao) {
    return new Scenario(
        "story",
        "",
        Optional.empty(),
        1,
        Fidelity.EPOCH,
        10,
        new Subnet(
            4, 2, 360, kappa, 65_535, 900_000, 3, new LiquidAlpha(false, 1, 2, 3), totalStakeRao),
        List.of(team("honest", start, 0.75, honestRestake), team("cabal", 1 - start, 1, 1)),
        0,
        List.of());
  }

  private static Team team(String name, double stake, double selfWeight, double restake) {
    return new Team(
        name,
        stake,
        selfWeight,
        0.4,
        restake,
        Strategy.TWO_TEAM,
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static RunSummary summary(double start, double end) {
    return new RunSummary(
        List.of(
            metric("honest_stake_share_start", start),
            metric("honest_stake_share_end", end),
            metric("cabal_stake_share_start", 1 - start),
            metric("cabal_stake_share_end", 1 - end),
            metric("honest_emission_share_mean", 0.7),
            metric("honest_incentive_share_mean", 0.7),
            metric("cabal_incentive_share_mean", 0.3),
            metric("honest_dividend_share_mean", 0.7),
            metric("cabal_dividend_share_mean", 0.3),
            metric("honest_validator_trust_mean", 0.9),
            metric("cabal_validator_trust_mean", 0.2)));
  }

  private static RunSummary.Metric metric(String name, double value) {
    return new RunSummary.Metric(name, value, "fraction", "a number");
  }
}
