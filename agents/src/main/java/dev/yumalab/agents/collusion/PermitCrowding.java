package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Splits its stake over many hotkeys, each large enough for a permit, so that small honest
 * validators lose theirs (family A11). Each hotkey needs a uid, and so a burn. What stops it: more
 * permits, or dearer registration.
 *
 * <p>Source: {@code epoch/math.rs}, {@code is_topk_nonzero}: permits go to the largest stakes.
 */
final class PermitCrowding implements Strategy {
  static final Knob.Whole HOTKEYS =
      new Knob.Whole(
          "hotkeys", 1, 4_096, 8, "hotkeys", "Over how many hotkeys it spreads its stake.");

  static final StrategyKind KIND =
      new StrategyKind(
          "permit-crowding",
          "Splits its stake over many hotkeys to take the permits of small validators.",
          "A11",
          "dividend_share_mean",
          Fidelity.EPOCH,
          List.of(HOTKEYS),
          PermitCrowding::new);

  @Override
  public void act(Turn turn) {
    long missing = turn.settings().get(HOTKEYS) - turn.operator().validators().length;
    long price = turn.subnet().burnRao();
    long left = turn.freeRao();
    for (long made = 0; made < missing && price <= left; made++) {
      turn.orders().register(turn.orders().newValidator(), left);
      left -= price;
      price += price / 3;
    }
    level(turn);
    Rating rating = Rating.byQuality(turn, 1);
    for (int hotkey : turn.operator().validators()) {
      rating.send(turn.orders(), hotkey);
    }
  }

  /** Moves stake from hotkeys that have more than the mean to those that have less. */
  private static void level(Turn turn) {
    long total = 0;
    int registered = 0;
    for (int hotkey : turn.operator().validators()) {
      if (turn.subnet().uid(hotkey) >= 0) {
        total += turn.stakedRao(hotkey);
        registered++;
      }
    }
    long mean = registered == 0 ? 0 : total / registered;
    for (int hotkey : turn.operator().validators()) {
      long surplus = turn.stakedRao(hotkey) - mean;
      if (turn.subnet().uid(hotkey) >= 0 && surplus > mean / 10) {
        turn.orders().unstake(hotkey, surplus);
      }
    }
    for (int hotkey : turn.operator().validators()) {
      long lack = mean - turn.stakedRao(hotkey);
      if (turn.subnet().uid(hotkey) >= 0 && lack > mean / 10) {
        turn.orders().stake(hotkey, lack);
      }
    }
  }
}
