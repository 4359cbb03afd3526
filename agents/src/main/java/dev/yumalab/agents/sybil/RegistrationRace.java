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

  static final Knob.Whole SLOTS =
      new Knob.Whole("slots", 0, 4_096, 4, "miners", "How many slots the bot wants to hold.");

  static final Knob.Whole POLL_BLOCKS =
      new Knob.Whole("poll_blocks", 1, 7_200, 5, "blocks", "How often the bot looks at the price.");

  static final StrategyKind KIND =
      new StrategyKind(
          "registration-race",
          "Takes slots in the block in which the falling price meets its limit.",
          "A6",
          "incentive_share_mean",
          Fidelity.BLOCK,
          List.of(SLOTS, POLL_BLOCKS, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          RegistrationRace::new);

  private long wakesAt = -1;

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    if (fleet.registered().length < turn.settings().get(SLOTS)) {
      fleet.enlist(1, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
      long poll = turn.settings().get(POLL_BLOCKS);
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
