package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.weights.MaxUpscale;
import java.util.Optional;

/**
 * What the chain asks of weights before it stores them, and the ways to bring them: at once, by
 * hash commit and reveal, by timelocked commit.
 *
 * <p>Source: {@code subnets/weights.rs}, {@code internal_set_weights}, {@code do_commit_weights},
 * {@code do_reveal_weights}; {@code coinbase/reveal_commits.rs}. Thread-safe: it has no state.
 */
final class WeightRules {
  private static final int TIMELOCK_VERSION = 4;
  private static final Optional<ChainError> ACCEPTED = Optional.empty();

  private WeightRules() {}

  static Optional<ChainError> set(
      Subnet subnet, Extrinsic.SetWeights call, long thresholdRao, long block) {
    if (subnet.rules().isOn(Hyperparameter.COMMIT_REVEAL)) {
      return Optional.of(ChainError.COMMIT_REVEAL_ENABLED);
    }
    return write(
        subnet,
        call.hotkey(),
        new Extrinsic.Content(call.uids(), call.values(), 0, call.versionKey()),
        thresholdRao,
        block,
        block);
  }

  /**
   * Stores a row, if it may be.
   *
   * @param contentBlock when what it says was fixed
   */
  private static Optional<ChainError> write(
      Subnet subnet,
      int hotkey,
      Extrinsic.Content content,
      long thresholdRao,
      long contentBlock,
      long block) {
    SubnetHyperparameters rules = subnet.rules();
    Uids uids = subnet.uids();
    int[] on = content.uids();
    int neurons = uids.count();
    if (on.length != content.values().length) {
      return Optional.of(ChainError.WEIGHT_VEC_NOT_EQUAL_SIZE);
    }
    if (on.length > neurons) {
      return Optional.of(ChainError.UIDS_LENGTH_EXCEED_UIDS_IN_SUB_NET);
    }
    int uid = uids.uid(hotkey);
    if (uid < 0) {
      return Optional.of(ChainError.HOT_KEY_NOT_REGISTERED_IN_SUB_NET);
    }
    if (lacksStake(subnet, hotkey, thresholdRao)) {
      return Optional.of(ChainError.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS);
    }
    long key = rules.get(Hyperparameter.WEIGHTS_VERSION_KEY);
    if (key != 0 && Long.compareUnsigned(content.versionKey(), key) < 0) {
      return Optional.of(ChainError.INCORRECT_WEIGHT_VERSION_KEY);
    }
    boolean commitReveal = rules.isOn(Hyperparameter.COMMIT_REVEAL);
    if (!commitReveal && isTooFast(subnet, uid, block)) {
      return Optional.of(ChainError.SETTING_WEIGHTS_TOO_FAST);
    }
    boolean onlySelf = on.length == 1 && on[0] == uid;
    if (!onlySelf && uid != subnet.ownerUid() && !uids.permit(uid)) {
      return Optional.of(ChainError.NEURON_NO_VALIDATOR_PERMIT);
    }
    boolean[] seen = new boolean[neurons];
    for (int target : on) {
      if (target < 0 || target >= neurons) {
        return Optional.of(ChainError.UID_VEC_CONTAIN_INVALID_ONE);
      }
      if (seen[target]) {
        return Optional.of(ChainError.DUPLICATE_UIDS);
      }
      seen[target] = true;
    }
    int least = Math.min(rules.number(Hyperparameter.MIN_ALLOWED_WEIGHTS), neurons);
    if (!onlySelf && on.length < least) {
      return Optional.of(ChainError.WEIGHT_VEC_LENGTH_IS_LOW);
    }
    int[] row = content.values().clone();
    MaxUpscale.apply(row);
    subnet.rows().set(uid, on, row, contentBlock);
    if (!commitReveal) {
      uids.setLastUpdate(uid, block);
    }
    return ACCEPTED;
  }

  private static boolean lacksStake(Subnet subnet, int hotkey, long thresholdRao) {
    return hotkey != subnet.ownerHotkey()
        && thresholdRao > 0
        && subnet.stakes().weight(hotkey) < thresholdRao;
  }

  private static boolean isTooFast(Subnet subnet, int uid, long block) {
    long last = subnet.uids().lastUpdate(uid);
    return last != 0 && block - last < subnet.rules().get(Hyperparameter.WEIGHTS_SET_RATE_LIMIT);
  }

  /** What both kinds of commit ask. */
  private static Optional<ChainError> mayCommit(
      Subnet subnet, int hotkey, long thresholdRao, long block) {
    if (lacksStake(subnet, hotkey, thresholdRao)) {
      return Optional.of(ChainError.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS);
    }
    if (!subnet.rules().isOn(Hyperparameter.COMMIT_REVEAL)) {
      return Optional.of(ChainError.COMMIT_REVEAL_DISABLED);
    }
    int uid = subnet.uids().uid(hotkey);
    if (uid < 0) {
      return Optional.of(ChainError.HOT_KEY_NOT_REGISTERED_IN_SUB_NET);
    }
    return isTooFast(subnet, uid, block)
        ? Optional.of(ChainError.COMMITTING_WEIGHTS_TOO_FAST)
        : ACCEPTED;
  }

  static Optional<ChainError> commit(
      Subnet subnet, Extrinsic.CommitWeights call, long thresholdRao, long block) {
    Optional<ChainError> refused = mayCommit(subnet, call.hotkey(), thresholdRao, block);
    if (refused.isPresent()) {
      return refused;
    }
    long epoch = subnet.currentEpoch(block);
    Commits commits = subnet.commits();
    commits.dropExpired(call.hotkey(), epoch, period(subnet));
    if (commits.hashedBy(call.hotkey()) >= Commits.MOST) {
      return Optional.of(ChainError.TOO_MANY_UNREVEALED_COMMITS);
    }
    commits.add(call.hotkey(), new Commits.HashCommit(call.content(), epoch, block));
    subnet.uids().setLastUpdate(subnet.uids().uid(call.hotkey()), block);
    return ACCEPTED;
  }

  static Optional<ChainError> commit(
      Subnet subnet, Extrinsic.CommitTimelocked call, long thresholdRao, long block) {
    Optional<ChainError> refused = mayCommit(subnet, call.hotkey(), thresholdRao, block);
    if (refused.isPresent()) {
      return refused;
    }
    if (call.version() != TIMELOCK_VERSION) {
      return Optional.of(ChainError.INCORRECT_COMMIT_REVEAL_VERSION);
    }
    long epoch = subnet.currentEpoch(block);
    if (subnet.commits().timedBy(call.hotkey(), epoch) >= Commits.MOST) {
      return Optional.of(ChainError.TOO_MANY_UNREVEALED_COMMITS);
    }
    subnet
        .commits()
        .add(
            epoch,
            new Commits.TimeCommit(
                call.hotkey(), call.content(), block, call.opensAtBlock(), call.readable()));
    subnet.uids().setLastUpdate(subnet.uids().uid(call.hotkey()), block);
    return ACCEPTED;
  }

  static Optional<ChainError> reveal(
      Subnet subnet, Extrinsic.RevealWeights call, long thresholdRao, long block) {
    if (lacksStake(subnet, call.hotkey(), thresholdRao)) {
      return Optional.of(ChainError.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS);
    }
    if (!subnet.rules().isOn(Hyperparameter.COMMIT_REVEAL)) {
      return Optional.of(ChainError.COMMIT_REVEAL_DISABLED);
    }
    long epoch = subnet.currentEpoch(block);
    Commits commits = subnet.commits();
    for (Commits.HashCommit commit : commits.hashed(call.hotkey())) {
      if (commit.content().isSameAs(call.content())) {
        if (epoch != commit.epoch() + period(subnet)) {
          // The chain's guard says the same of a commit that is too old.
          return Optional.of(ChainError.REVEAL_TOO_EARLY);
        }
        Optional<ChainError> refused =
            write(subnet, call.hotkey(), call.content(), thresholdRao, commit.block(), block);
        if (refused.isEmpty()) {
          commits.dropUpTo(call.hotkey(), commit);
        }
        return refused;
      }
    }
    return Optional.of(ChainError.NO_WEIGHTS_COMMIT_FOUND);
  }

  /** Reveals what is ripe, before the epochs of a block. */
  static void revealRipe(Subnet subnet, long thresholdRao, long block, BlockReport report) {
    long epoch = subnet.clock().epochOfReveal(block, subnet.tempo());
    long period = period(subnet);
    subnet.commits().dropTimedBefore(epoch - period);
    if (epoch < period) {
      return;
    }
    for (Commits.TimeCommit commit : subnet.commits().open(epoch - period, block)) {
      boolean stored =
          commit.readable()
              && write(
                      subnet,
                      commit.hotkey(),
                      commit.content(),
                      thresholdRao,
                      commit.block(),
                      block)
                  .isEmpty();
      report.revealed(stored);
    }
  }

  private static long period(Subnet subnet) {
    return subnet.rules().get(Hyperparameter.REVEAL_PERIOD_EPOCHS);
  }
}
