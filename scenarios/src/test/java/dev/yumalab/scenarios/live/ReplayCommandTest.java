package dev.yumalab.scenarios.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A shell reads the command as it is meant. */
class ReplayCommandTest {
  @Test
  void plainWordsStandAsTheyAre() {
    assertThat(
            ReplayCommand.of(
                "two-team-cabal", List.of("epochs=5", "teams.cabal.self_weight=0.9"), 7))
        .isEqualTo(
            "yumalab run two-team-cabal --set epochs=5 --set teams.cabal.self_weight=0.9 --seed 7");
  }

  @Test
  void whatAShellWouldReadOtherwiseStandsInQuotes() {
    assertThat(ReplayCommand.of("honest-control", List.of("question=Who's $1 & why?")))
        .isEqualTo("yumalab run honest-control --set 'question=Who'\\''s $1 & why?'");
    assertThat(ReplayCommand.ofFile("my runs/a.yaml")).isEqualTo("yumalab run 'my runs/a.yaml'");
  }

  @Test
  void aFileIsNoOptionAndNoBuiltInName() {
    assertThat(ReplayCommand.ofFile("-x.yaml")).isEqualTo("yumalab run ./-x.yaml");
    assertThat(ReplayCommand.ofFile("played")).isEqualTo("yumalab run ./played");
  }
}
