package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Waits until the falling price of registration meets its limit and takes a slot in that very
 * block, one at a time (family A6). Of several bots that pounce on the same block the first in the
 * block's order pays least, and the price that it leaves may be above the limit of the next.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code do_register_limit}; issue 2351 of subtensor on
 * bots under the old rule.
 */
final class RegistrationRace implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Decimal TARGET =
      new Knob.Decimal(
          "target_tao", 0, 1e6, 0.5, "TAO", "It registers when the price is this or less.");

  static final Knob.Whole EVERY =
      new Knob.Whole(
          "every_blocks", 1, 7_200, 10, "blocks of 12 s", "It looks at the price this often.");

  static final StrategyKind KIND =
      new StrategyKind(
          "registration-race",
          "Takes slots in the block in which the falling price meets its limit.",
          "A6",
          "burned_tao",
          Fidelity.BLOCK,
          List.of(SybilFlood.UIDS, TARGET, EVERY, Fleet.BUDGET_TAO),
          RegistrationRace::new);

  private long wakesAt = -1;

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    if (fleet.registered().length < turn.settings().get(SybilFlood.UIDS)) {
      fleet.enlist(1, Fleet.rao(turn.settings().get(TARGET)), fleet.leftRao());
      long poll = turn.settings().get(EVERY);
      // All bots of a poll look at the same blocks, and the usual turn starts no second chain.
      long next = (turn.block() / poll + 1) * poll;
      if (next != wakesAt) {
        wakesAt = next;
        turn.orders().wakeAt(next);
      }
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(wakesAt);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a registration bot has another version");
    }
    wakesAt = in.readLong();
  }
}
