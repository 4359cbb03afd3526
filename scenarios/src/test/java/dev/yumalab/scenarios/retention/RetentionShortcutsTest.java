package dev.yumalab.scenarios.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.twoteam.StreamDraws;
import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a map shares between its cells changes no bit of any of them. */
class RetentionShortcutsTest {
  private static final int GRID = 4;

  @ParameterizedTest(name = "{0} neurons, {1} validators, stake {2}")
  @CsvSource({
    // One validator and one server in each team.
    "4, 2, 0.5",
    // One validator in a team, several servers, and the other way round.
    "9, 3, 0.9",
    "9, 3, 0.1",
    "12, 10, 0.5",
    // The cabal sets more rows than the honest side.
    "40, 7, 0.2",
    // Lengths that no vector register divides.
    "75, 11, 0.6"
  })
  void sizesAtTheEdges(int neurons, int validators, BigDecimal stake) {
    assertCellsArePlain(
        settings(32_767, 65_534, 0.4f, 0.5, neurons, validators, stake), streams(1));
  }

  @Property(tries = 100)
  void anySettings(
      @ForAll @IntRange(max = 0xFFFF) int kappa,
      @ForAll @IntRange(max = 0xFFFF) int penalty,
      @ForAll @FloatRange(max = 3) float deviation,
      @ForAll @DoubleRange(max = 1) double validatorShare,
      @ForAll @IntRange(min = 2, max = 12) int validators,
      @ForAll @IntRange(min = 2, max = 40) int servers,
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll long seed) {
    BigDecimal stake = BigDecimal.valueOf(percent, 2);
    assertCellsArePlain(
        settings(
            kappa, penalty, deviation, validatorShare, validators + servers, validators, stake),
        streams(seed));
  }

  /** At a deviation of 1000 about half of a validator's weights, and of the stakes, are zero. */
  @Test
  void weightsAndStakesOfZero() {
    assertCellsArePlain(
        settings(32_767, 65_534, 1000, 0.5, 30, 8, new BigDecimal("0.7")), streams(3));
  }

  /**
   * Recorded draws may be any numbers. These two make a validator's weights on honest servers wrap
   * to -2, which at a self-weight of 1/3 nearly cancels its weights on the cabal's: divided by what
   * is left they are no fractions any more.
   */
  @Test
  void recordedDrawsThatNoDistributionGives() {
    long third = (long) (0x1p64 / 3) - I32F32.ONE;
    RetentionSettings settings = settings(32_767, 65_534, 1, 0.5, 30, 8, new BigDecimal("0.7"));
    Draws wrapping = split -> withFirstTwoWeights(streams(4).draws(split), third);

    TeamRows honest = network(settings, wrapping).rows(RetentionNetwork.HONEST, 1);
    assertThat(honest.deviation().fractions()).isFalse();
    assertCellsArePlain(settings, wrapping);
  }

  private static TwoTeamDraws withFirstTwoWeights(TwoTeamDraws draws, long value) {
    return new TwoTeamDraws() {
      @Override
      public long[] stake(int team) {
        return draws.stake(team);
      }

      @Override
      public long[] weights(int team, int validator, int serverTeam) {
        long[] numbers = draws.weights(team, validator, serverTeam);
        if (serverTeam == RetentionNetwork.HONEST) {
          Arrays.fill(numbers, 0, 2, value);
        }
        return numbers;
      }
    };
  }

  @Test
  void aMapThatIsTooLargeToKeepIsTheSame() {
    RetentionSettings settings = settings(32_767, 65_534, 0.4f, 0.5, 30, 8, new BigDecimal("0.7"));
    RetentionNetwork network = network(settings, streams(5));
    long enoughForTwoSteps = 2 * network.weights(RetentionNetwork.CABAL);

    RetentionCell[][] kept = cells(settings, network, new CabalRows(network));
    RetentionCell[][] partly = cells(settings, network, new CabalRows(network, enoughForTwoSteps));
    RetentionCell[][] never = cells(settings, network, new CabalRows(network, 0));

    assertThat(partly).isDeepEqualTo(kept);
    assertThat(never).isDeepEqualTo(kept);
  }

  @Test
  void aSessionThatHeldAnotherStakeGivesTheSameCells() {
    RetentionSettings first = settings(32_767, 65_534, 0.4f, 0.5, 30, 8, new BigDecimal("0.9"));
    RetentionSettings second = settings(32_767, 65_534, 0.4f, 0.5, 30, 8, new BigDecimal("0.2"));
    RetentionNetwork other = network(first, streams(6));
    RetentionNetwork network = network(second, streams(6));
    try (RetentionCells used = new RetentionCells(second, new ReferenceKernel())) {
      used.row(other, new CabalRows(other), 1);

      assertThat(used.row(network, new CabalRows(network), 2))
          .isEqualTo(cells(second, network, new CabalRows(network))[2]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void threadsChangeNothing(int jobs) throws Exception {
    List<BigDecimal> stakes = List.of(new BigDecimal("0.6"), new BigDecimal("0.9"));
    RetentionSettings settings =
        new RetentionSettings(stakes, 32_767, 65_534, 0.4f, 0.5, 30, 8, GRID);
    List<RetentionMap> maps =
        RetentionExperiment.run(
            settings, new DrawSource.Streams(7), new ReferenceKernel(), jobs, (done, all) -> {});

    for (int s = 0; s < stakes.size(); s++) {
      RetentionSettings alone = settings(32_767, 65_534, 0.4f, 0.5, 30, 8, stakes.get(s));
      assertThat(maps.get(s).cells()).isDeepEqualTo(plainCells(alone, streams(7)));
    }
  }

  private interface Draws {
    TwoTeamDraws draws(TeamSplit split);
  }

  private static Draws streams(long seed) {
    return split -> new StreamDraws(split, DrawSource.TEAMS, new RandomStreams(seed, 0));
  }

  private static RetentionSettings settings(
      int kappa,
      int penalty,
      float deviation,
      double validatorShare,
      int neurons,
      int validators,
      BigDecimal stake) {
    return new RetentionSettings(
        List.of(stake), kappa, penalty, deviation, validatorShare, neurons, validators, GRID);
  }

  private static void assertCellsArePlain(RetentionSettings settings, Draws draws) {
    RetentionNetwork network = network(settings, draws);

    assertThat(cells(settings, network, new CabalRows(network)))
        .isDeepEqualTo(plainCells(settings, draws));
  }

  private static RetentionNetwork network(RetentionSettings settings, Draws draws) {
    TeamSplit split = split(settings);
    return new RetentionNetwork(
        settings, new ReferenceKernel(), share(settings), split, draws.draws(split));
  }

  private static RetentionCell[][] cells(
      RetentionSettings settings, RetentionNetwork network, CabalRows cabal) {
    try (RetentionCells cells = new RetentionCells(settings, new ReferenceKernel())) {
      RetentionCell[][] rows = new RetentionCell[GRID][];
      Arrays.setAll(rows, step -> cells.row(network, cabal, step));
      return rows;
    }
  }

  private static RetentionCell[][] plainCells(RetentionSettings settings, Draws draws) {
    TeamSplit split = split(settings);
    RetentionCell[][] cells = new RetentionCell[GRID][GRID];
    for (int honest = 0; honest < GRID; honest++) {
      for (int cabal = 0; cabal < GRID; cabal++) {
        cells[honest][cabal] =
            PlainCell.of(settings, share(settings), split, draws.draws(split), honest, cabal);
      }
    }
    return cells;
  }

  private static long share(RetentionSettings settings) {
    return I32F32.fromDouble(settings.stakes().getFirst().doubleValue());
  }

  private static TeamSplit split(RetentionSettings settings) {
    return TeamSplit.byStake(settings.neurons(), settings.validators(), share(settings));
  }
}
