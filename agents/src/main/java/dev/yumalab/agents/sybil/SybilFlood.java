package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Registers as many miners as its limit and its budget allow, and again when they are pruned
 * (family A6). An identity costs the burn and nothing else, and incentive is linear in clipped
 * weights: splitting pays where validators reward quantity, and not where they reward the best.
 * What makes it dear is the price, which rises with each registration: k at once from price b cost
 * b (m^k - 1) / (m - 1).
 *
 * <p>Source: {@code subnets/registration.rs}, {@code bump_registration_price_after_registration}.
 */
final class SybilFlood implements Strategy {
  static final Knob.Whole UIDS =
      new Knob.Whole("uids", 0, 4_096, 20, "uids", "How many uids it wants to hold.");

  static final Knob.Flag PERSIST =
      new Knob.Flag("persist", true, "Whether it registers again when uids are taken from it.");

  static final StrategyKind KIND =
      new StrategyKind(
          "sybil-flood",
          "Registers many miners of one operator as long as its limit and budget allow.",
          "A6",
          "uids_end",
          Fidelity.EPOCH,
          List.of(UIDS, PERSIST, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          SybilFlood::new);

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    int held =
        turn.settings().get(PERSIST) ? fleet.registered().length : turn.operator().miners().length;
    int missing = Math.toIntExact(turn.settings().get(UIDS)) - held;
    fleet.enlist(missing, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
  }
}
