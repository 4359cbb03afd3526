package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Replay;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/** Sets weights by what its evaluations say, once an epoch, for each of its validators. */
final class Honest implements Strategy {
  static final Knob.Decimal SHARPNESS =
      new Knob.Decimal(
          "sharpness",
          0,
          20,
          1,
          "power",
          "How much better miners get more: weights are the quality to this power.");

  static final StrategyKind KIND =
      new StrategyKind(
              "honest",
              "Rates miners by evaluating them and sets weights accordingly.",
              "",
              "validator_trust_mean",
              Fidelity.EPOCH,
              List.of(SHARPNESS),
              Honest::new)
          .on(Replay.AS_RECORDED);

  @Override
  public void act(Turn turn) {
    Rating rating = Rating.byQuality(turn, turn.settings().get(SHARPNESS));
    rating.sendFromAll(turn);
  }
}
