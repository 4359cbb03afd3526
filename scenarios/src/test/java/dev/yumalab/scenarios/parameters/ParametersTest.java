package dev.yumalab.scenarios.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The registry agrees with itself and with the chain's defaults of a new subnet. */
class ParametersTest {
  @Test
  void everyPathIsUniqueAndEverySentenceIsOne() {
    assertThat(Parameters.lab().all()).extracting(Parameter::path).doesNotHaveDuplicates();
    assertThat(Parameters.lab().all())
        .allSatisfy(
            parameter ->
                assertThat(parameter.meaning()).matches("[A-Z].*\\.").hasSizeGreaterThan(15))
        .allSatisfy(parameter -> assertThat(parameter.path()).isNotBlank());
  }

  @Test
  void parametersThatExcludeEachOtherSaySoBoth() {
    List<Parameter> excluding =
        Parameters.lab().all().stream().filter(p -> p.insteadOf().isPresent()).toList();
    assertThat(excluding).hasSize(16);
    assertThat(excluding)
        .allSatisfy(
            parameter ->
                assertThat(Parameters.lab().get(parameter.insteadOf().get()).insteadOf())
                    .contains(parameter.path()));
  }

  @Test
  void defaultsAreThoseOfANewSubnet() {
    assertThat(defaultOf(SubnetParameters.KAPPA)).isEqualTo(whole(32_767));
    assertThat(defaultOf(SubnetParameters.BONDS_PENALTY)).isEqualTo(whole(65_535));
    assertThat(defaultOf(SubnetParameters.BONDS_MOVING_AVERAGE)).isEqualTo(whole(900_000));
    assertThat(defaultOf(SubnetParameters.YUMA)).isEqualTo(whole(3));
    assertThat(defaultOf(SubnetParameters.LIQUID_ALPHA_ENABLED))
        .isEqualTo(new ParameterValue.Flag(false));
    assertThat(defaultOf(SubnetParameters.LIQUID_ALPHA_LOW)).isEqualTo(whole(45_875));
    assertThat(defaultOf(SubnetParameters.LIQUID_ALPHA_HIGH)).isEqualTo(whole(58_982));
    assertThat(defaultOf(SubnetParameters.LIQUID_ALPHA_STEEPNESS)).isEqualTo(whole(1_000));
    assertThat(defaultOf(SubnetParameters.TEMPO_BLOCKS)).isEqualTo(whole(360));
    assertThat(defaultOf(SubnetParameters.TOTAL_STAKE_ALPHA))
        .isEqualTo(whole(1_000_000_000_000_000L));
  }

  @Test
  void bothSpellingsHaveOneDefault() {
    assertThat(defaultOf(SubnetParameters.KAPPA_U16)).isEqualTo(defaultOf(SubnetParameters.KAPPA));
    assertThat(SubnetParameters.KAPPA_U16.absence()).isEqualTo("default 32767");
    assertThat(SubnetParameters.KAPPA.absence()).isEqualTo("default 0.5");
    assertThat(SubnetParameters.TOTAL_STAKE_RAO.absence())
        .isEqualTo("default 1_000_000_000_000_000");
  }

  @Test
  void rangesOfBothSpellingsOfALiquidAlphaMeetTheChainsLowerBound() {
    assertThat(SubnetParameters.LIQUID_ALPHA_LOW.type().range()).isEqualTo("0.025..1");
    assertThat(SubnetParameters.LIQUID_ALPHA_LOW_U16.type().range()).isEqualTo("1638..65535");
  }

  @Test
  void teamsGoByNameInKeysOutsideOfTheirBlock() {
    Parameters.Addressed addressed =
        Parameters.lab().addressed("teams.cabal.self_weight").orElseThrow();
    assertThat(addressed.parameter()).isEqualTo(TeamParameters.SELF_WEIGHT);
    assertThat(addressed.team()).contains("cabal");
    assertThat(addressed.key()).isEqualTo("teams.cabal.self_weight");
    assertThat(Parameters.lab().addressed("teams[].self_weight")).isEmpty();
    assertThat(Parameters.lab().addressed("teams.self_weight")).isEmpty();
    assertThat(Parameters.lab().addressed("teams.cabal.self_wait")).isEmpty();
  }

  @Test
  void aRawSpellingIsKeptUnderItsCanonicalKey() {
    assertThat(Parameters.lab().addressed("subnet.kappa_u16").map(Parameters.Addressed::key))
        .contains("subnet.kappa");
  }

  @Test
  void onlyWhatMayChangeInARunIsListedForEvents() {
    assertThat(Parameters.lab().changeableKeys(List.of("a", "b")))
        .contains(
            "subnet.kappa",
            "subnet.kappa_u16",
            "subnet.bonds_penalty",
            "subnet.bonds_penalty_u16",
            "subnet.bonds_moving_average",
            "subnet.yuma",
            "subnet.liquid_alpha.enabled",
            "subnet.liquid_alpha.low_u16",
            "weights_persistence",
            "teams.a.self_weight",
            "teams.b.weight_stddev",
            "teams.b.restake")
        .doesNotContain("subnet.neurons", "teams.a.stake_share", "seed", "epochs");
  }

  @Test
  void groupsKnowTheirMembers() {
    assertThat(Parameters.lab().root().keys())
        .containsExactly(
            "name",
            "question",
            "expect",
            "extends",
            "seed",
            "fidelity",
            "epochs",
            "subnet",
            "teams",
            "agents",
            "rules",
            "queries",
            "network",
            "cabal",
            "weights_persistence",
            "events");
    assertThat(SubnetParameters.SUBNET.member("liquid_alpha"))
        .contains(SubnetParameters.LIQUID_ALPHA);
    assertThat(SubnetParameters.SUBNET.member("nothing")).isEqualTo(Optional.empty());
  }

  private static ParameterValue defaultOf(Parameter parameter) {
    return ((WhenAbsent.Default) parameter.whenAbsent()).value();
  }

  private static ParameterValue whole(long value) {
    return new ParameterValue.Whole(value);
  }
}
