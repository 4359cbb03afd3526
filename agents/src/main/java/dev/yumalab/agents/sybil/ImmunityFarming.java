package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Keeps a number of uids that are always immune (family A6): when one grows too old it is left to
 * whoever prunes it, and a new one is registered. What stops it: the price of registration, where a
 * short life does not earn it back; immunity is not absolute when few others are left.
 *
 * <p>Source: {@code utils/misc.rs}, {@code get_neuron_is_immune}; {@code subnets/registration.rs},
 * {@code get_neuron_to_prune}.
 */
final class ImmunityFarming implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "immunity-farming",
          "Keeps fresh uids that nobody can prune, and lets them go when they grow old.",
          "A6",
          "tenure_mean_end",
          Fidelity.EPOCH,
          List.of(SybilFlood.UIDS, SybilFlood.LIMIT),
          ImmunityFarming::new);

  @Override
  public void act(Turn turn) {
    int fresh = 0;
    for (int hotkey : turn.operator().miners()) {
      int uid = turn.subnet().uid(hotkey);
      if (uid >= 0 && turn.subnet().isImmune(uid)) {
        fresh++;
      }
    }
    long missing = turn.settings().get(SybilFlood.UIDS) - fresh;
    Purchase.buy(turn, missing, Purchase.rao(turn.settings().get(SybilFlood.LIMIT)));
  }
}
