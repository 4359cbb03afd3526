package dev.yumalab.agents.permits;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Lends the stake weight of its first validator to up to five others of its own, which take permits
 * without a stake of their own (family A11). Between keys of one coldkey there is no take, so fake
 * parents cost nothing but the children's burn; the weight arrives a day (7,200 blocks) later, and
 * a child keeps it as long when it is to be given back.
 *
 * <p>Source: {@code staking/set_children.rs}.
 */
final class ChildkeyLending implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Whole CHILDREN =
      new Knob.Whole("children", 0, 5, 5, "hotkeys", "To how many children it lends.");

  static final Knob.Decimal LENT_PART =
      new Knob.Decimal(
          "lent_part", 0, 1, 0.8, "of stake weight", "What it lends to its children together.");

  static final StrategyKind KIND =
      new StrategyKind(
          "childkey-lending",
          "Lends the stake weight of one validator to children of its own.",
          "A11",
          "dividend_share_mean",
          Fidelity.EPOCH,
          List.of(CHILDREN, LENT_PART, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          ChildkeyLending::new);

  private int[] asked = new int[0];

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofValidators(turn);
    int[] own = fleet.registered();
    int wanted = Math.toIntExact(turn.settings().get(CHILDREN));
    fleet.enlist(
        wanted + 1 - own.length, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
    if (own.length > 0) {
      lend(turn, own[0], Arrays.copyOfRange(own, 1, Math.min(own.length, wanted + 1)));
    }
    Rating rating = Rating.byQuality(turn, 1);
    for (int hotkey : own) {
      rating.send(turn.orders(), hotkey);
    }
  }

  private void lend(Turn turn, int parent, int[] children) {
    if (!Arrays.equals(children, asked)) {
      double[] parts = new double[children.length];
      Arrays.fill(parts, turn.settings().get(LENT_PART) / Math.max(1, children.length));
      turn.orders().setChildren(parent, children, parts);
      asked = children;
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(asked.length);
    for (int child : asked) {
      out.writeInt(child);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a lender of stake has another version");
    }
    asked = new int[in.readInt()];
    for (int k = 0; k < asked.length; k++) {
      asked[k] = in.readInt();
    }
  }
}
