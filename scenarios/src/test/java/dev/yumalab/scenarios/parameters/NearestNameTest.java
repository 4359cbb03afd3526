package dev.yumalab.scenarios.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The suggestion is the name that was meant, and there is none for what means nothing. */
class NearestNameTest {
  private static final List<String> NAMES =
      List.of("kappa", "kappa_u16", "bonds_penalty", "bonds_penalty_u16", "yuma", "low");

  @Test
  void aSingleSlipFindsTheName() {
    assertThat(NearestName.among(NAMES, "bonds_penatly")).contains("bonds_penalty");
    assertThat(NearestName.among(NAMES, "kapa")).contains("kappa");
    assertThat(NearestName.among(NAMES, "kappa_u61")).contains("kappa_u16");
    assertThat(NearestName.among(NAMES, "lwo")).contains("low");
  }

  @Test
  void otherWaysOfWritingFindTheName() {
    assertThat(NearestName.among(NAMES, "BondsPenalty")).contains("bonds_penalty");
    assertThat(NearestName.among(NAMES, "bonds-penalty")).contains("bonds_penalty");
    assertThat(NearestName.among(NAMES, "Kappa")).contains("kappa");
  }

  @Test
  void whatIsFarFromEveryNameFindsNone() {
    assertThat(NearestName.among(NAMES, "weather")).isEmpty();
    assertThat(NearestName.among(NAMES, "x")).isEmpty();
    assertThat(NearestName.among(NAMES, "")).isEmpty();
    assertThat(NearestName.among(NAMES, "kappa".repeat(100_000))).isEmpty();
  }
}
