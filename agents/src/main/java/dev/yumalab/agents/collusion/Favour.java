package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Turn;
import java.util.Arrays;
import java.util.List;

/**
 * Votes by quality, but lifts favoured miners up to what a majority of stake supported in the last
 * epoch: below that level nothing is clipped and no bonds are lost.
 */
final class Favour {
  static final Knob.Decimal REACH =
      new Knob.Decimal(
          "reach",
          0,
          100,
          1,
          "of consensus",
          "Up to which multiple of consensus favoured miners are lifted; 0 favours nobody.");

  private Favour() {}

  /** Sets the weights of all of the operator's validators. */
  static void vote(Turn turn, boolean favours) {
    Rating rating = Rating.byQuality(turn, 1);
    if (favours) {
      lift(turn, rating, turn.settings().get(REACH));
    }
    rating.sendFromAll(turn);
  }

  private static void lift(Turn turn, Rating rating, double reach) {
    Rating ours = Rating.ofOwnSide(turn);
    double lifted = 0;
    double others = 0;
    for (int uid = 0; uid < ours.neurons(); uid++) {
      if (ours.get(uid) > 0) {
        double level = reach * turn.subnet().consensus(uid);
        rating.set(uid, Math.max(rating.get(uid), Math.min(1, level)));
        lifted += rating.get(uid);
      } else {
        others += rating.get(uid);
      }
    }
    // The rest of the row shrinks, so that what is lifted stays at its level.
    double left = Math.max(0, 1 - lifted);
    for (int uid = 0; uid < ours.neurons() && others > 0; uid++) {
      if (ours.get(uid) == 0) {
        rating.set(uid, rating.get(uid) * left / others);
      }
    }
  }

  /** The members of a coalition that validate, without the operator itself. */
  static List<Operator> otherValidators(Coalition coalition, Operator operator) {
    return coalition.members().stream()
        .filter(member -> !member.name().equals(operator.name()))
        .filter(member -> member.validators().length > 0)
        .toList();
  }

  /** What the operator's miners were given in the last epoch, rao. */
  static long minersPayRao(Turn turn) {
    return Arrays.stream(turn.operator().miners())
        .map(turn.subnet()::uid)
        .filter(uid -> uid >= 0)
        .mapToLong(turn.subnet()::emissionRao)
        .sum();
  }
}
