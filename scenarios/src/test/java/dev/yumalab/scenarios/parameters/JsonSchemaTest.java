package dev.yumalab.scenarios.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.yumalab.scenarios.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors that use the schema accept the built-in scenarios and mark typical mistakes. */
class JsonSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonSchema.text(Parameters.lab()), InputFormat.JSON);

  static final List<String> BUILT_INS = Catalogue.names();

  private static final String TEAMS =
      "teams: [{name: a, stake_share: 0.6, self_weight: 1}, {name: b, stake_share: 0.4,"
          + " self_weight: 1}]\n";

  @ParameterizedTest
  @FieldSource("BUILT_INS")
  void builtInScenariosAreValid(String name) {
    String text = new String(Catalogue.content(name).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "seed: 1_000_000\n",
        "subnet: {kappa_u16: 32767, total_stake_alpha: 1_000_000}\n",
        "subnet: {total_stake_alpha: 1.5, liquid_alpha: {enabled: true, low: 0.7, high_u16:"
            + " 9000}}\n",
        "expect: {metric: a_stake_share_end, at_least: start}\n",
        "expect: {metric: b_emission_share_mean, at_most: 0.5}\n",
        "events: [{at_epoch: 5, set: {subnet.kappa: 0.6, teams.a.restake: 0.5}}]\n"
      })
  void validScenariosAreValid(String more) {
    assertThat(mistakes("name: x\n" + TEAMS + more)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subnet: {kapa: 0.5}\n",
        "subnet: {kappa: 1.5}\n",
        "subnet: {kappa: 0.5, kappa_u16: 3}\n",
        "subnet: {kappa_u16: 65536}\n",
        "subnet: {yuma: 4}\n",
        "subnet: {neurons: many}\n",
        "subnet: {neurons: 5000}\n",
        "subnet: {liquid_alpha: {enabled: 3}}\n",
        "subnet: {liquid_alpha: {low: 0.02}}\n",
        "subnet: 5\n",
        "fidelity: blocks\n",
        "epochs: 0\n",
        "epochs: 3.5\n",
        "question: [a]\n",
        "weights_persistence: -1\n",
        "expect: {metric: a_stake, at_least: 0.5}\n",
        "expect: {metric: a_stake_share_end, at_least: end}\n",
        "expect: {metric: a_stake_share_end, at_least: 0.1, at_most: 0.2}\n",
        "events: [{at_epoch: 5}]\n",
        "events: [{at_epoch: 5, set: {subnet.neurons: 6}}]\n",
        "events: [{at_epoch: 5, set: {teams.a.name: c}}]\n",
        "surprise: 1\n"
      })
  void typicalMistakesAreMarked(String more) {
    assertThat(mistakes("name: x\n" + TEAMS + more)).isNotEmpty();
  }

  @Test
  void aRecordedNetworkTakesThePlaceOfTeams() {
    String network =
        "name: x\nnetwork: { snapshot: a.network.json.gz, sha256: " + "0a".repeat(32) + " }\n";
    assertThat(mistakes(network)).isEmpty();
    assertThat(mistakes(network + "cabal: { validators: [0, 3], self_weight: 0.5 }\n")).isEmpty();
    assertThat(mistakes(network + "cabal: { validators: [3, 3] }\n")).isNotEmpty();
    assertThat(mistakes(network + "cabal: { validators: [4096] }\n")).isNotEmpty();
    assertThat(mistakes(network + "cabal: { validators: [] }\n")).isNotEmpty();
    assertThat(mistakes(network + TEAMS)).isNotEmpty();
    assertThat(mistakes(network.replace("0a0a", "xxxx"))).isNotEmpty();
  }

  @Test
  void eachStrategyTakesItsOwnSettingsOnly() {
    String group = "name: x\nagents: [{name: a, strategy: %s, with: {%s}}]\n";
    assertThat(mistakes(group.formatted("weight-copier", "source: single"))).isEmpty();
    assertThat(mistakes(group.formatted("take-raiser", "first_take: 0.18"))).isEmpty();
    assertThat(mistakes(group.formatted("take-raiser", "first_take: 0.19"))).isNotEmpty();
    assertThat(mistakes(group.formatted("honest", "source: single"))).isNotEmpty();
    assertThat(mistakes(group.formatted("weight-copier", "source: best"))).isNotEmpty();
    assertThat(mistakes(group.formatted("copier", ""))).isNotEmpty();
  }

  @Test
  void requiredKeysAreRequiredUnlessTheFileExtendsAnother() {
    assertThat(mistakes("name: x\n")).isNotEmpty();
    assertThat(mistakes(TEAMS)).isNotEmpty();
    assertThat(mistakes("extends: honest-control\n")).isEmpty();
    assertThat(mistakes("name: x\nteams: [{name: a, stake_share: 1}]\n")).isNotEmpty();
  }

  @Test
  void everyParameterIsInTheSchemaWithItsSentence() {
    String schema = JsonSchema.text(Parameters.lab());
    for (Parameter parameter : Parameters.lab().all()) {
      assertThat(schema).contains("\"" + parameter.key() + "\": {").contains(parameter.meaning());
    }
  }

  @Test
  void defaultsAreExactNumbers() {
    assertThat(JsonSchema.text(Parameters.lab()))
        .contains("\"default\": 0.70001")
        .contains("\"default\": 0.5")
        .contains("\"default\": \"two-team\"")
        .contains("\"default\": false");
  }

  private static List<String> mistakes(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
