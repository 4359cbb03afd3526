package dev.yumalab.agents.permits;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Lures nominators with a low take and raises it later (family A11). The chain refuses a rise
 * within 30 days (216,000 blocks) of the last change; nominators may leave at any block, so that
 * the gain is their inertia.
 *
 * <p>Source: {@code staking/increase_take.rs}, {@code decrease_take.rs}.
 */
final class TakeRaiser implements Strategy {
  /** Two takes that are so near are the same number on the chain. */
  private static final double RESOLUTION = 1.0 / 65_535;

  static final Knob.Decimal FIRST_TAKE =
      new Knob.Decimal("first_take", 0, 0.18, 0, "of dividends", "The take that lures nominators.");

  static final Knob.Decimal LATER_TAKE =
      new Knob.Decimal("later_take", 0, 0.18, 0.18, "of dividends", "The take that follows.");

  static final Knob.Whole RAISE_AFTER_EPOCHS =
      new Knob.Whole(
          "raise_after_epochs",
          0,
          1_000_000,
          600,
          "epochs",
          "When it begins to ask for the higher take; the chain wants 30 days between.");

  static final StrategyKind KIND =
      new StrategyKind(
          "take-raiser",
          "Rates honestly with a low take, and raises the take when nominators have come.",
          "A11",
          "dividend_share_mean",
          Fidelity.EPOCH,
          List.of(FIRST_TAKE, LATER_TAKE, RAISE_AFTER_EPOCHS),
          TakeRaiser::new);

  @Override
  public void act(Turn turn) {
    boolean isLate = turn.epoch() >= turn.settings().get(RAISE_AFTER_EPOCHS);
    double wanted = turn.settings().get(isLate ? LATER_TAKE : FIRST_TAKE);
    Rating rating = Rating.byQuality(turn, 1);
    for (int hotkey : turn.operator().validators()) {
      // Asks again until the chain agrees.
      if (Math.abs(turn.subnet().take(hotkey) - wanted) > RESOLUTION) {
        turn.orders().setTake(hotkey, wanted);
      }
      rating.send(turn.orders(), hotkey);
    }
  }
}
