package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Replay;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/**
 * Copies what others have found instead of evaluating (family A3): the published consensus, the
 * average of all revealed rows weighted by stake, or the row of the validator with most stake. What
 * stops it: commit-reveal shows rows only when they are old, so that a copy is late by the reveal
 * period and more; it helps as far as the truth moves in that time.
 *
 * <p>Source: docs.learnbittensor.org, "Weight copying"; {@code subnets/weights.rs}.
 */
final class WeightCopier implements Strategy {
  private static final String CONSENSUS = "consensus";
  private static final String STAKE_AVERAGE = "stake-average";
  private static final String SINGLE = "single";

  static final Knob.Choice SOURCE =
      new Knob.Choice(
          "source",
          List.of(CONSENSUS, STAKE_AVERAGE, SINGLE),
          CONSENSUS,
          "What is copied: the last consensus, the average of rows by stake, or the row of the"
              + " largest validator.");

  static final StrategyKind KIND =
      new StrategyKind(
              "weight-copier",
              "Copies the weights of others instead of evaluating.",
              "A3",
              "dividend_per_stake_mean",
              Fidelity.EPOCH,
              List.of(SOURCE),
              WeightCopier::new)
          .on(Replay.ANYWHERE);

  @Override
  public void act(Turn turn) {
    Rating rating =
        switch (turn.settings().get(SOURCE)) {
          case STAKE_AVERAGE -> average(turn);
          case SINGLE -> largest(turn);
          default -> consensus(turn.subnet());
        };
    rating.sendFromAll(turn);
  }

  private static Rating consensus(PublicSubnet subnet) {
    Rating rating = Rating.none(subnet);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      rating.set(uid, subnet.consensus(uid));
    }
    return rating;
  }

  private static Rating average(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating rating = Rating.none(subnet);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      if (isOther(turn, uid)) {
        add(rating, subnet, uid, (double) subnet.stakeRao(uid));
      }
    }
    return rating;
  }

  private static Rating largest(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating rating = Rating.none(subnet);
    int best = -1;
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      if (isOther(turn, uid) && (best < 0 || subnet.stakeRao(uid) > subnet.stakeRao(best))) {
        best = uid;
      }
    }
    if (best >= 0) {
      add(rating, subnet, best, 1);
    }
    return rating;
  }

  /** Whether a uid is another operator's validator whose row counts and is known. */
  private static boolean isOther(Turn turn, int uid) {
    PublicSubnet subnet = turn.subnet();
    return subnet.coldkey(uid) != turn.operator().coldkey()
        && subnet.hasPermit(uid)
        && subnet.isActive(uid)
        && subnet.weightCount(uid) > 0;
  }

  private static void add(Rating rating, PublicSubnet subnet, int validator, double stake) {
    double sum = 0;
    for (int k = 0; k < subnet.weightCount(validator); k++) {
      sum += subnet.weight(validator, k);
    }
    for (int k = 0; k < subnet.weightCount(validator) && sum > 0; k++) {
      int uid = subnet.weightUid(validator, k);
      rating.set(uid, rating.get(uid) + stake * subnet.weight(validator, k) / sum);
    }
  }
}
