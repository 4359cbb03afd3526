package dev.yumalab.agents.cabal;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Replay;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives nothing to the miners that are paid best and are not of its own side, and rates the others
 * by quality (family A10). Weights below consensus are not corrected: the victims' rank falls by
 * the stake that is missing, and to nothing once more than 1 - kappa of it is. The griefer forgoes
 * bonds on them. With more than 1 - kappa of the stake against them a lower kappa helps the
 * victims: the others then still hold their clip level up.
 *
 * <p>Source: {@code epoch/run_epoch.rs}: weights are clipped from above only.
 */
final class DownWeighting implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Whole VICTIMS =
      new Knob.Whole(
          "victims", 0, 4_096, 3, "miners", "How many of the best paid miners get nothing.");

  static final StrategyKind KIND =
      new StrategyKind(
              "down-weighting",
              "Gives no weight to the best paid miners of others.",
              "A10",
              "incentive_share_mean",
              Fidelity.EPOCH,
              List.of(VICTIMS),
              DownWeighting::new)
          .on(Replay.AS_RECORDED);

  private int[] victims = new int[0];

  @Override
  public void act(Turn turn) {
    int count = Math.toIntExact(turn.settings().get(VICTIMS));
    if (victims.length != count) {
      choose(turn, count);
    }
    Rating rating = Rating.byQuality(turn, 1);
    for (int hotkey : victims) {
      int uid = turn.subnet().uid(hotkey);
      if (uid >= 0) {
        rating.set(uid, 0);
      }
    }
    rating.sendFromAll(turn);
  }

  /** The best paid miners that are not of its own side, once somebody is paid. */
  private void choose(Turn turn, int count) {
    PublicSubnet subnet = turn.subnet();
    Rating own = Rating.ofOwnSide(turn);
    victims =
        IntStream.range(0, subnet.neurons())
            .filter(uid -> subnet.incentive(uid) > 0)
            .filter(uid -> own.get(uid) == 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(uid -> -subnet.incentive(uid))
                    .thenComparingInt(Integer::intValue))
            .limit(count)
            .mapToInt(subnet::hotkey)
            .toArray();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(victims.length);
    for (int hotkey : victims) {
      out.writeInt(hotkey);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a down-weighting validator has another version");
    }
    victims = new int[in.readInt()];
    for (int k = 0; k < victims.length; k++) {
      victims[k] = in.readInt();
    }
  }
}
