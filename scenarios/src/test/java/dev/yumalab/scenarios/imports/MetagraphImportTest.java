package dev.yumalab.scenarios.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot becomes a scenario: the same numbers to the rao and the u16, over nothing. */
class MetagraphImportTest {
  @TempDir private Path folder;

  @Test
  void stakeBecomesRaoByItsExactDecimals() throws Exception {
    NetworkImport.Outcome outcome = importAs("a", Optional.empty());
    Recording recording = scenario(outcome).network().orElseThrow().file().recording();
    assertThat(recording.stakeRao())
        .containsExactly(
            500_000_000_000L,
            300_000_000_000L,
            199_999_999_999L,
            0L,
            0L,
            1L,
            0L,
            0L,
            0L,
            1_000_000L);
    assertThat(outcome.notes())
        .containsExactly(
            "1 stakes had more than 9 decimals and were floored to a rao",
            "1 weights are less than half of 1/65535 of their row's largest: now 0");
  }

  @Test
  void rowsBecomeU16AsAClientSendsThem() throws Exception {
    Recording.Snapshot snapshot =
        (Recording.Snapshot)
            scenario(importAs("a", Optional.empty())).network().orElseThrow().file().recording();
    // 65535/2 = 32767.5 is rounded up, 65535/3 = 21845 is whole.
    assertThat(snapshot.weights().toString())
        .startsWith("0: 3=65535 4=32768 5=32768\n1: 3=65535 4=21845\n2: 5=0 9=65535\n3:\n");
    assertThat(snapshot.block()).isEqualTo(1_000_000);
    assertThat(snapshot.weightSetters()).containsExactly(0, 1, 2);
  }

  @Test
  void rowsThatWereDividedByTheirSumInSinglePrecisionComeBackToTheBit() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int round = 0; round < 40; round++) {
      int[] stored = random.ints(9, 1, 65_536).toArray();
      stored[random.nextInt(9)] = 65_535;
      float sum = Arrays.stream(stored).sum();
      String weights =
          Arrays.stream(stored)
              .mapToObj(value -> Float.toString(value / sum))
              .collect(Collectors.joining(","));
      Path file =
          Files.writeString(
              folder.resolve("row.json"),
              """
              {"netuid":1,"block":5,"n":10,"stake":[1,0,0,0,0,0,0,0,0,0],
              "weights":[{"uid":0,"to":[1,2,3,4,5,6,7,8,9],"w":[%s]}]}\
              """
                  .formatted(weights));
      Scenario scenario =
          scenario(
              NetworkImport.metagraph(
                  file.toString(),
                  new NetworkImport.Target(folder, Optional.of("row"), true),
                  Optional.empty()));
      Recording.Snapshot snapshot =
          (Recording.Snapshot) scenario.network().orElseThrow().file().recording();
      for (int k = 0; k < 9; k++) {
        assertThat(snapshot.weights().value(0, k)).isEqualTo(stored[k]);
      }
    }
  }

  @Test
  void namesThatYamlWouldMisreadAreQuoted() throws Exception {
    for (String name : List.of("null", "true", "007", "1e5", "No", "top-3")) {
      assertThat(scenario(importAs(name, Optional.empty())).name()).isEqualTo(name);
    }
  }

  @Test
  void gzipAndPlainGiveTheSameFiles() throws Exception {
    Files.write(folder.resolve("packed"), GeneratedNetworks.gzip(GeneratedNetworks.SNAPSHOT));
    NetworkImport.Outcome plain = importAs("same", Optional.empty());
    NetworkImport.Outcome packed =
        NetworkImport.metagraph(
            folder.resolve("packed").toString(),
            new NetworkImport.Target(folder.resolve("other"), Optional.of("same"), false),
            Optional.empty());
    assertThat(packed.scenario()).hasSameTextualContentAs(plain.scenario());
    assertThat(packed.data()).hasSameBinaryContentAs(plain.data());
  }

  @Test
  void whatTheFileLacksIsListedAndWritten() throws Exception {
    NetworkImport.Outcome outcome = importAs("a", Optional.empty());
    assertThat(outcome.defaults())
        .contains("subnet.kappa: 0.5", "subnet.tempo_blocks: 360", "bonds: none at the start");
    String text = Files.readString(outcome.scenario());
    assertThat(text).contains("kappa: 0.5 ", "# default; 0..1 (share of stake)", "#    1: uid 0");
    assertThat(scenario(outcome).subnet().neurons()).isEqualTo(10);
    assertThat(scenario(outcome).subnet().totalStakeRao()).isEqualTo(1_000_001_000_000L);
    assertThat(outcome.scenario().getFileName()).hasToString("a.yaml");
  }

  @Test
  void ranksOrderThoseWhoSetWeightsByStake() throws Exception {
    Scenario scenario =
        scenario(
            importAs(
                "a",
                Optional.of(
                    new CabalChoice(
                        new CabalChoice.Members.Ranks(2, 3), Optional.of(Set.of(7)), "0.75"))));
    assertThat(scenario.network().orElseThrow().cabal())
        .hasValueSatisfying(
            cabal -> {
              assertThat(cabal.validators()).containsExactlyInAnyOrder(1, 2);
              assertThat(cabal.miners()).contains(Set.of(7));
              assertThat(cabal.selfWeight()).isEqualTo(0.75);
            });
    assertThat(scenario.teamNames()).containsExactly("honest", "cabal");
    assertThat(scenario.question()).contains("50.00 % of the stake");
  }

  @Test
  void aCabalThatDoesNotFitIsRefused() {
    refused(
        new CabalChoice(new CabalChoice.Members.Ranks(2, 4), Optional.empty(), "1.0"),
        "the ranks must lie in 1..3, since so many uids set weights, not 2-4");
    refused(
        new CabalChoice(new CabalChoice.Members.Uids(Set.of(4)), Optional.empty(), "1.0"),
        "uid 4 sets no weights, so it is no validator; validators by stake: 0, 1, 2");
    refused(
        new CabalChoice(new CabalChoice.Members.Ranks(1, 1), Optional.of(Set.of(2)), "1.0"),
        "uid 2 sets weights, so it is a validator, not a miner");
    refused(
        new CabalChoice(new CabalChoice.Members.Ranks(1, 1), Optional.of(Set.of(10)), "1.0"),
        "there is no uid 10 among 10");
  }

  @Test
  void nothingIsOverwrittenUnlessForced() throws Exception {
    NetworkImport.Outcome first = importAs("a", Optional.empty());
    Files.writeString(first.scenario(), "mine");
    assertThatThrownBy(() -> importAs("a", Optional.empty()))
        .isInstanceOf(UnfitOptionException.class)
        .hasMessageContaining("a.yaml exists");
    assertThat(first.scenario()).hasContent("mine");

    NetworkImport.metagraph(
        source(), new NetworkImport.Target(folder, Optional.of("a"), true), Optional.empty());
    assertThat(Files.readString(first.scenario())).contains("name: a");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("a.yaml", "a.network.json.gz", "snapshot.json");
  }

  private void refused(CabalChoice choice, String message) {
    assertThatThrownBy(() -> importAs("never", Optional.of(choice)))
        .isInstanceOf(UnfitOptionException.class)
        .hasMessage(message);
    assertThat(folder.toFile().list()).containsExactly("snapshot.json");
  }

  private String source() throws IOException {
    Path file = folder.resolve("snapshot.json");
    Files.writeString(file, GeneratedNetworks.SNAPSHOT);
    return file.toString();
  }

  private NetworkImport.Outcome importAs(String name, Optional<CabalChoice> cabal)
      throws IOException, RecordedFormatException, UnfitOptionException {
    return NetworkImport.metagraph(
        source(), new NetworkImport.Target(folder, Optional.of(name), false), cabal);
  }

  private static Scenario scenario(NetworkImport.Outcome outcome) {
    return switch (ScenarioReader.read(ScenarioSource.file(outcome.scenario()), List.of())) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }
}
