package dev.yumalab.agents.strategy;

/**
 * What an operator can do. Extrinsics are sent to the mempool and applied by the next block, in the
 * mempool's order; the chain may refuse them, which the operator learns only from the chain's
 * state.
 */
public interface Orders {
  /**
   * Sets a validator's weights by the usual way: at once where commit-reveal is off, else by a
   * timelocked commit that is revealed as soon as the reveal period has passed.
   *
   * @param hotkey of the operator
   * @param uids on whom, each once
   * @param weights one for each, 0 or more; only their ratios count
   */
  void setWeights(int hotkey, int[] uids, double[] weights);

  /**
   * Commits weights to which only {@link #reveal} can bring light.
   *
   * @return the ticket for the reveal
   */
  long commit(int hotkey, int[] uids, double[] weights);

  /** Reveals what was committed; the chain takes it in exactly one epoch. */
  void reveal(int hotkey, long ticket);

  /**
   * Commits weights with a time lock of one's own choice.
   *
   * @param opensAtBlock the block from which the content can be read
   * @param readable whether it is weights at all; garbage is dropped at the reveal, unpunished
   */
  void commitTimelocked(
      int hotkey, int[] uids, double[] weights, long opensAtBlock, boolean readable);

  /**
   * Registers a hotkey of the operator and pays the burn.
   *
   * @param limitRao the most it may cost
   */
  void register(int hotkey, long limitRao);

  /** Stakes free TAO to a hotkey, its own or another's. */
  void stake(int hotkey, long rao);

  /** Takes the operator's stake from a hotkey. */
  void unstake(int hotkey, long rao);

  /**
   * Lends parts of a hotkey's stake weight to others.
   *
   * @param children at most 5 hotkeys
   * @param proportions one for each, together at most 1
   */
  void setChildren(int hotkey, int[] children, double[] proportions);

  /** Sets the part of its nominators' dividends that a hotkey keeps, 0..0.18. */
  void setTake(int hotkey, double take);

  /**
   * As the subnet's owner, changes a rule.
   *
   * @param rule which
   * @param value in the rule's own unit
   */
  void setRule(OwnerRule rule, long value);

  /** As a registered hotkey, publishes a commitment that asks for a reset of bonds towards it. */
  void resetBonds(int hotkey);

  /** Makes a hotkey that is to validate; it is not registered yet. */
  int newValidator();

  /** Makes a hotkey that is to mine, with a miner like those of the team; it is not registered. */
  int newMiner();

  /** Lets a miner serve or stop: a miner that does not serve costs nothing and is of no use. */
  void serve(int hotkey, boolean serving);

  /** Wakes the operator again at a block, besides its usual times; ignored at {@code epoch}. */
  void wakeAt(long block);

  /** Rules that a subnet's owner may change. */
  enum OwnerRule {
    /** Blocks of immunity, 0..65535. */
    IMMUNITY_BLOCKS,
    /** Uids of the owner that are never pruned, 1..10. */
    IMMUNE_OWNER_UIDS,
    /** The least length of a row of weights. */
    MIN_ALLOWED_WEIGHTS,
    /** 1: weights are committed first; 0: set at once. */
    COMMIT_REVEAL,
    /** Epochs between commit and reveal, 1..100. */
    REVEAL_PERIOD_EPOCHS,
    /** Share of old bonds that stays, millionths. */
    BONDS_MOVING_AVERAGE,
    /** Share of clipped weights in bonds, u16. */
    BONDS_PENALTY,
    /** Blocks between epochs, 360..50400. */
    TEMPO_BLOCKS,
    /** 1: alpha depends on each pair; 0: fixed. */
    LIQUID_ALPHA,
    /** 1: Yuma 3; 0: Yuma 2. */
    YUMA3
  }
}
