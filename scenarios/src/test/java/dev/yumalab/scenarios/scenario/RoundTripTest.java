package dev.yumalab.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.scenarios.parameters.ParameterValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What the writer writes, the reader reads back as the same scenario. */
class RoundTripTest {
  private Path file;

  @BeforeTry
  void createFile() throws IOException {
    file = Files.createTempFile("scenario", ".yaml");
  }

  @AfterTry
  void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 500)
  void everyFormReadsBackAsAnEqualScenario(@ForAll("scenarios") Scenario scenario)
      throws IOException {
    for (String text :
        List.of(
            ScenarioWriter.canonical(scenario),
            ScenarioWriter.resolved(scenario),
            ScenarioWriter.starter(scenario))) {
      Files.writeString(file, text);
      ReadResult result = ScenarioReader.read(ScenarioSource.file(file), List.of());
      assertThat(result).as(text).isInstanceOf(ReadResult.Valid.class);
      assertThat(((ReadResult.Valid) result).scenario()).isEqualTo(scenario);
    }
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    Arbitrary<Integer> epochs = Arbitraries.integers().between(1, 1_000_000);
    Arbitrary<List<Team>> teams = teams();
    return Combinators.combine(subnets(), teams, epochs)
        .flatAs(
            (subnet, pair, last) ->
                Combinators.combine(
                        names(),
                        questions(),
                        expectations(pair).optional(),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        shares(),
                        events(pair, last))
                    .as(
                        (name, question, expectation, seed, persistence, events) ->
                            new Scenario(
                                name,
                                question,
                                expectation,
                                seed,
                                Fidelity.EPOCH,
                                last,
                                subnet,
                                pair,
                                persistence,
                                events)));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("no", "null", "true", "1e5", "007", "a", "X-y_9", "0x10", "1_000", "y");
  }

  private static Arbitrary<String> questions() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars("äéß€中\u00a0\u0301")
            .ofMaxLength(80)
            .map(text -> text.strip().replaceAll("\\s+", " "));
    return Arbitraries.oneOf(
        any, Arbitraries.of("", "\"", "\\", "# no comment", "a: b", "'", "\\u0041", "😀 {[,]}"));
  }

  private static Arbitrary<Double> shares() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, 1.0, 0.1 + 0.2, Double.MIN_NORMAL, 1e-9),
        Arbitraries.doubles().between(0, 1).ofScale(6));
  }

  private static Arbitrary<Integer> u16s() {
    return Arbitraries.integers().between(0, 65_535);
  }

  private static Arbitrary<Subnet> subnets() {
    Arbitrary<LiquidAlpha> liquid =
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1_638, 65_535),
                Arbitraries.integers().between(1_638, 65_535),
                Arbitraries.integers().between(-32_768, 32_767))
            .as(
                (on, one, other, steepness) ->
                    new LiquidAlpha(on, Math.min(one, other), Math.max(one, other), steepness));
    Arbitrary<List<Integer>> sizes =
        Arbitraries.integers()
            .between(4, 4_096)
            .flatMap(
                neurons ->
                    Arbitraries.integers()
                        .between(2, neurons - 2)
                        .map(validators -> List.of(neurons, validators)));
    return Combinators.combine(
            sizes,
            // With a million epochs a longer tempo would pay more than can be counted.
            Arbitraries.integers().between(1, 5_000),
            u16s(),
            u16s(),
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.of(2, 3),
            liquid,
            Arbitraries.longs().between(1_000_000_000L, 21_000_000_000_000_000L))
        .as(
            (size, tempo, kappa, penalty, average, yuma, alpha, stake) ->
                new Subnet(
                    size.getFirst(),
                    size.getLast(),
                    tempo,
                    kappa,
                    penalty,
                    average,
                    yuma,
                    alpha,
                    stake));
  }

  private static Arbitrary<List<Team>> teams() {
    Arbitrary<BigDecimal> share =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.000001"), new BigDecimal("0.999999"))
            .ofScale(6);
    Arbitrary<List<String>> names =
        Arbitraries.of(List.of("a", "b"), List.of("null", "no"), List.of("1-2_3", "set"));
    return Combinators.combine(
            names, share, shares(), shares(), Arbitraries.doubles().between(0, 10), shares())
        .as(
            (pair, part, self, other, stddev, restake) ->
                List.of(
                    new Team(
                        pair.getFirst(),
                        part.doubleValue(),
                        self,
                        stddev,
                        restake,
                        Strategy.TWO_TEAM,
                        OptionalInt.of(1),
                        OptionalInt.empty()),
                    new Team(
                        pair.getLast(),
                        BigDecimal.ONE.subtract(part).doubleValue(),
                        other,
                        0.4,
                        1,
                        Strategy.TWO_TEAM,
                        OptionalInt.empty(),
                        OptionalInt.of(1))));
  }

  private static Arbitrary<Expectation> expectations(List<Team> teams) {
    Arbitrary<Target> targets =
        Arbitraries.oneOf(
            Arbitraries.of(new Target.Start()), shares().map(value -> new Target.Value(value)));
    return Combinators.combine(Arbitraries.of(Comparison.values()), targets)
        .as(
            (comparison, target) ->
                new Expectation(teams.getFirst().name() + "_stake_share_end", comparison, target));
  }

  private static Arbitrary<List<ScheduledChange>> events(List<Team> teams, int epochs) {
    Arbitrary<List<Setting>> settings =
        Combinators.combine(
                u16s().optional(),
                Arbitraries.of(2, 3).optional(),
                shares().optional(),
                shares().optional())
            .as(
                (kappa, yuma, self, persistence) -> {
                  List<Setting> some = new ArrayList<>();
                  add(some, "subnet.kappa", kappa.map(v -> new ParameterValue.Whole(v)));
                  add(some, "subnet.yuma", yuma.map(v -> new ParameterValue.Whole(v)));
                  String key = "teams." + teams.getLast().name() + ".self_weight";
                  add(some, key, self.map(ParameterValue.Decimal::new));
                  add(some, "weights_persistence", persistence.map(ParameterValue.Decimal::new));
                  return some;
                })
            .filter(some -> !some.isEmpty());
    Arbitrary<Moment> moments =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, epochs).map(Moment.Epoch::new),
            Arbitraries.longs().between(1, epochs).map(Moment.Block::new));
    return Combinators.combine(moments, settings)
        .as(ScheduledChange::new)
        .list()
        .ofMaxSize(4)
        .map(
            changes -> {
              TreeMap<Moment, ScheduledChange> byMoment = new TreeMap<>();
              changes.forEach(change -> byMoment.put(change.at(), change));
              return List.copyOf(byMoment.values());
            });
  }

  private static void add(
      List<Setting> settings, String key, Optional<? extends ParameterValue> value) {
    value.ifPresent(present -> settings.add(new Setting(key, present)));
  }
}
