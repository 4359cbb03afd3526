package dev.yumalab.agents.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A recorded network goes on by the rule of the two-team game. */
class SnapshotNetworkTest {
  private static final int[] NONE = {};

  /** Uids 0, 1 and 2 weigh 5 and 6; 3 holds stake and weighs nobody; 4 to 9 are miners. */
  private static Recording.Snapshot snapshot(long... stake) {
    long[] all = Arrays.copyOf(stake, 10);
    return new Recording.Snapshot(
        1_000_000,
        Arrays.stream(all).boxed().toList(),
        RecordedFixtures.rows(
            new int[] {5, 65_535, 6, 65_535},
            new int[] {5, 65_535, 6, 65_535},
            new int[] {5, 65_535, 6, 65_535},
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE));
  }

  private static SnapshotNetwork network(
      Recording.Snapshot snapshot, Optional<Coalition> coalition) {
    return new SnapshotNetwork(
        new SnapshotSetup(snapshot, 360, 64, coalition),
        RecordedFixtures.NEW_SUBNET,
        new ReferenceKernel());
  }

  private static Optional<Coalition> cabal(int... validators) {
    Set<Integer> uids = Set.copyOf(Arrays.stream(validators).boxed().toList());
    return Optional.of(new Coalition(uids, Set.of(8, 9)));
  }

  private static long incentive(SnapshotNetwork network, int... uids) {
    return Arrays.stream(uids)
        .mapToLong(uid -> network.output().get(EpochField.SERVER_EMISSION, uid))
        .sum();
  }

  @Test
  void everyRaoIsStakeSoldOrNamedUnpaid() {
    SnapshotRules rules = new SnapshotRules(RecordedFixtures.NEW_SUBNET, 0.5, 0.25, 0.5);
    try (SnapshotNetwork network =
        network(snapshot(400_000_000_000L, 300_000_000_000L, 300_000_000_000L, 7), cabal(0, 1))) {
      for (int epoch = 1; epoch <= 20; epoch++) {
        network.runEpoch(rules);
        long held =
            Arrays.stream(network.stakeRao()).sum()
                + network.soldRao(0)
                + network.soldRao(1)
                + network.unpaidRao();
        assertThat(held).isEqualTo(1_000_000_000_007L + epoch * 295_200_000_000L);
      }
      assertThat(network.soldRao(0)).isPositive();
      assertThat(network.soldRao(1)).isPositive();
      assertThat(network.block()).isEqualTo(1_000_000 + 20 * 360);
    }
  }

  @Test
  void aMajoritySaysWhatConsensusIs() {
    try (SnapshotNetwork network =
        network(snapshot(400_000_000_000L, 200_000_000_000L, 400_000_000_000L), cabal(0, 1))) {
      network.runEpoch(RecordedFixtures.rules(1));
      assertThat(incentive(network, 5, 6)).isZero();
      assertThat(incentive(network, 8, 9)).isPositive();
    }
  }

  @Test
  void aMinoritysOwnMinersGetNothing() {
    try (SnapshotNetwork network =
        network(snapshot(400_000_000_000L, 200_000_000_000L, 400_000_000_000L), cabal(0))) {
      network.runEpoch(RecordedFixtures.rules(1));
      assertThat(incentive(network, 5, 6)).isPositive();
      assertThat(incentive(network, 8, 9)).isZero();
    }
  }

  @Test
  void stakeThatWeighsNobodyIsInactiveFromTheFirstEpoch() {
    // Were uid 3 active, its 60 % would lie below every weight and nobody would get incentive.
    try (SnapshotNetwork network =
        network(
            snapshot(200_000_000_000L, 100_000_000_000L, 100_000_000_000L, 600_000_000_000L),
            Optional.empty())) {
      network.runEpoch(RecordedFixtures.rules(0));
      assertThat(network.output().get(EpochField.ACTIVE, 3)).isZero();
      assertThat(network.output().get(EpochField.NEW_VALIDATOR_PERMITS, 3)).isOne();
      assertThat(incentive(network, 5, 6)).isPositive();
      assertThat(network.roster().teams()).containsExactly("all");
    }
  }

  @Test
  void aRecordingOfAYoungChainKnowsNoActivityWithoutWeightsEither() {
    Recording.Snapshot old =
        snapshot(1_000_000_000L, 1_000_000_000L, 1_000_000_000L, 9_000_000_000L);
    Recording.Snapshot young = new Recording.Snapshot(0, old.stakeRao(), old.weights());
    try (SnapshotNetwork network = network(young, Optional.empty())) {
      network.runEpoch(RecordedFixtures.rules(0));
      assertThat(network.output().get(EpochField.ACTIVE, 3)).isZero();
      assertThat(network.output().get(EpochField.ACTIVE, 0)).isOne();
    }
  }

  @Test
  void theMinersThatEarnLeastAreFoundLowerUidsFirst() {
    SnapshotSetup setup =
        new SnapshotSetup(snapshot(3_000_000_000L, 2_000_000_000L), 360, 64, Optional.empty());
    // Of the ten uids 3, 4, 7, 8 and 9 earn nothing; a tenth is one uid.
    assertThat(LowestIncentive.find(setup, RecordedFixtures.rules(0), new ReferenceKernel()))
        .containsExactly(3);
    assertThat(List.of(LowestIncentive.count(9), LowestIncentive.count(256)))
        .containsExactly(1, 25);
  }

  @Test
  void selfWeightMayChangeBetweenEpochs() {
    try (SnapshotNetwork network =
        network(snapshot(400_000_000_000L, 200_000_000_000L, 400_000_000_000L), cabal(0, 1))) {
      network.runEpoch(RecordedFixtures.rules(0));
      assertThat(incentive(network, 8, 9)).isZero();
      network.runEpoch(RecordedFixtures.rules(0.5));
      assertThat(incentive(network, 8, 9)).isPositive();
      assertThat(incentive(network, 5, 6)).isPositive();
    }
  }
}
