package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Registers many miners at once, as far as money and price allow (family A6). No identity costs
 * more than the burn, and one owner may have any number of uids; each registration makes the next
 * dearer, and in a full subnet replaces the neuron that earns least, so a flood also evicts others.
 *
 * <p>Source: {@code subnets/registration.rs}: the price times 1.26 for each registration, half
 * after 360 blocks; the pruning key.
 */
final class SybilFlood implements Strategy {
  static final Knob.Whole UIDS =
      new Knob.Whole("uids", 0, 4_096, 20, "uids", "How many uids it wants to hold.");

  static final Knob.Decimal LIMIT =
      new Knob.Decimal(
          "limit_tao", 0, 1_000_000, 5, "TAO", "It pays at most this for a registration.");

  static final Knob.Flag PERSIST =
      new Knob.Flag("persist", true, "Whether it registers again when uids are taken from it.");

  static final StrategyKind KIND =
      new StrategyKind(
          "sybil-flood",
          "Registers many miners at once, as far as money and price allow.",
          "A6",
          "uids_end",
          Fidelity.EPOCH,
          List.of(UIDS, LIMIT, PERSIST),
          SybilFlood::new);

  @Override
  public void act(Turn turn) {
    int made = turn.operator().miners().length;
    long wanted = turn.settings().get(UIDS);
    long missing = turn.settings().get(PERSIST) ? wanted - Purchase.held(turn) : wanted - made;
    long limit = Purchase.rao(turn.settings().get(LIMIT));
    Purchase.buy(turn, missing, limit);
  }
}
