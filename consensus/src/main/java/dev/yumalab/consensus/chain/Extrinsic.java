package dev.yumalab.consensus.chain;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What a key asks of the chain. Arrays are the caller's: they are not changed by either side after
 * the extrinsic was made.
 */
public sealed interface Extrinsic {
  /** The subnet that it is about. */
  int netuid();

  /**
   * Registers a hotkey and pays the burn ({@code burned_register}, {@code register_limit}).
   *
   * @param coldkey pays and owns the hotkey
   * @param limitRao the most that it may cost; empty for {@code burned_register}
   */
  record Register(int netuid, int coldkey, int hotkey, OptionalLong limitRao)
      implements Extrinsic {}

  /**
   * Sets weights ({@code set_weights}).
   *
   * @param uids on whom
   * @param values u16, one for each
   * @param versionKey of the validator's software
   */
  record SetWeights(int netuid, int hotkey, int[] uids, int[] values, long versionKey)
      implements Extrinsic {}

  /**
   * Commits weights by a hash of their content ({@code commit_weights}).
   *
   * @param content what is committed; the chain keeps its identity only, as a hash would
   */
  record CommitWeights(int netuid, int hotkey, Content content) implements Extrinsic {}

  /** Reveals what was committed ({@code reveal_weights}). */
  record RevealWeights(int netuid, int hotkey, Content content) implements Extrinsic {}

  /**
   * Commits weights under a time lock; the chain reveals them ({@code commit_timelocked_weights}).
   *
   * @param content what is committed
   * @param opensAtBlock from which block on it can be read; {@link Long#MAX_VALUE} is never
   * @param readable whether it is weights of this hotkey at all
   * @param version of the encoding, 4
   */
  record CommitTimelocked(
      int netuid, int hotkey, Content content, long opensAtBlock, boolean readable, int version)
      implements Extrinsic {}

  /** Stakes free TAO of a coldkey to a hotkey ({@code add_stake}). */
  record AddStake(int netuid, int coldkey, int hotkey, long rao) implements Extrinsic {}

  /** Takes a coldkey's stake from a hotkey ({@code remove_stake}); too much takes all. */
  record RemoveStake(int netuid, int coldkey, int hotkey, long rao) implements Extrinsic {}

  /**
   * Lends parts of a hotkey's stake weight to others ({@code set_children}).
   *
   * @param proportions u64 parts of 2<sup>64</sup>-1
   */
  record SetChildren(int netuid, int coldkey, int hotkey, int[] children, long[] proportions)
      implements Extrinsic {}

  /** Sets what a hotkey keeps of its stakers' dividends, u16 proportion. */
  record SetDelegateTake(int netuid, int coldkey, int hotkey, int take) implements Extrinsic {}

  /** Sets what a child keeps of its parents' dividends, u16 proportion. */
  record SetChildkeyTake(int netuid, int coldkey, int hotkey, int take) implements Extrinsic {}

  /** Changes a rule as the subnet's owner. */
  record OwnerSet(int netuid, int coldkey, Hyperparameter rule, long value) implements Extrinsic {}

  /** Changes a rule as the chain's root, or as the lab. */
  record RootSet(int netuid, Hyperparameter rule, long value) implements Extrinsic {}

  /** Lets an epoch run soon, as the subnet's owner ({@code trigger_epoch}). */
  record TriggerEpoch(int netuid, int coldkey) implements Extrinsic {}

  /** Publishes a commitment that resets the bonds towards a hotkey. */
  record ResetBonds(int netuid, int hotkey) implements Extrinsic {}

  /**
   * What a commit hides.
   *
   * @param uids on whom
   * @param values u16, one for each
   * @param salt so that equal weights do not show as equal commits
   * @param versionKey of the validator's software
   */
  record Content(int[] uids, int[] values, long salt, long versionKey) {
    boolean isSameAs(Content other) {
      return salt == other.salt
          && versionKey == other.versionKey
          && Arrays.equals(uids, other.uids)
          && Arrays.equals(values, other.values);
    }
  }
}
