package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Watches the price of registration block by block and registers as soon as it is low enough
 * (family A6): a Dutch auction, in which the first extrinsic of a block pays least.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code update_registration_prices_for_networks};
 * opentensor/subtensor issue 2351 on bots.
 */
final class RegistrationRace implements Strategy {
  static final Knob.Decimal TARGET =
      new Knob.Decimal(
          "target_tao", 0, 1_000_000, 0.5, "TAO", "It registers when the price is this or less.");

  static final Knob.Whole EVERY =
      new Knob.Whole(
          "every_blocks", 1, 7_200, 10, "blocks of 12 s", "It looks at the price this often.");

  static final StrategyKind KIND =
      new StrategyKind(
          "registration-race",
          "Watches the price of registration and registers as soon as it is low.",
          "A6",
          "burned_tao",
          Fidelity.BLOCK,
          List.of(SybilFlood.UIDS, TARGET, EVERY),
          RegistrationRace::new);

  @Override
  public void act(Turn turn) {
    long missing = turn.settings().get(SybilFlood.UIDS) - Purchase.held(turn);
    Purchase.buy(turn, Math.min(1, missing), Purchase.rao(turn.settings().get(TARGET)));
    long next = turn.block() + turn.settings().get(EVERY);
    // The usual turn of the next epoch begins the watch again.
    if (next < turn.subnet().nextEpochBlock()) {
      turn.orders().wakeAt(next);
    }
  }
}
