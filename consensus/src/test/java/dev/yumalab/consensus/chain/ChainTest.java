package dev.yumalab.consensus.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.consensus.ledger.AccountKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chain's rules, each on a case computed by hand from their text. */
class ChainTest {
  private static final int TEMPO = 20;
  private static final int VALIDATORS = 3;

  private final Chain chain = new Chain(ChainParameters.mainnet(), new FastKernel());

  @AfterEach
  void close() {
    chain.close();
  }

  private static SubnetHyperparameters rules() {
    return SubnetHyperparameters.ofNewSubnet()
        .with(Hyperparameter.TEMPO, TEMPO)
        .with(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 5)
        .with(Hyperparameter.MAX_ALLOWED_UIDS, 8)
        .with(Hyperparameter.MIN_NON_IMMUNE_UIDS, 0)
        .with(Hyperparameter.IMMUNITY_PERIOD, 10);
  }

  /** Hotkey h is at uid h; the first three validate, 100 alpha each. */
  private void subnet(SubnetHyperparameters rules) {
    int coldkey = chain.newColdkey();
    chain.endow(coldkey, 1_000_000_000_000L);
    int netuid = chain.newSubnet(rules);
    for (int h = 0; h < 6; h++) {
      int hotkey = chain.newHotkey(coldkey);
      chain.enrol(netuid, hotkey);
      if (h < VALIDATORS) {
        chain.endow(netuid, coldkey, hotkey, 100_000_000_000L);
      }
    }
    chain.grantPermits(netuid);
  }

  private void goTo(long block) {
    while (chain.block() < block) {
      chain.step();
    }
  }

  private static Extrinsic.Content row(int... values) {
    int[] uids = new int[values.length];
    for (int k = 0; k < values.length; k++) {
      uids[k] = VALIDATORS + k;
    }
    return new Extrinsic.Content(uids, values, 7, 0);
  }

  private Optional<ChainError> set(int hotkey, Extrinsic.Content row) {
    return chain.apply(new Extrinsic.SetWeights(1, hotkey, row.uids(), row.values(), 0));
  }

  @Test
  void epochsRunEveryTempoAndPayWhatBlocksHaveMinted() {
    subnet(rules());
    List<Long> epochs = new ArrayList<>();
    for (int b = 1; b <= 65; b++) {
      if (chain.step().epochs().length > 0) {
        epochs.add(chain.block());
      }
    }
    // The first is due a tempo after block 0, less the offset of netuid 1, which saturates at 0.
    assertThat(epochs).containsExactly(20L, 40L, 60L);
    long minted = 60L * 820_000_000;
    assertThat(chain.ledger().totalRao(AccountKind.ISSUED, 1))
        .isEqualTo(-300_000_000_000L - minted);
    assertThat(chain.ledger().totalRao(AccountKind.PENDING, 1)).isZero();
    // Nobody was scored: validators took everything, by stake.
    assertThat(chain.view(1).stakeRao(0)).isGreaterThan(100_000_000_000L + minted / 3 - 1_000);
  }

  @Test
  void onlyTwoEpochsRunInABlockLowNetuidsFirst() {
    for (int s = 0; s < 4; s++) {
      chain.newSubnet(rules());
    }
    goTo(19);
    BlockReport first = chain.step();
    assertThat(first.epochs()).containsExactly(1, 2);
    assertThat(first.deferred()).containsExactly(3, 4);
    BlockReport second = chain.step();
    assertThat(second.epochs()).containsExactly(3, 4);
    assertThat(chain.view(4).lastEpochBlock()).isEqualTo(21);
    assertThat(chain.view(1).lastEpochBlock()).isEqualTo(20);
  }

  @Test
  void weightsFollowTheRulesOfWriting() {
    subnet(
        rules().with(Hyperparameter.COMMIT_REVEAL, 0).with(Hyperparameter.MIN_ALLOWED_WEIGHTS, 2));
    goTo(6);
    assertThat(set(0, row(1, 2, 4))).isEmpty();
    assertThat(chain.view(1).weight(0, 2)).isEqualTo(65_535);
    assertThat(chain.view(1).weight(0, 0)).isEqualTo(16_384);
    assertThat(set(0, row(1, 2))).contains(ChainError.SETTING_WEIGHTS_TOO_FAST);
    assertThat(set(4, row(1, 2))).contains(ChainError.NEURON_NO_VALIDATOR_PERMIT);
    assertThat(set(1, row(1))).contains(ChainError.WEIGHT_VEC_LENGTH_IS_LOW);
    assertThat(set(1, new Extrinsic.Content(new int[] {3, 3}, new int[] {1, 2}, 0, 0)))
        .contains(ChainError.DUPLICATE_UIDS);
    assertThat(set(1, new Extrinsic.Content(new int[] {3, 9}, new int[] {1, 2}, 0, 0)))
        .contains(ChainError.UID_VEC_CONTAIN_INVALID_ONE);
    assertThat(set(1, new Extrinsic.Content(new int[] {3}, new int[] {1, 2}, 0, 0)))
        .contains(ChainError.WEIGHT_VEC_NOT_EQUAL_SIZE);
    assertThat(set(1, row(1, 2, 3, 4, 5, 6, 7)))
        .contains(ChainError.UIDS_LENGTH_EXCEED_UIDS_IN_SUB_NET);
    // A pure self-weight needs no length, no permit.
    assertThat(set(4, new Extrinsic.Content(new int[] {4}, new int[] {1}, 0, 0))).isEmpty();
    assertThat(chain.apply(new Extrinsic.CommitWeights(1, 0, row(1, 2))))
        .contains(ChainError.COMMIT_REVEAL_DISABLED);
    assertThat(chain.apply(new Extrinsic.SetWeights(2, 0, new int[0], new int[0], 0)))
        .contains(ChainError.SUBNET_NOT_EXISTS);
  }

  @Test
  void timelockedCommitIsUsedByThePthEpochIfItOpensInTimeElseByTheNext() {
    subnet(rules());
    goTo(6);
    assertThat(set(0, row(1, 2, 3))).contains(ChainError.COMMIT_REVEAL_ENABLED);
    // Epoch 0 runs until block 19. With period 1 both become due with the epoch of block 20.
    assertThat(chain.apply(new Extrinsic.CommitTimelocked(1, 0, row(9, 0, 0), 20, true, 4)))
        .isEmpty();
    assertThat(chain.apply(new Extrinsic.CommitTimelocked(1, 1, row(0, 9, 0), 21, true, 4)))
        .isEmpty();
    assertThat(chain.apply(new Extrinsic.CommitTimelocked(1, 2, row(0, 0, 9), 20, false, 4)))
        .isEmpty();
    assertThat(chain.apply(new Extrinsic.CommitTimelocked(1, 2, row(0, 0, 9), 20, true, 3)))
        .contains(ChainError.COMMITTING_WEIGHTS_TOO_FAST);
    goTo(19);
    assertThat(chain.view(1).weightCount(0)).isZero();
    assertThat(chain.view(1).pendingCommits(0)).isEqualTo(1);
    BlockReport at20 = chain.step();
    assertThat(at20.revealed()).isEqualTo(1);
    assertThat(at20.dropped()).isEqualTo(1);
    assertThat(at20.epochs()).containsExactly(1);
    assertThat(chain.view(1).weightCount(0)).isEqualTo(3);
    assertThat(chain.view(1).weightCount(1)).isZero();
    assertThat(chain.step().revealed()).isEqualTo(1);
    assertThat(chain.view(1).weightCount(1)).isEqualTo(3);
    // What a row says was fixed when it was committed.
    assertThat(chain.view(1).contentBlock(1)).isEqualTo(6);
    assertThat(chain.view(1).lastUpdate(2)).isEqualTo(6);
    assertThat(chain.view(1).weightCount(2)).isZero();
  }

  @Test
  void hashCommitIsRevealedInExactlyOneEpoch() {
    subnet(rules());
    goTo(6);
    Extrinsic.Content content = row(1, 2, 3);
    assertThat(chain.apply(new Extrinsic.CommitWeights(1, 0, content))).isEmpty();
    assertThat(chain.apply(new Extrinsic.RevealWeights(1, 0, content)))
        .contains(ChainError.REVEAL_TOO_EARLY);
    goTo(20);
    Extrinsic.Content saltless = new Extrinsic.Content(content.uids(), content.values(), 8, 0);
    assertThat(chain.apply(new Extrinsic.RevealWeights(1, 0, saltless)))
        .contains(ChainError.NO_WEIGHTS_COMMIT_FOUND);
    assertThat(chain.apply(new Extrinsic.RevealWeights(1, 0, content))).isEmpty();
    assertThat(chain.apply(new Extrinsic.RevealWeights(1, 0, content)))
        .contains(ChainError.NO_WEIGHTS_COMMIT_FOUND);
    goTo(26);
    assertThat(chain.apply(new Extrinsic.CommitWeights(1, 0, content))).isEmpty();
    goTo(60);
    assertThat(chain.apply(new Extrinsic.RevealWeights(1, 0, content)))
        .contains(ChainError.REVEAL_TOO_EARLY);
  }

  @Test
  void registrationReplacesTheWorstAndItsConsequencesFollow() {
    subnet(rules().with(Hyperparameter.COMMIT_REVEAL, 0).with(Hyperparameter.MAX_ALLOWED_UIDS, 6));
    int poor = chain.newColdkey();
    int newcomer = chain.newHotkey(0);
    goTo(6);
    for (int validator = 0; validator < VALIDATORS; validator++) {
      assertThat(set(validator, row(5, 5, 1))).isEmpty();
    }
    goTo(20);
    long price = chain.view(1).burnRao();
    assertThat(chain.apply(new Extrinsic.Register(1, 0, newcomer, OptionalLong.of(price - 1))))
        .contains(ChainError.REGISTRATION_PRICE_LIMIT_EXCEEDED);
    assertThat(chain.apply(new Extrinsic.Register(1, poor, newcomer, OptionalLong.empty())))
        .contains(ChainError.NOT_ENOUGH_BALANCE_TO_STAKE);
    assertThat(chain.apply(new Extrinsic.Register(1, 0, 0, OptionalLong.empty())))
        .contains(ChainError.HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET);
    assertThat(chain.apply(new Extrinsic.Register(1, 0, newcomer, OptionalLong.empty()))).isEmpty();
    // Of all neurons uid 5 was given least.
    assertThat(chain.view(1).uid(newcomer)).isEqualTo(5);
    assertThat(chain.view(1).uid(5)).isEqualTo(-1);
    assertThat(chain.view(1).weight(0, 2)).isZero();
    assertThat(chain.view(1).weightCount(0)).isEqualTo(3);
    assertThat(chain.view(1).burnRao())
        .isEqualTo(price / 1_000_000 * 1_260_000 + price % 1_000_000 * 1_260_000 / 1_000_000);
    assertThat(chain.ledger().totalRao(AccountKind.BURNED, 0)).isEqualTo(price);
    assertThat(chain.view(1).isImmune(5)).isTrue();
    assertThat(chain.view(1).registeredAt(5)).isEqualTo(20);
  }

  @Test
  void silentValidatorIsInactiveAfterTheCutoff() {
    subnet(rules());
    // 13.889 tempos of 20 blocks are 277 blocks; registration at block 0 counts as an update.
    goTo(277);
    assertThat(chain.view(1).isActive(0)).isTrue();
    goTo(278);
    assertThat(chain.view(1).isActive(0)).isFalse();
  }

  @Test
  void ownerChangesRulesOutsideTheFreezeWindowAndNotTooOften() {
    subnet(rules().with(Hyperparameter.TEMPO, 360));
    chain.setOwner(1, 0);
    Extrinsic change = new Extrinsic.OwnerSet(1, 0, Hyperparameter.IMMUNITY_PERIOD, 77);
    goTo(10);
    assertThat(chain.apply(new Extrinsic.OwnerSet(1, 0, Hyperparameter.KAPPA, 1)))
        .contains(ChainError.NOT_ROOT);
    assertThat(chain.apply(new Extrinsic.OwnerSet(1, 1, Hyperparameter.IMMUNITY_PERIOD, 1)))
        .contains(ChainError.NOT_SUBNET_OWNER);
    assertThat(chain.apply(new Extrinsic.OwnerSet(1, 0, Hyperparameter.TEMPO, 100)))
        .contains(ChainError.VALUE_NOT_IN_BOUNDS);
    assertThat(chain.apply(change)).isEmpty();
    goTo(350);
    assertThat(chain.apply(change)).contains(ChainError.TX_RATE_LIMIT_EXCEEDED);
    goTo(351);
    assertThat(chain.apply(change))
        .contains(ChainError.ADMIN_ACTION_PROHIBITED_DURING_WEIGHTS_WINDOW);
    goTo(730);
    assertThat(chain.apply(change)).isEmpty();
    assertThat(chain.apply(new Extrinsic.TriggerEpoch(1, 0)))
        .contains(ChainError.DYNAMIC_TEMPO_BLOCKED_BY_COMMIT_REVEAL);
  }

  @Test
  void childrenBorrowWeightAfterADayAndPayTheirParents() {
    subnet(rules());
    Extrinsic lend = new Extrinsic.SetChildren(1, 0, 0, new int[] {3}, new long[] {Long.MIN_VALUE});
    assertThat(chain.apply(new Extrinsic.SetChildren(1, 0, 0, new int[] {0}, new long[] {1})))
        .contains(ChainError.INVALID_CHILD);
    assertThat(chain.apply(new Extrinsic.SetChildren(1, 0, 0, new int[] {3, 3}, new long[] {1, 1})))
        .contains(ChainError.DUPLICATE_CHILD);
    assertThat(
            chain.apply(
                new Extrinsic.SetChildren(1, 0, 0, new int[] {3, 4}, new long[] {-1L, -1L})))
        .contains(ChainError.PROPORTION_OVERFLOW);
    assertThat(chain.apply(new Extrinsic.SetChildren(1, 0, 0, new int[6], new long[6])))
        .contains(ChainError.TOO_MANY_CHILDREN);
    assertThat(chain.apply(lend)).isEmpty();
    goTo(7_200);
    assertThat(chain.view(1).stakeWeightRao(3)).isZero();
    goTo(7_220);
    long parent = chain.view(1).stakeRao(0);
    // Half of the stake, as u64 part 2^63 of 2^64 - 1.
    assertThat(chain.view(1).stakeWeightRao(3)).isEqualTo(parent / 2);
    // Both halves are floored to rao.
    assertThat(chain.view(1).stakeWeightRao(0)).isEqualTo(parent / 2);
  }
}
