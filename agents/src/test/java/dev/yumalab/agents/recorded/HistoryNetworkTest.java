package dev.yumalab.agents.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A history is replayed as the chain would: each epoch from what was recorded, and old bonds. */
class HistoryNetworkTest {
  private static final int N = 6;
  private static final List<Long> STAKE = List.of(500L, 300L, 200L, 0L, 0L, 0L);
  private static final SubnetRules LIQUID =
      new SubnetRules(32_767, 32_000, 900_000, true, true, 45_875, 58_982, 1_000);

  /** Rows are unsorted, which liquid alpha notices. */
  private static Recording.Epoch epoch(long block, long minerRegistered, long validatorRegistered) {
    SparseRows weights =
        RecordedFixtures.rows(
            new int[] {5, 30_000, 3, 65_535, 4, 20_000},
            new int[] {4, 65_535, 3, 60_000},
            new int[] {5, 65_535, 4, 1_000, 3, 9_000},
            new int[0],
            new int[0],
            new int[0]);
    List<Long> registered = List.of(1L, validatorRegistered, 1L, minerRegistered, 1L, 1L);
    List<Long> updated = List.of(block - 5, block - 4, block - 3, 1L, 1L, 1L);
    return new Recording.Epoch(block, weights, updated, registered, Set.of(0, 1, 2));
  }

  private static Recording.History history() {
    return new Recording.History(
        STAKE,
        List.of(
            epoch(10_000, 1, 1),
            epoch(10_361, 1, 1),
            epoch(10_720, 10_500, 1),
            epoch(11_080, 10_500, 10_800),
            epoch(11_440, 10_500, 10_800)));
  }

  @Test
  void equalsEpochsThatAreComputedOneByOne() {
    Recording.History history = history();
    SparseRows bonds = RecordedFixtures.rows(new int[N][0]);
    long lastBlock = 0;
    try (HistoryNetwork network = open(history)) {
      for (int e = 0; e < history.epochs().size(); e++) {
        Recording.Epoch recorded = history.epochs().get(e);
        network.runEpoch(LIQUID);
        // The fourth epoch has another neuron at uid 1, whose row of bonds is gone.
        SparseRows before = e == 3 ? without(bonds, 1) : bonds;
        EpochOutput expected = new ReferenceKernel().compute(input(recorded, before, lastBlock));
        for (EpochField field : EpochField.values()) {
          for (int uid = 0; uid < N; uid++) {
            assertThat(network.output().get(field, uid))
                .as("epoch %d, %s of uid %d", e, field, uid)
                .isEqualTo(expected.get(field, uid));
          }
        }
        bonds = bonds(expected);
        assertThat(bonds(network.output())).isEqualTo(bonds);
        lastBlock = recorded.block();
      }
      Assertions.assertThatThrownBy(() -> network.runEpoch(LIQUID))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aNewNeuronHasNoBondsAndNoBondsAreHeldInIt() {
    try (HistoryNetwork network = open(history())) {
      network.runEpoch(LIQUID);
      network.runEpoch(LIQUID);
      int settled = bondIn(network, 0, 3);
      int rowSettled = bondIn(network, 1, 4);
      network.runEpoch(LIQUID);
      assertThat(bondIn(network, 0, 3)).isPositive().isLessThan(settled);
      network.runEpoch(LIQUID);
      assertThat(bondIn(network, 1, 4)).isPositive().isLessThan(rowSettled);
    }
  }

  @Test
  void stakeStaysAndWhatIsPaidIsCounted() {
    try (HistoryNetwork network = open(history())) {
      assertThat(network.block()).isEqualTo(10_000 - 360);
      network.runEpoch(LIQUID);
      network.runEpoch(LIQUID);
      assertThat(Arrays.stream(network.stakeRao()).boxed().toList()).isEqualTo(STAKE);
      assertThat(network.block()).isEqualTo(10_361);
      assertThat(network.soldRao(0)).isBetween(2 * 147_500_000_000L, 2 * 147_600_000_000L);
      assertThat(network.unpaidRao()).isBetween(0L, 5_000L);
    }
  }

  private static HistoryNetwork open(Recording.History history) {
    return new HistoryNetwork(new HistorySetup(history, 360, 64), LIQUID, new ReferenceKernel());
  }

  private static EpochInput input(Recording.Epoch recorded, SparseRows bonds, long lastBlock) {
    long[] stake = new long[2 * N];
    long[] commits = new long[N];
    boolean[] permits = new boolean[N];
    Arrays.fill(commits, -1);
    for (int uid = 0; uid < N; uid++) {
      stake[2 * uid] = STAKE.get(uid);
      permits[uid] = recorded.permits().contains(uid);
    }
    return new EpochInput(
        LIQUID.parameters(360, 64, recorded.block(), lastBlock, SubnetRules.emissionRao(360)),
        recorded.lastUpdate().stream().mapToLong(Long::longValue).toArray(),
        recorded.registrationBlock().stream().mapToLong(Long::longValue).toArray(),
        commits,
        stake,
        permits,
        recorded.weights(),
        bonds);
  }

  private static int bondIn(HistoryNetwork network, int validator, int miner) {
    for (int k = 0; k < network.output().bondCount(validator); k++) {
      if (network.output().bondColumn(validator, k) == miner) {
        return network.output().bondValue(validator, k);
      }
    }
    return 0;
  }

  private static SparseRows bonds(EpochOutput output) {
    SparseRows.Builder rows = new SparseRows.Builder(N);
    for (int uid = 0; uid < N; uid++) {
      for (int k = 0; k < output.bondCount(uid); k++) {
        rows.add(output.bondColumn(uid, k), output.bondValue(uid, k));
      }
      rows.endRow();
    }
    return rows.build();
  }

  private static SparseRows without(SparseRows bonds, int gone) {
    SparseRows.Builder rows = new SparseRows.Builder(N);
    for (int uid = 0; uid < N; uid++) {
      for (int k = 0; uid != gone && k < bonds.length(uid); k++) {
        rows.add(bonds.column(uid, k), bonds.value(uid, k));
      }
      rows.endRow();
    }
    return rows.build();
  }
}
