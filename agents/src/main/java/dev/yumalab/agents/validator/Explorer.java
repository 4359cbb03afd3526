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
 * Rates by quality, and gives a part of its weight to newcomers and to miners that consensus does
 * not know, before others do (family A9): who bonds early with a miner that rises keeps a larger
 * share of its bonds. What stops it: with the full bonds penalty a lone early backer is clipped
 * before bonding, until the majority agrees.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code compute_bonds}, {@code weights_for_bonds}.
 */
final class Explorer implements Strategy {
  static final Knob.Decimal PART =
      new Knob.Decimal(
          "part",
          0,
          1,
          0.2,
          "share of weight",
          "How much of its weight goes to newcomers and little known miners.");

  static final Knob.Whole NEW_BLOCKS =
      new Knob.Whole(
          "new_blocks",
          1,
          1_000_000,
          3_600,
          "blocks of 12 s",
          "For so long after its registration a miner counts as new.");

  static final StrategyKind KIND =
      new StrategyKind(
              "explorer",
              "Rates by quality and gives part of its weight to newcomers and little known miners.",
              "A9",
              "dividend_per_stake_mean",
              Fidelity.EPOCH,
              List.of(PART, NEW_BLOCKS, Honest.SHARPNESS),
              Explorer::new)
          .on(Replay.AS_RECORDED);

  @Override
  public void act(Turn turn) {
    Rating rating = Rating.byQuality(turn, turn.settings().get(Honest.SHARPNESS));
    Rating newcomers = newcomers(turn);
    if (newcomers.sum() > 0) {
      rating.mixed(newcomers, turn.settings().get(PART));
    }
    rating.sendFromAll(turn);
  }

  private static Rating newcomers(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating rating = Rating.none(subnet);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      boolean isNew =
          subnet.registeredAt(uid) > 0
              && turn.block() - subnet.registeredAt(uid) < turn.settings().get(NEW_BLOCKS);
      boolean isLittleKnown = subnet.consensus(uid) == 0;
      // Its own evaluation says whether the miner is any good.
      double quality = turn.scores().quality(uid);
      rating.set(uid, (isNew || isLittleKnown) && quality > 0 ? quality : 0);
    }
    return rating.normalised();
  }
}
