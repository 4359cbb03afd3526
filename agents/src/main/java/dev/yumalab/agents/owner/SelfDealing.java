package dev.yumalab.agents.owner;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Orders;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * The owner of the subnet uses what only the owner may (family A8): it gives weight to its own uid,
 * which needs no stake and is not masked, mines behind a coldkey that nobody can link to it
 * (another operator of its coalition), and makes its own uids and the newcomers it likes immune for
 * long. What it puts on its own uid is withheld from it; what goes to the hidden miner is not.
 *
 * <p>Source: {@code epoch/run_epoch.rs}: the owner's diagonal stays; {@code
 * coinbase/run_coinbase.rs}: incentive of owner hotkeys is withheld; {@code pallets/admin-utils}.
 */
final class SelfDealing implements Strategy {
  private static final int LONGEST_IMMUNITY = 65_535;
  private static final int MOST_IMMUNE = 10;

  static final Knob.Decimal OWN_UID =
      new Knob.Decimal(
          "own_uid",
          0,
          1,
          0,
          "share of weight",
          "The part of its weight that goes to its own uid.");

  static final Knob.Decimal HIDDEN =
      new Knob.Decimal(
          "hidden",
          0,
          1,
          0.5,
          "share of weight",
          "The part of its weight that goes to the miners of its coalition.");

  static final Knob.Flag IMMUNITY =
      new Knob.Flag(
          "immunity", false, "Whether it makes newcomers and its own uids immune for ever.");

  static final StrategyKind KIND =
      new StrategyKind(
          "owner-self-dealing",
          "As the owner, favours its own uid and hidden miners, and bends the rules.",
          "A8",
          "emission_share_mean",
          Fidelity.EPOCH,
          List.of(OWN_UID, HIDDEN, IMMUNITY),
          SelfDealing::new);

  @Override
  public void act(Turn turn) {
    if (turn.settings().get(IMMUNITY) && turn.subnet().immunityBlocks() < LONGEST_IMMUNITY) {
      turn.orders().setRule(Orders.OwnerRule.IMMUNITY_BLOCKS, LONGEST_IMMUNITY);
      turn.orders().setRule(Orders.OwnerRule.IMMUNE_OWNER_UIDS, MOST_IMMUNE);
    }
    Rating rating = Rating.byQuality(turn, 1);
    Rating hidden = Rating.none(turn.subnet());
    List<Operator> members =
        turn.coalition().map(Coalition::members).orElse(List.of(turn.operator()));
    for (Operator member : members) {
      for (int hotkey : member.miners()) {
        int uid = turn.subnet().uid(hotkey);
        if (uid >= 0) {
          hidden.set(uid, 1);
        }
      }
    }
    if (hidden.sum() > 0) {
      rating.mixed(hidden.normalised(), turn.settings().get(HIDDEN));
    }
    int own = turn.subnet().ownerUid();
    if (own >= 0) {
      Rating self = Rating.none(turn.subnet()).set(own, 1);
      rating.mixed(self, turn.settings().get(OWN_UID));
    }
    for (int hotkey : turn.operator().validators()) {
      rating.send(turn.orders(), hotkey);
    }
  }
}
