package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A member of a coalition whose members vote for each other's miners, all at once or each member's
 * in turn, and share what these earn (family A1). A member that has earned less than it would have
 * honestly leaves for good and is honest from then on: it compares its dividends with those of
 * outsiders for the same stake, and what its miners get with their part of all quality, as it
 * estimates that. So a coalition below kappa falls apart by itself; one that has kappa holds.
 *
 * <p>Source: docs/consensus.md of the chain; {@code epoch/run_epoch.rs}, clipping; that members
 * leave is the lab's own assumption.
 */
final class RankSwap implements Strategy {
  private static final String ALL = "all";
  private static final String IN_TURN = "in-turn";

  static final Knob.Choice POLICY =
      new Knob.Choice(
          "policy",
          List.of(ALL, IN_TURN),
          ALL,
          "Whose miners get the weight: those of all members, or each epoch those of another.");

  static final Knob.Decimal POOLED =
      new Knob.Decimal(
          "pooled_share",
          0,
          1,
          0.5,
          "share of incentive",
          "The part of its miners' incentive that a member shares with all members.");

  static final StrategyKind KIND =
      new StrategyKind(
          "rank-swap",
          "Votes for the miners of its coalition, shares their pay, and leaves if that does not"
              + " pay.",
          "A1",
          "advantage_mean",
          Fidelity.EPOCH,
          List.of(SelfVoting.SELF_WEIGHT, POLICY, POOLED, Loyalty.PATIENCE),
          RankSwap::new);

  private final Loyalty loyalty = new Loyalty();

  @Override
  public void act(Turn turn) {
    Optional<Coalition> coalition = turn.coalition();
    if (coalition.isEmpty()) {
      Rating.byQuality(turn, 1).sendFromAll(turn);
      return;
    }
    if (loyalty.isNewEpoch(turn)) {
      pool(turn, coalition.get());
      if (!loyalty.stays(turn, coalition.get())) {
        coalition.get().leave(turn.operator(), turn.block());
        Rating.byQuality(turn, 1).sendFromAll(turn);
        return;
      }
    }
    SelfVoting.vote(turn, favoured(turn, coalition.get()));
  }

  private static Rating favoured(Turn turn, Coalition coalition) {
    if (turn.settings().get(POLICY).equals(ALL)) {
      return Rating.ofOwnSide(turn);
    }
    List<Operator> miners =
        coalition.members().stream().filter(member -> member.miners().length > 0).toList();
    Rating rating = Rating.none(turn.subnet());
    return miners.isEmpty()
        ? rating
        : rating.favour(turn.subnet(), miners.get((int) (turn.epoch() % miners.size())));
  }

  /** Pays every other member its part of what the own miners have earned in the last epoch. */
  private static void pool(Turn turn, Coalition coalition) {
    long earned = 0;
    for (int hotkey : turn.operator().miners()) {
      int uid = turn.subnet().uid(hotkey);
      earned += uid < 0 ? 0 : turn.subnet().emissionRao(uid);
    }
    List<Operator> members = coalition.members();
    long each = (long) (earned * turn.settings().get(POOLED)) / members.size();
    for (Operator member : members) {
      if (each > 0 && !member.name().equals(turn.operator().name())) {
        coalition.pay(turn.operator(), member, each);
      }
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    loyalty.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    loyalty.load(in);
  }
}
