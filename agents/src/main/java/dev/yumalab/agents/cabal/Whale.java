package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.Arrays;
import java.util.List;

/**
 * One party with much stake that grows (family A2): it favours its own miners, stakes free TAO on
 * its validators, where it counts in the very next epoch, and may move its stake between them. What
 * its validators earn is staked by itself. Nothing on the chain stops who has kappa of the active
 * stake; a higher kappa needs more of it, and a stake cap, a counter-measure of the lab's, lets
 * less of it count.
 *
 * <p>Source: docs/consensus.md of the chain (40 % of the stake and 30 % of the utility); {@code
 * staking/add_stake.rs}: no bonding delay; arXiv 2507.02951 for the cap.
 */
final class Whale implements Strategy {
  private static final String KEPT = "kept";
  private static final String EVEN = "even";
  private static final String ONE = "one";
  private static final double RAO_PER_TAO = 1e9;

  /** Stakes that differ by less than this part of what they should be are left alone. */
  private static final double TOLERANCE = 0.02;

  static final Knob.Decimal BUY =
      new Knob.Decimal(
          "buy_tao_per_epoch",
          0,
          21_000_000,
          0,
          "TAO per epoch",
          "How much of its free TAO it stakes in an epoch.");

  static final Knob.Choice SPLIT =
      new Knob.Choice(
          "stake_split",
          List.of(KEPT, EVEN, ONE),
          KEPT,
          "How its stake lies on its validators: as it came, even on all, or all on the first.");

  static final StrategyKind KIND =
      new StrategyKind(
          "whale",
          "Favours its own miners, and stakes all that it can.",
          "A2",
          "stake_share_end",
          Fidelity.EPOCH,
          List.of(SelfVoting.SELF_WEIGHT, BUY, SPLIT),
          Whale::new);

  @Override
  public void act(Turn turn) {
    int[] validators =
        Arrays.stream(turn.operator().validators())
            .filter(hotkey -> turn.subnet().uid(hotkey) >= 0)
            .toArray();
    if (validators.length > 0) {
      long bought = Math.min(turn.freeRao(), (long) (turn.settings().get(BUY) * RAO_PER_TAO));
      spread(turn, validators, Math.max(0, bought));
    }
    SelfVoting.vote(turn, Rating.ofOwnSide(turn));
  }

  /** Moves its stake to where it should lie, and adds what is bought. */
  private static void spread(Turn turn, int[] validators, long bought) {
    String split = turn.settings().get(SPLIT);
    long[] staked = Arrays.stream(validators).mapToLong(turn::stakedRao).toArray();
    long total = Arrays.stream(staked).sum();
    long[] wanted = new long[validators.length];
    for (int k = 0; k < wanted.length; k++) {
      wanted[k] =
          switch (split) {
            case EVEN -> total / wanted.length;
            case ONE -> k == 0 ? total : 0;
            default -> staked[k];
          };
    }
    // First all that is taken, so that it is free when it is given.
    for (int k = 0; k < wanted.length; k++) {
      if (staked[k] - wanted[k] > TOLERANCE * Math.max(wanted[k], staked[k])) {
        turn.orders().unstake(validators[k], staked[k] - wanted[k]);
      }
    }
    for (int k = 0; k < wanted.length; k++) {
      long part = split.equals(ONE) ? (k == 0 ? bought : 0) : bought / wanted.length;
      long lack = wanted[k] - staked[k];
      long added = part + (lack > TOLERANCE * wanted[k] ? lack : 0);
      if (added > 0) {
        turn.orders().stake(validators[k], added);
      }
    }
  }
}
