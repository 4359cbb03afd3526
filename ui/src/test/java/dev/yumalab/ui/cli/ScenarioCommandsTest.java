package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about scenarios print data to one stream, messages to the other, and exit right. */
class ScenarioCommandsTest {
  @TempDir private Path folder;

  private record Outcome(int exit, String out, String err) {}

  private static Outcome yumalab(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Outcome(exit, out.toString(), err.toString());
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "validate", "explain", "schema"})
  void everyCommandHelpsWithAnExample(String command) {
    Outcome outcome = yumalab(command, "--help");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Usage: yumalab " + command).containsPattern("Examples?:");
    assertThat(outcome.out()).contains("  yumalab " + command);
    assertThat(outcome.out()).doesNotContain("--version");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void listShowsEachNameWithItsQuestion() {
    Outcome outcome = yumalab("list");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines())
        .contains("Cabals", "Copying and secrecy", "Registration and sybils", "Quality");
    assertThat(outcome.out().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "  two-team-cabal +Does an honest majority keep its stake against a cabal"
                            + " that votes for itself\\?"));
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void listPrintsJsonOnRequest() {
    assertThat(yumalab("list", "--json").out())
        .startsWith("[{\"name\":\"two-team-cabal\",\"question\":\"Does")
        .endsWith("?\"}]" + System.lineSeparator());
  }

  @Test
  void validateSaysWhatAValidScenarioIs() {
    Outcome outcome = yumalab("validate", "two-team-cabal", "--set", "subnet.kappa=0.6");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("two-team-cabal: valid. two-team-cabal (")
        .contains("): honest 60 %, cabal 40 % of the stake; 512 neurons, 64 validators;")
        .contains("kappa 0.6");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void validateListsEveryMistakeAndExitsWithThree() throws IOException {
    String bad = file("bad.yaml", "extends: honest-control\nsubnet: { kapa: 1 }\nepochs: 0\n");
    Outcome outcome = yumalab("validate", "honest-control", bad);
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("honest-control: valid");
    assertThat(outcome.err().lines())
        .containsExactly(
            bad + ":2:11: unknown key 'kapa' in subnet. Did you mean 'kappa' (0..1, default 0.5)?",
            bad + ":3:9: epochs must be a whole number in 1..1_000_000, found '0'");
  }

  @Test
  void validatePrintsJsonOnRequest() throws IOException {
    String bad = file("bad.yaml", "extends: honest-control\nepochs: 0\n");
    Outcome outcome = yumalab("validate", bad, "honest-control", "--json");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("\"valid\":false,\"problems\":[{\"place\":\"" + bad + ":2:9\"")
        .contains("\"line\":2,\"column\":9,\"message\":\"epochs must be")
        .contains(
            "\"source\":\"honest-control\",\"valid\":true,\"name\":\"honest-control\",\"hash\":\"");
  }

  @Test
  void whatCannotBeReadIsInvalidInput() {
    Outcome outcome = yumalab("validate", folder.resolve("none.yaml").toString());
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err().strip()).endsWith("none.yaml: no such file");
    assertThat(yumalab("validate", "two-team-cabl").err())
        .contains("Did you mean 'two-team-cabal'?");
  }

  @Test
  void aWrongCommandLineIsUsage() {
    assertThat(yumalab("validate").exit()).isEqualTo(2);
    assertThat(yumalab("validate", "honest-control", "--set", "epochs").exit()).isEqualTo(2);
    assertThat(yumalab("validate", "honest-control", "--set", "=5").exit()).isEqualTo(2);
    assertThat(yumalab("explain", "seed", "--set", "seed=5").exit()).isEqualTo(2);
    assertThat(yumalab("validate", "honest-control", "--set", "epochs").err().lines())
        .containsExactly(
            "yumalab: --set needs KEY=VALUE, such as --set subnet.kappa=0.55, not 'epochs'",
            "Try 'yumalab validate --help'.");
  }

  @Test
  void schemaIsPrintedOrWritten() throws IOException {
    Outcome printed = yumalab("schema");
    assertThat(printed.exit()).isZero();
    assertThat(printed.out()).startsWith("{\n").contains("draft-07");
    Path target = folder.resolve("scenario.schema.json");
    Outcome written = yumalab("schema", "-o", target.toString());
    assertThat(written.exit()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(target)).isEqualTo(printed.out());
    Outcome refused = yumalab("schema", "-o", folder.resolve("none/x.json").toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("yumalab: cannot write ");
  }

  @Test
  void schemaOverwritesOnlyWhenForced() throws IOException {
    String mine = file("mine.json", "precious");
    Outcome refused = yumalab("schema", "-o", mine);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("mine.json exists", "--force");
    assertThat(folder.resolve("mine.json")).hasContent("precious");

    assertThat(yumalab("schema", "-o", mine, "--force").exit()).isZero();
    assertThat(folder.resolve("mine.json")).content().contains("draft-07");
    assertThat(yumalab("schema", "--force").err()).contains("--force needs --output");
  }

  @Test
  void idleLiquidAlphaIsNotedOnStandardError() {
    String[] idle = {"--set", "subnet.liquid_alpha.enabled=true", "--set", "subnet.yuma=2"};
    Outcome validated = yumalab("validate", "honest-control", idle[0], idle[1], idle[2], idle[3]);
    assertThat(validated.exit()).isZero();
    assertThat(validated.out()).startsWith("honest-control: valid");
    assertThat(validated.err())
        .startsWith("honest-control: note: subnet.liquid_alpha is enabled but has no effect");
    Outcome run = yumalab("run", "honest-control", "--dry-run", idle[0], idle[1], idle[2], idle[3]);
    assertThat(run.err()).startsWith("note: subnet.liquid_alpha is enabled but has no effect");
    Outcome json =
        yumalab("validate", "--json", "honest-control", idle[0], idle[1], idle[2], idle[3]);
    assertThat(json.out()).contains("\"note\":\"subnet.liquid_alpha is enabled");
    assertThat(json.err()).isEmpty();
  }

  @Test
  void anEscapeWithoutCharacterIsInvalidInput() throws IOException {
    String bad = file("bad.yaml", "extends: honest-control\nname: x\nquestion: \"\\UFFFFFFFF\"\n");
    Outcome outcome = yumalab("validate", bad);
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).startsWith(bad + ":3:12: not valid YAML: an escape \\U above");
    Outcome set = yumalab("validate", "honest-control", "--set", "question=\"\\UFFFFFFFF\"");
    assertThat(set.exit()).isEqualTo(3);
    assertThat(set.err()).contains("not valid YAML: an escape \\U above");
  }

  @Test
  void argumentsTooManyAreNamed() {
    assertThat(yumalab("run", "honest-control", "more").err())
        .startsWith("yumalab: not expected here: 'more'");
    assertThat(yumalab("retention", "--bonds-penalty", "1", "--penalty-u16", "2").err())
        .startsWith("yumalab: --bonds-penalty=P, --penalty-u16=N are mutually exclusive");
  }

  @Test
  void wrongNumbersAreAnsweredInWordsOfPeople() {
    assertThat(yumalab("run", "honest-control", "--seed", "x").err())
        .contains("Invalid value for option '--seed': 'x' is not a whole number")
        .doesNotContain("long");
    assertThat(yumalab("run", "honest-control", "--seed", "9".repeat(30)).err())
        .contains("is too large");
    assertThat(yumalab("retention", "--kappa", "half").err())
        .contains("'half' is not a decimal number");
    assertThat(yumalab("retention", "--stakes", "0.5,0,7x").err())
        .contains("'7x' is not a decimal number")
        .doesNotContain("BigDecimal");
    assertThat(yumalab("retention", "--grid", "1.5").err()).contains("'1.5' is not a whole number");
    assertThat(yumalab("retention", "--weight-stddev", "0x1p-2").err())
        .contains("'0x1p-2' is not a decimal number");
  }

  @Test
  void explainWithoutAKeyListsAllKeys() {
    Outcome outcome = yumalab("explain");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines())
        .hasSizeGreaterThan(30)
        .anyMatch(line -> line.matches("subnet\\.kappa +0\\.\\.1, default 0\\.5"));
  }

  @Test
  void explainSaysAllAboutAKey() {
    assertThat(yumalab("explain", "subnet.kappa").out().lines())
        .containsExactly(
            "subnet.kappa",
            "  The stake majority that must support a weight: what a validator gives beyond that"
                + " level is clipped.",
            "  values        a number in 0..1",
            "  unit          share of stake",
            "  if not set    default 0.5",
            "  on the chain  Kappa (u16)",
            "  not with      subnet.kappa_u16",
            "  in a run      may change, by events");
  }

  @Test
  void explainFindsKeysInEveryWayOfNamingThem() {
    for (String key :
        List.of(
            "self_weight", "teams.self_weight", "teams[].self_weight", "teams.cabal.self_weight")) {
      assertThat(yumalab("explain", key).out()).startsWith("teams[].self_weight");
    }
    assertThat(yumalab("explain", "name").out()).startsWith("name");
    assertThat(yumalab("explain", "at_epoch").out()).startsWith("events[].at_epoch");
  }

  @Test
  void explainKnowsMetricsOfTeamsAndOfTheSubnet() {
    assertThat(yumalab("explain", "copier_advantage_mean").out())
        .startsWith("TEAM_advantage_mean\n  a team's ");
    assertThat(yumalab("explain", "profit_tao").out()).contains("  unit          TAO");
    assertThat(yumalab("explain", "stake_gini_end").out()).startsWith("stake_gini_end\n");
  }

  @Test
  void explainSuggestsTheNearestKey() {
    Outcome outcome = yumalab("explain", "kapa");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().strip())
        .isEqualTo(
            "yumalab: no key, strategy or metric 'kapa'. Did you mean 'kappa'? 'yumalab explain'"
                + " lists all keys.");
    assertThat(yumalab("explain", "subnet.kapa").err()).contains("Did you mean 'subnet.kappa'?");
  }

  @Test
  void explainSaysWhatAStrategyDoesAndWhatItCanBeSetTo() {
    assertThat(yumalab("explain", "take-raiser").out().lines())
        .contains("take-raiser", "  from fidelity epoch")
        .contains(
            "    first_take (0..0.18, default: 0) (of dividends): The take that lures nominators.");
    assertThat(yumalab("explain", "first_take").out().lines())
        .contains("  of strategies take-raiser", "  values        a number in 0..0.18");
    assertThat(yumalab("explain", "subnet.kappa").out()).doesNotContain("of strategies");
    assertThat(yumalab("explain", "take-riser").err()).contains("Did you mean 'take-raiser'?");
  }

  @Test
  void explainKnowsTheGroupsOfAScenarioOfAgents() {
    String[] unset = {"explain", "agents.honest.coalition", "--scenario", "bribery-ring"};
    assertThat(yumalab(unset).out()).endsWith("here          not set\n");
    String[] unknown = {"explain", "agents.nobody.coalition", "--scenario", "bribery-ring"};
    assertThat(yumalab(unknown).err()).contains("the scenario has no agents 'nobody'.");
  }

  @Test
  void explainTellsAllKeysOfOneName() {
    assertThat(yumalab("explain", "validators").out().lines())
        .contains("subnet.validators", "teams[].validators");
  }

  @Test
  void explainSaysWhichSourceWon() throws IOException {
    String base = file("base.yaml", "extends: two-team-cabal\nepochs: 5\nsubnet: { kappa: 0.6 }\n");
    String top = file("top.yaml", "extends: base.yaml\nepochs: 6\n");
    String[] command = {"explain", "", "--scenario", top, "--set", "subnet.yuma=2"};
    assertThat(explained(command, "epochs")).endsWith("epochs = 6, set in " + top + ":2:9");
    assertThat(explained(command, "kappa"))
        .endsWith("subnet.kappa = 0.6 (u16 39321), set in " + base + ":3:18");
    assertThat(explained(command, "subnet.kappa_u16")).contains("subnet.kappa = 0.6 (u16 39321)");
    assertThat(explained(command, "yuma"))
        .endsWith("subnet.yuma = 2, set by the option --set subnet.yuma=2");
    assertThat(explained(command, "tempo_blocks"))
        .endsWith("subnet.tempo_blocks = 360, the default");
    assertThat(explained(command, "self_weight"))
        .contains("teams.honest.self_weight = 0.75, set in built-in:two-team-cabal:")
        .contains("teams.cabal.self_weight = 1.0, set in built-in:two-team-cabal:");
    assertThat(explained(command, "teams.cabal.self_weight")).doesNotContain("honest");
    assertThat(explained(command, "teams.validators")).endsWith("here          not set");
  }

  private static String explained(String[] command, String key) {
    String[] args = command.clone();
    args[1] = key;
    Outcome outcome = yumalab(args);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out().strip();
  }

  @Test
  void explainListsAllValuesOfAScenario() {
    assertThat(yumalab("explain", "--scenario", "two-team-cabal").out().lines())
        .anyMatch(line -> line.matches("teams\\.cabal\\.restake +1\\.0, set in built-in:.*"))
        .anyMatch(line -> line.matches("subnet\\.yuma +3, the default"));
  }

  @Test
  void explainRefusesAnInvalidScenarioOrAnUnknownTeam() throws IOException {
    String bad = file("bad.yaml", "extends: honest-control\nepochs: 0\n");
    Outcome invalid = yumalab("explain", "seed", "--scenario", bad);
    assertThat(invalid.exit()).isEqualTo(3);
    assertThat(invalid.err()).startsWith(bad + ":2:9: epochs must be");
    Outcome unknown = yumalab("explain", "teams.x.restake", "--scenario", "honest-control");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err().strip()).isEqualTo("yumalab: the scenario has no team 'x'.");
  }
}
