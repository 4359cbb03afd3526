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
  static final Knob.Whole SYBILS =
      new Knob.Whole("sybils", 0, 4_096, 16, "miners", "How many miners it wants to have.");

  static final StrategyKind KIND =
      new StrategyKind(
          "sybil-flood",
          "Registers many miners of one operator as long as its limit and budget allow.",
          "A6",
          "incentive_share_mean",
          Fidelity.EPOCH,
          List.of(SYBILS, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          SybilFlood::new);

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    int missing = Math.toIntExact(turn.settings().get(SYBILS)) - fleet.registered().length;
    fleet.enlist(missing, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
  }
}
