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
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An owner that votes for itself and turns the rules its way (family A8). Weight on its own uid is
 * allowed to the owner alone; the incentive that its coldkey is due is withheld, which takes it
 * from the miners and gives it to nobody. Miners under a coldkey that nothing links to the owner
 * are paid in full. As for everybody else, weight above consensus is clipped: the owner needs
 * stake, or validators who follow.
 *
 * <p>Source: {@code coinbase/run_coinbase.rs}, incentive of the owner's hotkeys; {@code
 * epoch/run_epoch.rs}, the diagonal that is left to the owner; {@code pallets/admin-utils}.
 */
final class OwnerSelfDealing implements Strategy {
  private static final int VERSION = 1;
  private static final int NOBODY = -1;
  private static final String NO_LEVER = "none";

  static final Knob.Decimal OWN_UID_PART =
      new Knob.Decimal("own_uid", 0, 1, 0, "share of weight", "The weight on the owner's own uid.");

  static final Knob.Decimal HIDDEN_PART =
      new Knob.Decimal(
          "hidden",
          0,
          1,
          0.5,
          "share of weight",
          "The weight on its coalition's miners, which mine under other coldkeys.");

  static final Knob.Choice LEVER =
      new Knob.Choice(
          "lever",
          Stream.concat(Stream.of(NO_LEVER), Stream.of(Orders.OwnerRule.values()).map(Enum::name))
              .map(word -> word.toLowerCase(Locale.ROOT))
              .toList(),
          NO_LEVER,
          "The rule of the subnet that the owner changes.");

  static final Knob.Whole LEVER_VALUE =
      new Knob.Whole(
          "lever_value", 0, 1_000_000, 0, "", "The value that it gives the rule, in its own unit.");

  static final StrategyKind KIND =
      new StrategyKind(
          "owner-self-dealing",
          "Votes for the owner's own uid or hidden miners, and changes rules its way.",
          "A8",
          "emission_share_mean",
          Fidelity.EPOCH,
          List.of(OWN_UID_PART, HIDDEN_PART, LEVER, LEVER_VALUE),
          OwnerSelfDealing::new);

  private String pulled = NO_LEVER;
  private long pulledTo;

  @Override
  public void act(Turn turn) {
    pull(turn);
    for (int hotkey : turn.operator().validators()) {
      int uid = turn.subnet().uid(hotkey);
      boolean isOwner = uid >= 0 && uid == turn.subnet().ownerUid();
      rating(turn, isOwner ? uid : NOBODY).send(turn.orders(), hotkey);
    }
  }

  /** By quality, with the parts that are for the owner's uid, if this is it, and for its miners. */
  private static Rating rating(Turn turn, int ownerUid) {
    Rating hiddenMiners = hiddenMiners(turn);
    double own = ownerUid >= 0 ? turn.settings().get(OWN_UID_PART) : 0;
    double hidden = hiddenMiners.sum() > 0 ? turn.settings().get(HIDDEN_PART) : 0;
    double scale = Math.max(1, own + hidden);
    Rating rating = Rating.byQuality(turn, 1);
    for (int uid = 0; uid < rating.neurons(); uid++) {
      rating.set(uid, hiddenMiners.get(uid) > 0 ? 0 : rating.get(uid));
    }
    rating.normalised();
    hiddenMiners.normalised();
    double rest = 1 - (own + hidden) / scale;
    for (int uid = 0; uid < rating.neurons(); uid++) {
      double forSelf = uid == ownerUid ? own : 0;
      double chosen = (forSelf + hidden * hiddenMiners.get(uid)) / scale;
      rating.set(uid, Math.max(0, rest * rating.get(uid)) + chosen);
    }
    return rating;
  }

  /** Equal weight on each miner of the coalition that is not the owner's by its coldkey. */
  private static Rating hiddenMiners(Turn turn) {
    Rating rating = Rating.none(turn.subnet());
    for (Operator member : turn.coalition().map(Coalition::members).orElse(List.of())) {
      for (int hotkey : member.miners()) {
        int uid = turn.subnet().uid(hotkey);
        if (uid >= 0 && member.coldkey() != turn.operator().coldkey()) {
          rating.set(uid, 1);
        }
      }
    }
    return rating;
  }

  /** Changes the rule, once for each value that the settings have named. */
  private void pull(Turn turn) {
    String lever = turn.settings().get(LEVER);
    long value = turn.settings().get(LEVER_VALUE);
    if (!lever.equals(NO_LEVER) && !(lever.equals(pulled) && value == pulledTo)) {
      turn.orders().setRule(Orders.OwnerRule.valueOf(lever.toUpperCase(Locale.ROOT)), value);
      pulled = lever;
      pulledTo = value;
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeUTF(pulled);
    out.writeLong(pulledTo);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of an owner has another version");
    }
    pulled = in.readUTF();
    pulledTo = in.readLong();
  }
}
