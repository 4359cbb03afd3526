package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Keeps a few miners alive that could not stand the competition: each is paid while it is immune
 * and registered anew when it has been pruned, as long as a life has been paying more than the burn
 * (family A6). What stops it: a short immunity, in which nobody rates it in time, and a burn above
 * what a life earns.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code get_neuron_to_prune}; {@code utils/misc.rs},
 * {@code get_neuron_is_immune}.
 */
final class ImmunityFarming implements Strategy {
  private static final int VERSION = 1;

  static final Knob.Whole TRIALS =
      new Knob.Whole(
          "trials", 0, 4_096, 8, "miners", "How many lives it pays for before it looks at profit.");

  static final StrategyKind KIND =
      new StrategyKind(
          "immunity-farming",
          "Registers weak miners again and again, paid while they are immune.",
          "A6",
          "tenure_mean_end",
          Fidelity.EPOCH,
          List.of(SybilFlood.UIDS, TRIALS, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          ImmunityFarming::new);

  private long lives;
  private double earnedRao;
  private long seenEpoch = -1;

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    if (turn.epoch() != seenEpoch) {
      seenEpoch = turn.epoch();
      harvest(turn.subnet(), fleet);
    }
    if (turn.epoch() == 0) {
      // Before the first pay nobody is worth less than a newcomer: whoever comes prunes at random.
      return;
    }
    int missing = Math.toIntExact(turn.settings().get(SybilFlood.UIDS)) - fleet.registered().length;
    lives += fleet.enlist(missing, limitRao(turn), fleet.leftRao());
  }

  private void harvest(PublicSubnet subnet, Fleet fleet) {
    for (int hotkey : fleet.registered()) {
      earnedRao += subnet.emissionRao(subnet.uid(hotkey));
    }
  }

  /** The limit, or what a life has earned so far on average where that is less. */
  private long limitRao(Turn turn) {
    long limit = Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO));
    return lives < Math.max(1, turn.settings().get(TRIALS))
        ? limit
        : Math.min(limit, (long) (earnedRao / lives));
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(lives);
    out.writeDouble(earnedRao);
    out.writeLong(seenEpoch);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a farm of immunity has another version");
    }
    lives = in.readLong();
    earnedRao = in.readDouble();
    seenEpoch = in.readLong();
  }
}
